import { Code, Heading, HelperMessage, List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { LabelledToggle } from '../labelled-toggle';
import { GateNote } from './gate-note';

interface PublishEditorProps {
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const words = strings.settings.readiness.publish;

/** Whether readiness is written where Jira search and a workflow can see it, and what that does. */
export const PublishEditor = ({ isOn, isDisabled, onChange }: PublishEditorProps) => (
  <Stack space="space.100">
    <Heading as="h3" size="xsmall">
      {words.heading}
    </Heading>
    <LabelledToggle id="ready-publish" label={words.toggle} isOn={isOn} isDisabled={isDisabled} onChange={onChange}>
      <Stack space="space.100">
        <Text>{words.writes}</Text>
        <List type="unordered">
          {words.queries.map((query) => (
            <ListItem key={query}>
              <Code>{query}</Code>
            </ListItem>
          ))}
        </List>
        <HelperMessage>{isOn ? words.on : words.off}</HelperMessage>
      </Stack>
    </LabelledToggle>
    <GateNote />
  </Stack>
);
