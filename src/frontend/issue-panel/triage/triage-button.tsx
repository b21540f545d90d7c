import { Inline, LoadingButton } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { PanelPartProps } from '../panel-part-props';

type TriageButtonProps = Pick<PanelPartProps, 'state' | 'actions'> & {
  /** True when the panel no longer looks by itself whether a queued triage is done. */
  readonly stopped: boolean;
};

/**
 * Stands in one place before, during and after a triage, so that whoever pressed it at the keyboard still has the focus on it
 * when the result is there. It never jumps to an Approve button: somebody may be typing elsewhere by then.
 */
export const TriageButton = ({ state, actions, stopped }: TriageButtonProps) => {
  const { view, activity, focus } = state;
  const isFirst = view.triage === null;
  if (!view.canEdit && (!isFirst || view.queued)) return null;
  const triaging = activity.kind === 'triaging' || activity.kind === 'queueing';
  const loading = triaging || (view.queued && !stopped);
  const isTarget = focus.on === 'triage';
  return (
    <Inline>
      <LoadingButton
        key={isTarget ? `turn-${focus.turn}` : 'resting'}
        appearance={isFirst ? 'primary' : 'default'}
        spacing={isFirst ? 'default' : 'compact'}
        autoFocus={isTarget}
        isDisabled={!view.canEdit || (!loading && (view.queued || activity.kind !== 'idle'))}
        isLoading={loading}
        onClick={actions.triage}
      >
        {isFirst ? strings.panel.triage : strings.panel.triageAgain}
      </LoadingButton>
    </Inline>
  );
};
