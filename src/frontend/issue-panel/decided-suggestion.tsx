import { Box, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';
import { CardActions } from './card-actions';
import type { SuggestionCardProps } from './suggestion-card-props';

type DecidedStatus = Exclude<SuggestionView['status'], 'open'>;

const appearance = {
  applying: 'inprogress',
  applied: 'success',
  failed: 'removed',
  unknown: 'moved',
  dismissed: 'default',
} as const satisfies Record<DecidedStatus, string>;

/** Keeps a lozenge whole beside a line that wraps. */
const unshrunk = xcss({ minWidth: 'max-content' });

/** A decided change on one line, read out when it changes; more only where the person has something to do or to wait for. */
export const DecidedSuggestion = (props: SuggestionCardProps & { readonly status: DecidedStatus }) => {
  const { suggestion, status } = props;
  const { lozenge, sentence } = strings.panel.status[status];
  return (
    <Stack space="space.075">
      <Box role="status">
        <Stack space="space.050">
          <Inline spread="space-between" alignBlock="start" space="space.100">
            <Text>{strings.panel.decided(suggestion, status)}</Text>
            <Box xcss={unshrunk}>
              <Lozenge appearance={appearance[status]}>{lozenge}</Lozenge>
            </Box>
          </Inline>
          {sentence !== null && <Text size="small">{sentence}</Text>}
        </Stack>
      </Box>
      <CardActions {...props} />
    </Stack>
  );
};
