import { Button, Heading, Inline, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { StatementView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { Statements } from './statements';

interface OrderSectionProps {
  readonly title: string;
  readonly statements: readonly StatementView[];
  readonly showsQuotes: boolean;
}

/** Statements that are read at a glance; of longer sections the rest is there when asked for. */
const FIRST = 5;
const words = strings.panel.workOrder;

/** One section under its heading. */
export const OrderSection = ({ title, statements, showsQuotes }: OrderSectionProps) => {
  const [isWhole, setIsWhole] = useState(false);
  const rest = statements.length - FIRST;
  return (
    <Stack space="space.050">
      <Heading as="h4" size="xxsmall">
        {title}
      </Heading>
      <Statements statements={isWhole ? statements : statements.slice(0, FIRST)} showsQuotes={showsQuotes} />
      {rest > 0 && (
        <Inline>
          <Button appearance="subtle" spacing="none" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? words.showFewer(title) : words.showMore(rest, title)}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
