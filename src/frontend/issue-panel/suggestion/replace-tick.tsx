import { Checkbox } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { SuggestionCardProps } from './suggestion-card-props';
import { takesTick } from './suggestion-rules';

type ReplaceTickProps = Pick<SuggestionCardProps, 'suggestion' | 'state' | 'actions'>;

/** Names the value that would be lost; without this tick it stays. */
export const ReplaceTick = ({ suggestion, state, actions }: ReplaceTickProps) => {
  const { changeId, current } = suggestion;
  if (!takesTick(suggestion)) return null;
  return (
    <Checkbox
      id={`replace-${changeId}`}
      label={strings.panel.tick(current)}
      isChecked={state.ticked.includes(changeId)}
      isDisabled={state.activity.kind !== 'idle'}
      onChange={(event) => actions.tick(changeId, event.target.checked ?? false)}
    />
  );
};
