import { Stack } from '@forge/react';
import React from 'react';
import type { DuplicateSetView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { FoldedRows } from './folded-rows';
import { PastIssueRow } from './past-issue-row';

interface IssueSetProps {
  readonly set: DuplicateSetView;
  readonly now: number;
}

/** Issues that are one problem: the one to keep, and the others when asked for. */
export const IssueSet = ({ set: { canonical, others }, now }: IssueSetProps) => {
  const words = strings.panel.similar;
  return (
    <Stack space="space.100">
      <PastIssueRow issue={canonical} now={now} />
      {others.length > 0 && (
        <FoldedRows
          rows={others.map((issue) => (
            <PastIssueRow key={issue.issueKey} issue={issue} now={now} />
          ))}
          first={0}
          showLabel={(hidden) => words.showOthers(hidden, canonical.issueKey)}
          hideLabel={(hidden) => words.hideOthers(hidden, canonical.issueKey)}
        />
      )}
    </Stack>
  );
};
