import { Box, Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { PastIssueView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { unshrunk } from '../card-style';
import { IssueLink } from '../issue-link';
import { ageOf } from './age';

interface PastIssueRowProps {
  readonly issue: PastIssueView;
  /** Epoch milliseconds at which the panel is looked at. */
  readonly now: number;
}

/** As Jira colours its three kinds of status. */
const appearances = { to_do: 'default', started: 'inprogress', done: 'success' } as const;

/** A past issue at a glance: its key, where it stands, what it is about, and how old it is. */
export const PastIssueRow = ({ issue: { issueKey, summary, status, progress, resolution, createdAt }, now }: PastIssueRowProps) => (
  <Stack space="space.025">
    <Inline spread="space-between" alignBlock="center" space="space.100">
      <IssueLink issueKey={issueKey} />
      <Box xcss={unshrunk}>
        <Lozenge appearance={appearances[progress]}>{status}</Lozenge>
      </Box>
    </Inline>
    <Text maxLines={2}>{summary}</Text>
    <Text size="small" color="color.text.subtle">
      {strings.panel.similar.ageAndEnd(ageOf(createdAt, now), resolution)}
    </Text>
  </Stack>
);
