import { Box, Stack } from '@forge/react';
import React from 'react';
import { card } from '../card-style';
import { DecidedSuggestion } from './decided-suggestion';
import { OpenSuggestion } from './open-suggestion';
import type { SuggestionCardProps } from './suggestion-card-props';
import { UndoBlock } from '../undo/undo-block';
import { homeOf, shownUndos } from '../undo/undo-rules';

/** What is still to decide takes room; what was decided shrinks to a line, with its undo under it. */
export const SuggestionCard = (props: SuggestionCardProps) => {
  const { suggestion, state, actions, calendar } = props;
  const { status, changeId } = suggestion;
  const undos = shownUndos(state.view, state.closed).filter((undo) => {
    const home = homeOf(undo, state.view);
    return home.in === 'card' && home.changeId === changeId;
  });
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        {status === 'open' ? <OpenSuggestion {...props} /> : <DecidedSuggestion {...props} status={status} />}
        {undos.map((undo) => (
          <UndoBlock
            key={undo.proposalId}
            undo={undo}
            isRestore={status === 'undone'}
            state={state}
            actions={actions}
            calendar={calendar}
          />
        ))}
      </Stack>
    </Box>
  );
};
