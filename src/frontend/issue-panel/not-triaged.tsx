import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

interface NotTriagedProps {
  readonly canEdit: boolean;
  readonly onTriage: () => void;
}

const words = strings.panel.empty;

export const NotTriaged = ({ canEdit, onTriage }: NotTriagedProps) => (
  <Stack space="space.150">
    <Heading as="h3" size="small">
      {words.title}
    </Heading>
    <Text>{words.sentence}</Text>
    <Inline>
      <Button appearance="primary" isDisabled={!canEdit} onClick={onTriage}>
        {strings.panel.triage}
      </Button>
    </Inline>
    {!canEdit && <Text>{words.cannotEdit}</Text>}
  </Stack>
);
