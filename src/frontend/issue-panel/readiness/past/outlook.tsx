import { Stack, Text } from '@forge/react';
import React from 'react';
import type { ReworkView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { Foldable } from '../foldable';

const words = strings.panel.readiness.outlook;

/** Whether the score was borne out here, in the open; how the issue reads, which costs no points, when asked for. */
export const Outlook = ({ rework }: { readonly rework: ReworkView }) => (
  <Stack space="space.075">
    <Text size="small" color="color.text.subtle">
      {words.scoreProof(rework)}
    </Text>
    {rework.outlook && (
      <Foldable showLabel={words.show} hideLabel={words.hide}>
        <Stack space="space.025">
          {[words.reads(rework.outlook), words.outlookProof(rework), words.beside].map((line) => (
            <Text key={line} size="small">
              {line}
            </Text>
          ))}
        </Stack>
      </Foldable>
    )}
  </Stack>
);
