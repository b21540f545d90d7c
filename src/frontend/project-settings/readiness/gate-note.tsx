import { Button, Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';

const words = strings.settings.readiness.gate;

/** How a Jira admin makes a transition wait for readiness, folded away: nothing on this page sets it up. */
export const GateNote = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack space="space.100">
      <Inline>
        <Button appearance="subtle" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hide : words.show}
        </Button>
      </Inline>
      {isOpen && (
        <SectionMessage appearance="warning" title={words.title}>
          <Stack space="space.100">
            <Text weight="semibold">{words.warning}</Text>
            <List type="unordered">
              {words.dangers.map((danger) => (
                <ListItem key={danger}>{danger}</ListItem>
              ))}
            </List>
            <List type="ordered">
              {words.steps.map((step) => (
                <ListItem key={step}>{step}</ListItem>
              ))}
            </List>
            <Text>{words.passes}</Text>
            <Text>{words.override}</Text>
            <Text>{words.limits}</Text>
          </Stack>
        </SectionMessage>
      )}
    </Stack>
  );
};
