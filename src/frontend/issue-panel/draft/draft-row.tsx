import { Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { ChangeView } from '../../../contract/calls/changes';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { IssueLink } from '../issue-link';
import { LinkLine } from './link-line';
import { RowNote } from './row-note';
import { StatusLine } from '../status-line';

interface DraftRowProps {
  readonly view: ChangeView;
  readonly linkTypes: DraftOptions['linkTypes'];
}

/** One change of a decided draft: what it is, where it stands, and why where it failed. */
export const DraftRow = ({ view, linkTypes }: DraftRowProps) => (
  <Stack space="space.025">
    <StatusLine status={view.status}>
      <RowTitle view={view} linkTypes={linkTypes} />
    </StatusLine>
    <RowNote view={view} />
  </Stack>
);

const RowTitle = ({ view: { change, status, createdKey }, linkTypes }: DraftRowProps) => {
  switch (change.kind) {
    case 'link_issues':
      return <LinkLine link={change} linkTypes={linkTypes} />;
    case 'create_subtask':
      return (
        <Inline space="space.050" shouldWrap>
          {createdKey !== null && (status === 'undone' ? <Text>{createdKey}</Text> : <IssueLink issueKey={createdKey} />)}
          <Text>{change.summary}</Text>
        </Inline>
      );
    default:
      return <Text>{strings.panel.draft.kinds.comment}</Text>;
  }
};
