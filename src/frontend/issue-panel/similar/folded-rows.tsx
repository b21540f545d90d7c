import { Button, Inline, Stack } from '@forge/react';
import React, { useState, type ReactNode } from 'react';

interface FoldedRowsProps {
  readonly rows: readonly ReactNode[];
  /** Rows that are always visible. */
  readonly first: number;
  readonly showLabel: (hidden: number) => string;
  readonly hideLabel: (hidden: number) => string;
}

/**
 * Rows of which the first ones are visible and the others behind a button, which stays where the focus is. A single one behind
 * others is visible too: the button would take as much room.
 */
export const FoldedRows = ({ rows, first, showLabel, hideLabel }: FoldedRowsProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const isSingle = first > 0 && rows.length === first + 1;
  const hidden = isSingle ? 0 : rows.length - first;
  return (
    <Stack space="space.100">
      {isOpen || hidden <= 0 ? rows : rows.slice(0, first)}
      {hidden > 0 && (
        <Inline>
          <Button appearance="subtle" spacing="none" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? hideLabel(hidden) : showLabel(hidden)}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
