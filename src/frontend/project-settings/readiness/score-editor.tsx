import { Box, Heading, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { PointsField } from './points-field';
import { severities, type EditReadiness, type ReadinessSettings } from './readiness-types';
import { scoreExamples } from './score-examples';

interface ScoreEditorProps {
  readonly settings: Pick<ReadinessSettings, 'weights' | 'threshold'>;
  readonly isDisabled: boolean;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness.score;

/** What a gap costs and which score is enough, with what that makes of two issues. */
export const ScoreEditor = ({ settings, isDisabled, edit }: ScoreEditorProps) => (
  <Stack space="space.150">
    <Stack space="space.050">
      <Heading as="h3" size="xsmall">
        {words.heading}
      </Heading>
      <Text>{words.sentence}</Text>
    </Stack>
    <Inline space="space.200" rowSpace="space.100" alignBlock="start" shouldWrap>
      {severities.map((severity) => (
        <PointsField
          key={severity}
          id={`ready-weight-${severity}`}
          label={words.weight(severity)}
          points={settings.weights[severity]}
          isDisabled={isDisabled}
          onChange={(points) => edit((now) => ({ ...now, weights: { ...now.weights, [severity]: points } }))}
        />
      ))}
      <PointsField
        id="ready-threshold"
        label={words.threshold}
        points={settings.threshold}
        isDisabled={isDisabled}
        onChange={(threshold) => edit((now) => ({ ...now, threshold }))}
      />
    </Inline>
    <Box role="status">
      <Stack space="space.050">
        {scoreExamples(settings).map((example) => (
          <Text key={JSON.stringify(example.gaps)}>{words.example(example)}</Text>
        ))}
      </Stack>
    </Box>
    <Text color="color.text.subtle">{words.critical}</Text>
  </Stack>
);
