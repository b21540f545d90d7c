import { Box, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';

type DecidedStatus = Exclude<SuggestionView['status'], 'open'>;

const appearance = {
  applying: 'inprogress',
  applied: 'success',
  failed: 'removed',
  unknown: 'moved',
  dismissed: 'default',
} as const satisfies Record<DecidedStatus, string>;

/** Where a decided change stands, read out when it changes. */
export const ChangeStatus = ({ status }: { readonly status: DecidedStatus }) => {
  const words = strings.panel.status[status];
  return (
    <Box role="status">
      <Stack space="space.050" alignInline="start">
        <Lozenge appearance={appearance[status]}>{words.lozenge}</Lozenge>
        <Text size="small">{words.sentence}</Text>
      </Stack>
    </Box>
  );
};
