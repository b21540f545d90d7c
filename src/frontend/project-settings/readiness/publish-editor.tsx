import { Code, Heading, HelperMessage, List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessSearchView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { LabelledToggle } from '../labelled-toggle';
import { GateNote } from './gate-note';
import { SearchProgress } from './search-progress';

interface PublishEditorProps {
  readonly isOn: boolean;
  /** How far it is with what was saved. */
  readonly search: ReadinessSearchView;
  /** Whether the page looks by itself how far it is. */
  readonly isFollowed: boolean;
  readonly isDisabled: boolean;
  readonly calendar: Calendar;
  readonly onChange: (isOn: boolean) => void;
}

const words = strings.settings.readiness.publish;

/** Whether readiness is written where Jira search and a workflow can see it, and what that does. */
export const PublishEditor = ({ isOn, search, isFollowed, isDisabled, calendar, onChange }: PublishEditorProps) => (
  <Stack space="space.100">
    <Heading as="h2" size="small">
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
        <SearchProgress search={search} isFollowed={isFollowed} isOn={isOn} calendar={calendar} />
      </Stack>
    </LabelledToggle>
    <GateNote />
  </Stack>
);
