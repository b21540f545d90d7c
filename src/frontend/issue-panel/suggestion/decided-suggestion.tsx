import { Box, Stack, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { CardActions } from './card-actions';
import { StatusLine } from '../status-line';
import type { SuggestionCardProps } from './suggestion-card-props';

type DecidedStatus = Exclude<SuggestionView['status'], 'open'>;

/** A decided change on one line, read out when it changes; more only where the person has something to do or to wait for. */
export const DecidedSuggestion = (props: SuggestionCardProps & { readonly status: DecidedStatus }) => {
  const { suggestion, status } = props;
  const { sentence } = strings.panel.status[status];
  return (
    <Stack space="space.075">
      <Box role="status">
        <Stack space="space.050">
          <StatusLine status={status}>
            <Text>{strings.panel.decided(suggestion, status)}</Text>
          </StatusLine>
          {sentence !== null && <Text size="small">{sentence}</Text>}
        </Stack>
      </Box>
      <CardActions {...props} />
    </Stack>
  );
};
