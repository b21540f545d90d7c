import { Box, Button, Heading, Inline, List, ListItem, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { titleBasis, type SubtaskDraftView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { quoted } from '../../card-style';
import { BasisMark } from './basis-mark';
import { Statements } from './statements';

interface OrderSubtasksProps {
  readonly subtasks: readonly SubtaskDraftView[];
  readonly showsQuotes: boolean;
}

const words = strings.panel.workOrder.subtasks;

/** What the work would be split into: titles first, and what each of them says when asked for. */
export const OrderSubtasks = ({ subtasks, showsQuotes }: OrderSubtasksProps) => {
  const [isWhole, setIsWhole] = useState(false);
  return (
    <Stack space="space.075">
      <Heading as="h4" size="xxsmall">
        {words.heading(subtasks.length)}
      </Heading>
      {isWhole ? (
        subtasks.map((subtask, index) => <Whole key={index} subtask={subtask} showsQuotes={showsQuotes} />)
      ) : (
        <List type="unordered">
          {subtasks.map((subtask, index) => (
            <ListItem key={index}>
              <Inline spread="space-between" alignBlock="start" space="space.100">
                <Text>{subtask.title}</Text>
                <BasisMark basis={titleBasis(subtask)} />
              </Inline>
            </ListItem>
          ))}
        </List>
      )}
      <Inline>
        <Button appearance="subtle" spacing="none" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.hide(subtasks.length) : words.show(subtasks.length)}
        </Button>
      </Inline>
    </Stack>
  );
};

const Whole = ({ subtask, showsQuotes }: { readonly subtask: SubtaskDraftView; readonly showsQuotes: boolean }) => (
  <Box xcss={quoted}>
    <Stack space="space.050">
      <Inline spread="space-between" alignBlock="start" space="space.100">
        <Heading as="h5" size="xxsmall">
          {subtask.title}
        </Heading>
        <BasisMark basis={titleBasis(subtask)} />
      </Inline>
      {subtask.statements.length > 0 && <Statements statements={subtask.statements} showsQuotes={showsQuotes} />}
      {subtask.acceptance.length > 0 && (
        <Stack space="space.025">
          <Text size="small">{words.acceptance}</Text>
          <Statements statements={subtask.acceptance} showsQuotes={showsQuotes} />
        </Stack>
      )}
    </Stack>
  </Box>
);
