import { Box, Heading, Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { card } from '../card-style';
import { DraftActions } from './draft-actions';
import { DraftPreview } from './draft-preview';
import { DraftRow } from './draft-row';
import { isUndecided, kindOfDraft } from './draft-rules';
import { isOutdated } from '../state/next-steps';
import { ProblemNotice } from '../problem/problem-notice';
import { problemOf } from '../problem/problem-place';
import { UndoBlock } from '../undo/undo-block';
import { concerns, homeOf, shownUndos } from '../undo/undo-rules';
import type { DraftCardProps } from './draft-card-props';

const words = strings.panel.draft;

/** A draft in full until it is decided on, then a line for each thing it wrote. */
export const DraftCard = (props: DraftCardProps) => {
  const { draft, linkTypes, state, actions, calendar, onDraftAgain } = props;
  const { changes, proposalId } = draft;
  const kind = kindOfDraft(draft);
  const problem = problemOf(state, proposalId);
  const undos = shownUndos(state.view, state.closed).filter((undo) => {
    const home = homeOf(undo, state.view);
    return home.in === 'draft' && home.proposalId === proposalId;
  });
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        {isUndecided(draft) ? (
          <Stack space="space.100">
            <Heading as="h4" size="xsmall">
              {words.draftTitle(kind, changes.length)}
            </Heading>
            {changes.map(({ change }) => (
              <DraftPreview key={change.id} change={change} linkTypes={linkTypes} />
            ))}
            {isOutdated(draft) && !problem && <Text size="small">{words.outdated}</Text>}
            <Text size="small" color="color.text.subtle">
              {`${words.notWritten} ${strings.panel.change.code(draft.code)}`}
            </Text>
          </Stack>
        ) : (
          <Box role="status">
            <Stack space="space.075">
              {changes.map((view) => (
                <DraftRow key={view.change.id} view={view} linkTypes={linkTypes} />
              ))}
            </Stack>
          </Box>
        )}
        {problem && (
          <ProblemNotice
            problem={problem}
            again={{ label: words.draftAgain, run: onDraftAgain }}
            state={state}
            actions={actions}
            calendar={calendar}
          />
        )}
        {state.view.canEdit && <DraftActions {...props} kind={kind} />}
        {undos.map((undo) => (
          <UndoBlock
            key={undo.proposalId}
            undo={undo}
            isRestore={changes.every(({ change, status }) => status !== 'applied' || !concerns(undo).includes(change.id))}
            state={state}
            actions={actions}
            calendar={calendar}
          />
        ))}
      </Stack>
    </Box>
  );
};
