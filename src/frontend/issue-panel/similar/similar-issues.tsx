import { Box, Stack } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import { card } from '../card-style';
import type { PanelPartProps } from '../panel-part-props';
import { IssueSet } from './issue-set';
import { LinkDuplicate } from './link-duplicate';
import { PastIssueRow } from './past-issue-row';
import { SimilarSection } from './similar-section';

const words = strings.panel.similar;

/** What the project's past holds that is like this issue: what is open, what was closed, what is only alike. */
export const SimilarIssues = (part: PanelPartProps) => {
  const { similar } = part.state.view;
  const [now] = useState(() => Date.now());
  if (!similar) return null;
  const { duplicates, seenBefore, related } = similar;
  if (duplicates.length + seenBefore.length + related.length === 0) return null;
  return (
    <Stack space="space.150">
      <SimilarSection
        {...words.duplicates}
        rows={duplicates.map((set) => (
          <Box key={set.canonical.issueKey} xcss={card}>
            <Stack space="space.100">
              <IssueSet set={set} now={now} />
              <LinkDuplicate {...part} set={set} />
            </Stack>
          </Box>
        ))}
      />
      <SimilarSection
        {...words.seenBefore}
        rows={seenBefore.map((set) => (
          <IssueSet key={set.canonical.issueKey} set={set} now={now} />
        ))}
      />
      <SimilarSection
        {...words.related}
        rows={related.map((issue) => (
          <PastIssueRow key={issue.issueKey} issue={issue} now={now} />
        ))}
      />
    </Stack>
  );
};
