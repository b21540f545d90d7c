import { Box, xcss } from '@forge/react';
import React from 'react';
import { DecidedSuggestion } from './decided-suggestion';
import { OpenSuggestion } from './open-suggestion';
import type { SuggestionCardProps } from './suggestion-card-props';

const card = xcss({
  paddingBlock: 'space.100',
  paddingInline: 'space.150',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});

/** What is still to decide takes room; what was decided shrinks to a line. */
export const SuggestionCard = (props: SuggestionCardProps) => {
  const { status } = props.suggestion;
  return (
    <Box xcss={card}>
      {status === 'open' ? <OpenSuggestion {...props} /> : <DecidedSuggestion {...props} status={status} />}
    </Box>
  );
};
