import { Heading, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import { CardActions } from './card-actions';
import { ConfidenceLozenge } from './confidence-lozenge';
import { Evidence } from './evidence';
import { Grounds } from './grounds';
import type { SuggestionCardProps } from './suggestion-card-props';
import { ValueChange } from './value-change';

/** A suggestion to decide on: what would be written, why, and from which words and past issues. */
export const OpenSuggestion = (props: SuggestionCardProps) => {
  const { suggestion } = props;
  const { field, confidence, reason, outdated } = suggestion;
  const [showsEvidence, setShowsEvidence] = useState(false);
  return (
    <Stack space="space.075">
      <Inline spread="space-between" alignBlock="center" space="space.100">
        <Heading as="h4" size="xsmall">
          {strings.fields.title[field]}
        </Heading>
        <ConfidenceLozenge level={confidence.level} />
      </Inline>
      <ValueChange suggestion={suggestion} />
      {reason !== '' && <Text size="small">{reason}</Text>}
      <Grounds suggestion={suggestion} isWhole={showsEvidence} />
      <Evidence suggestion={suggestion} isWhole={showsEvidence} onToggle={() => setShowsEvidence(!showsEvidence)} />
      {outdated && <Text size="small">{strings.panel.outdated(field)}</Text>}
      <CardActions {...props} />
    </Stack>
  );
};
