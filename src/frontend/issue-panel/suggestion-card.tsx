import { Box, Heading, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';
import { CardActions } from './card-actions';
import { ChangeStatus } from './change-status';
import { ConfidenceLine } from './confidence-line';
import { EvidenceList } from './evidence-list';
import type { Activity } from './panel-state';
import type { PanelActions } from './use-panel';
import { ValueChange } from './value-change';

const card = xcss({
  padding: 'space.150',
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

export const SuggestionCard = (props: SuggestionCardProps) => {
  const { suggestion } = props;
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Heading as="h4" size="xsmall">
          {strings.fields.title[suggestion.field]}
        </Heading>
        <ValueChange suggestion={suggestion} />
        {suggestion.status === 'open' && <Text size="small">{strings.panel.effect(suggestion)}</Text>}
        <ConfidenceLine confidence={suggestion.confidence} />
        {suggestion.reason !== '' && <Text>{suggestion.reason}</Text>}
        <EvidenceList evidence={suggestion.evidence} />
        {suggestion.status !== 'open' && <ChangeStatus status={suggestion.status} />}
        {suggestion.status === 'open' && suggestion.outdated && <Text>{strings.panel.outdated(suggestion.field)}</Text>}
        <CardActions {...props} />
      </Stack>
    </Box>
  );
};
