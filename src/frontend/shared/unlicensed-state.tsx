import { SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from './strings';

export const UnlicensedState = () => {
  const words = strings.errors.unlicensed;
  return (
    <SectionMessage appearance="warning" title={words.title}>
      <Stack space="space.100">
        <Text>{words.sentence}</Text>
        <Text>{words.next}</Text>
      </Stack>
    </SectionMessage>
  );
};
