import { List, ListItem, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';

/** The words of the issue a suggestion rests on, or the plain statement that they are gone. */
export const EvidenceList = ({ evidence }: { readonly evidence: SuggestionView['evidence'] }) => {
  if (evidence.length === 0) return null;
  return (
    <List type="unordered">
      {evidence.map(({ source, quote }, index) => (
        <ListItem key={index}>
          <Text size="small">
            {quote === null ? strings.panel.evidence.gone(source) : strings.panel.evidence.quote(source, quote)}
          </Text>
        </ListItem>
      ))}
    </List>
  );
};
