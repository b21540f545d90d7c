import { Button, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';

interface EvidenceProps {
  readonly suggestion: SuggestionView;
  /** False shows the first quote on one line; true every quote in full, what the confidence rests on, and the policy. */
  readonly isWhole: boolean;
  readonly onToggle: () => void;
}

const words = strings.panel.evidence;

/** The words of the issue a suggestion rests on, or the plain statement that they are gone. */
export const Evidence = ({ suggestion, isWhole, onToggle }: EvidenceProps) => {
  const { field, evidence, confidence, policy, proposed } = suggestion;
  const shown = isWhole ? evidence : evidence.slice(0, 1);
  return (
    <Stack space="space.050">
      {shown.map(({ source, quote }, index) => (
        <Text key={index} size="small" color="color.text.subtle" {...(!isWhole && { maxLines: 1 })}>
          {quote === null ? words.gone(source) : words.quote(source, quote)}
        </Text>
      ))}
      {isWhole && (
        <Text size="small" color="color.text.subtle">
          {strings.panel.confidence.because(confidence.because)}
        </Text>
      )}
      {isWhole && policy && (
        <Text size="small" color="color.text.subtle">
          {strings.panel.confidence.policy(policy, proposed.length)}
        </Text>
      )}
      <Inline>
        <Button appearance="subtle" spacing="none" onClick={onToggle}>
          {isWhole ? words.hide(field) : words.show(field)}
        </Button>
      </Inline>
    </Stack>
  );
};
