import { Inline, List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { StatementView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { BasisMark } from './basis-mark';

const words = strings.panel.workOrder;

interface StatementsProps {
  readonly statements: readonly StatementView[];
  readonly showsQuotes: boolean;
}

/** Statements as plain text, each with where it comes from. */
export const Statements = ({ statements, showsQuotes }: StatementsProps) => (
  <List type="unordered">
    {statements.map(({ basis, text, quote }, index) => (
      <ListItem key={index}>
        <Stack space="space.025">
          <Inline spread="space-between" alignBlock="start" space="space.100">
            <Text>{text}</Text>
            <BasisMark basis={basis} />
          </Inline>
          {showsQuotes && quote !== null && (
            <Text size="small" color="color.text.subtle">
              {words.quote(quote)}
            </Text>
          )}
        </Stack>
      </ListItem>
    ))}
  </List>
);
