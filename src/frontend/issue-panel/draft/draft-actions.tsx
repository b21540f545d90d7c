import { Inline } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isBusyWith } from '../state/activity-rules';
import type { DraftCardProps } from './draft-card-props';
import { isUndecided, shownDrafts } from './draft-rules';
import type { FormKind } from './draft-fields';
import { isOutdated, nextSteps, openChanges, type NextStep } from '../state/next-steps';
import { problemOf } from '../problem/problem-place';
import { isBeingUndone } from '../undo/undo-rules';

const words = strings.panel.draft;

/** What can be done about a draft: write it, write what is left of it, take it back, or let it go. */
export const DraftActions = (props: DraftCardProps & { readonly kind: FormKind }) => {
  const { draft, kind, state, actions, onDraftAgain } = props;
  const { activity, focus, view, closed } = state;
  const { proposalId } = draft;
  const busy = activity.kind !== 'idle';
  const on = `proposal:${proposalId}` as const;
  // Buttons of several drafts must not sound alike.
  const isOneOfMany = shownDrafts(view).length > 1;
  const apart = (label: string) => (isOneOfMany ? strings.panel.undo.apart(label, draft.code) : label);
  const steps = nextSteps(draft).flatMap((step) => {
    const changes = step.changes.filter((id) => !isBeingUndone(view, closed, proposalId, id));
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });

  const labelOf = ({ kind: step, changes }: NextStep): string => {
    const count = changes.length;
    switch (step) {
      case 'approve':
        return isUndecided(draft) ? words.approve(kind, count) : words.approveRest(count);
      case 'try_again':
        return words.tryAgain(kind, count);
      case 'check_again':
        return words.checkAgain(kind, count);
      case 'undo':
        return strings.panel.undo.undo(words.thing(kind, count));
      case 'apply_again':
        return strings.panel.undo.applyAgain(words.thing(kind, count));
    }
  };
  const isWrite = ({ kind: step }: NextStep) => step !== 'undo' && step !== 'apply_again';
  const isLoading = (step: NextStep) =>
    step.changes.every((id) => isBusyWith(activity, isWrite(step) ? 'approving' : 'planning_undo', proposalId, id));
  const open = openChanges(draft);
  const isStale = isOutdated(draft) && !problemOf(state, proposalId);
  if (steps.length === 0 && open.length === 0) return null;
  return (
    <Inline space="space.050" rowSpace="space.050" shouldWrap>
      {steps.map((step, index) => (
        <ActionButton
          key={step.kind}
          label={apart(labelOf(step))}
          appearance={step.kind === 'approve' ? 'primary' : isWrite(step) ? 'default' : 'subtle'}
          focus={focus}
          on={index === 0 ? on : undefined}
          isDisabled={busy}
          isLoading={isLoading(step)}
          onPress={() => (isWrite(step) ? actions.approve(draft, step.changes) : actions.planUndo(proposalId, step.changes))}
        />
      ))}
      {isStale && (
        <ActionButton
          label={apart(words.draftAgain)}
          focus={focus}
          on={steps.length === 0 ? on : undefined}
          isDisabled={busy}
          onPress={onDraftAgain}
        />
      )}
      {open.length > 0 && (
        <ActionButton
          label={apart(words.discard)}
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
