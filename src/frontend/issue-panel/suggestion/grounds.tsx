import { Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { IssueLink } from '../issue-link';

interface GroundsProps {
  readonly suggestion: SuggestionView;
  /** False names the first past issues; true names all of them. */
  readonly isWhole: boolean;
}

const words = strings.panel.confidence;

/** Past issues named before somebody asks for all. */
const FIRST_ISSUES = 3;

/** Who came up with a suggestion, how often such suggestions were right, and the past issues it rests on. */
export const Grounds = ({ suggestion: { basis, confidence, pastIssues }, isWhole }: GroundsProps) => {
  const from = words.basis(basis);
  const named = isWhole ? pastIssues : pastIssues.slice(0, FIRST_ISSUES);
  return (
    <Stack space="space.025">
      {[...(from === null ? [] : [from]), words.measured(confidence.measured)].map((line) => (
        <Text key={line} size="small" color="color.text.subtle">
          {line}
        </Text>
      ))}
      {named.length > 0 && (
        <Inline space="space.075" shouldWrap>
          <Text size="small" color="color.text.subtle">
            {words.pastIssues(pastIssues.length)}
          </Text>
          {named.map((issueKey) => (
            <IssueLink key={issueKey} issueKey={issueKey} size="small" />
          ))}
          {named.length < pastIssues.length && (
            <Text size="small" color="color.text.subtle">
              {words.moreIssues(pastIssues.length - named.length)}
            </Text>
          )}
        </Inline>
      )}
    </Stack>
  );
};
