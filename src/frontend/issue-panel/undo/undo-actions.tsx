import { Inline } from '@forge/react';
import React from 'react';
import type { UndoView } from '../../../contract/calls/changes';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isBusyWith } from '../state/activity-rules';
import { homeTarget } from '../state/focus-after';
import { isOutdated, nextSteps, openChanges } from '../state/next-steps';
import { problemOf } from '../problem/problem-place';
import type { UndoBlockProps } from './undo-block-props';
import { concerns, shownUndos } from './undo-rules';

const words = strings.panel.undo;

/** Tells an undo from the others on screen, by what it is about; of two about the same also by which of them it is. */
function nameOf(undo: UndoView, shown: readonly UndoView[]): string {
  const nameFor = ({ changes }: UndoView) => words.about(changes.map(({ change }) => change));
  const name = nameFor(undo);
  const alike = shown.filter((one) => nameFor(one) === name);
  return alike.length > 1 ? words.nth(name, alike.indexOf(undo) + 1, alike.length) : name;
}

/** Undo now or keep it; look again where Jira moved on; settle what is not known. */
export const UndoActions = ({ undo, isRestore, state, actions }: UndoBlockProps) => {
  const { activity, focus } = state;
  const { proposalId, undoes, changes } = undo;
  const shown = shownUndos(state.view, state.closed);
  const apart = (label: string) => (shown.length > 1 ? words.apart(label, nameOf(undo, shown)) : label);
  const busy = activity.kind !== 'idle';
  const on = `proposal:${proposalId}` as const;
  const way = isRestore ? 'restore' : 'undo';
  const steps = nextSteps(undo).filter(({ kind }) => kind !== 'undo' && kind !== 'apply_again');
  const labelOf = { approve: words.now[way], try_again: words.tryAgain, check_again: words.checkAgain };
  const open = openChanges(undo);

  if (changes.length === 0) {
    const close = () => actions.closeUndo(proposalId, homeTarget(undo, state.view));
    return (
      <Inline>
        <ActionButton label={apart(words.close)} focus={focus} on={on} onPress={close} />
      </Inline>
    );
  }
  return (
    <Inline space="space.050" rowSpace="space.050" shouldWrap>
      {steps.map(
        ({ kind, changes: ids }, index) =>
          kind !== 'undo' &&
          kind !== 'apply_again' && (
            <ActionButton
              key={kind}
              label={apart(labelOf[kind])}
              appearance={kind === 'approve' ? 'primary' : 'default'}
              focus={focus}
              on={index === 0 ? on : undefined}
              isDisabled={busy}
              isLoading={ids.every((id) => isBusyWith(activity, 'approving', proposalId, id))}
              onPress={() => actions.approve(undo, ids)}
            />
          ),
      )}
      {isOutdated(undo) && !problemOf(state, proposalId) && (
        <ActionButton
          label={apart(words.lookAgain)}
          focus={focus}
          on={steps.length === 0 ? on : undefined}
          isDisabled={busy}
          isLoading={isBusyWith(activity, 'planning_undo', undoes)}
          onPress={() => actions.planUndo(undoes, concerns(undo))}
        />
      )}
      {open.length > 0 && (
        <ActionButton
          label={apart(words.keep[way])}
          appearance="subtle"
          focus={focus}
          isDisabled={busy}
          isLoading={isBusyWith(activity, 'dismissing', proposalId)}
          onPress={() => actions.dismiss(proposalId, open)}
        />
      )}
    </Inline>
  );
};
