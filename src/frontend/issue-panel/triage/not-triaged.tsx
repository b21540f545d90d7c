import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';

interface NotTriagedProps {
  readonly canEdit: boolean;
}

const words = strings.panel.empty;

export const NotTriaged = ({ canEdit }: NotTriagedProps) => (
  <Stack space="space.150">
    <Heading as="h3" size="small">
      {words.title}
    </Heading>
    <Text>{words.sentence}</Text>
    {!canEdit && <Text>{words.cannotEdit}</Text>}
  </Stack>
);
