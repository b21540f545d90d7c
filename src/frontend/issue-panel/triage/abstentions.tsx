import { Stack, Text } from '@forge/react';
import React from 'react';
import type { AbstentionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';

interface AbstentionsProps {
  readonly abstentions: readonly AbstentionView[];
}

const words = strings.panel.abstentions;

/** Fields without a suggestion: what would help, where something would; the others on one line. */
export const Abstentions = ({ abstentions }: AbstentionsProps) => {
  const helped = abstentions.flatMap((view) => words.withHelp(view) ?? []);
  const others = abstentions.filter((view) => words.withHelp(view) === null);
  if (abstentions.length === 0) return null;
  return (
    <Stack space="space.050">
      {[...helped, ...(others.length > 0 ? [words.others(others)] : [])].map((sentence) => (
        <Text key={sentence} size="small" color="color.text.subtle">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
};
