import { Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { ConfidenceView } from '../shared/view-types';

const appearance = { high: 'success', medium: 'inprogress', low: 'default' } as const;

/** How sure the evidence makes this, in words; the colour repeats the word. */
export const ConfidenceLine = ({ confidence }: { readonly confidence: ConfidenceView }) => (
  <Stack space="space.050" alignInline="start">
    <Lozenge appearance={appearance[confidence.level]}>{strings.panel.confidence.level[confidence.level]}</Lozenge>
    <Text size="small" color="color.text.subtle">
      {strings.panel.confidence.because(confidence.because)}
    </Text>
  </Stack>
);
