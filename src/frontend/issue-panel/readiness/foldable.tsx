import { Button, Inline, Stack } from '@forge/react';
import React, { useState, type ReactNode } from 'react';

interface FoldableProps {
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly children: ReactNode;
}

/** Something that is there when asked for, behind a button that stays where the focus is. */
export const Foldable = ({ showLabel, hideLabel, children }: FoldableProps) => {
  const [isOpen, setIsOpen] = useState(false);
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
