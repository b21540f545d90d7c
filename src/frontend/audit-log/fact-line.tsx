import { Code, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { Fact } from './event/fact';

/** A small title over what it names. */
export const TitledFact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Stack space="space.025">
    <Text size="small" color="color.text.subtle" weight="semibold">
      {name}
    </Text>
    {children}
  </Stack>
);

export const FactLine = ({ name, value, isCode = false }: Fact) => (
  <TitledFact name={name}>
    <Text>{isCode ? <Code>{value}</Code> : value}</Text>
  </TitledFact>
);
