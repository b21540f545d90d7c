import { Box, xcss } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { DecidedSuggestion } from './decided-suggestion';
import { OpenSuggestion } from './open-suggestion';
import type { Activity } from './panel-state';
import type { PanelActions } from './use-panel';

const card = xcss({
  paddingBlock: 'space.100',
  paddingInline: 'space.150',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});

export interface SuggestionCardProps {
  readonly suggestion: SuggestionView;
  readonly canEdit: boolean;
  readonly canTriage: boolean;
  readonly activity: Activity;
  /** True when this card comes next after a decision on another one. */
  readonly takesFocus: boolean;
  readonly actions: PanelActions;
}

/** What is still to decide takes room; what was decided shrinks to a line. */
export const SuggestionCard = (props: SuggestionCardProps) => {
  const { status } = props.suggestion;
  return (
    <Box xcss={card}>
      {status === 'open' ? <OpenSuggestion {...props} /> : <DecidedSuggestion {...props} status={status} />}
    </Box>
  );
};
