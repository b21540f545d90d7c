import { Box, Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { ChangeView } from '../../../contract/calls/changes';
import { strings } from '../../shared/strings';
import { quoted } from '../card-style';
import { KeptLine } from './kept-line';
import { isOutdated } from '../state/next-steps';
import { ProblemNotice } from '../problem/problem-notice';
import { problemOf } from '../problem/problem-place';
import { RowNote } from '../draft/row-note';
import { StatusLine } from '../status-line';
import { UndoActions } from './undo-actions';
import { concerns } from './undo-rules';
import type { UndoBlockProps } from './undo-block-props';

const words = strings.panel.undo;

/** What would be written back and what stays, to be approved like everything else. */
export const UndoBlock = (props: UndoBlockProps) => {
  const { undo, state, actions, calendar, isAlone = false } = props;
  const problem = problemOf(state, undo.proposalId);
  return (
    <Box xcss={quoted}>
      <Stack space="space.100">
        {isAlone && (
          <Heading as="h4" size="xsmall">
            {words.heading}
          </Heading>
        )}
        {undo.changes.length === 0 && <Text>{words.nothing}</Text>}
        {undo.changes.map((view) => (
          <UndoRow key={view.change.id} view={view} />
        ))}
        {undo.kept.map((kept, index) => (
          <KeptLine key={index} kept={kept} calendar={calendar} />
        ))}
        {isOutdated(undo) && !problem && <Text size="small">{words.outdated}</Text>}
        {undo.changes.length > 0 && (
          <Text size="small" color="color.text.subtle">
            {strings.panel.change.code(undo.code)}
          </Text>
        )}
        {problem && (
          <ProblemNotice
            problem={problem}
            again={{ label: words.lookAgain, run: () => actions.planUndo(undo.undoes, concerns(undo)) }}
            state={state}
            actions={actions}
            calendar={calendar}
          />
        )}
        {state.view.canEdit && <UndoActions {...props} />}
      </Stack>
    </Box>
  );
};

const UndoRow = ({ view }: { readonly view: ChangeView }) => (
  <Stack space="space.050">
    <StatusLine status={view.status}>
      <Text>{strings.panel.change.writesBack(view.change)}</Text>
    </StatusLine>
    <RowNote view={view} />
  </Stack>
);
