import { Button, Inline, Stack } from '@forge/react';
import React, { useEffect, useState, type ReactNode } from 'react';

interface FoldableProps {
  readonly showLabel: string;
  readonly hideLabel: string;
  /** Opens by itself whenever this rises. */
  readonly opens?: number;
  readonly children: ReactNode;
}

/** Something that is there when asked for, behind a button that stays where the focus is. */
export const Foldable = ({ showLabel, hideLabel, opens = 0, children }: FoldableProps) => {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (opens > 0) setIsOpen(true);
  }, [opens]);
  return (
    <Stack space="space.100">
      <Inline>
        <Button appearance="subtle" spacing="none" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? hideLabel : showLabel}
        </Button>
      </Inline>
      {isOpen && children}
    </Stack>
  );
};
