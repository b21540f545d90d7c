import React from 'react';
import { strings } from '../../shared/strings';
import type { PanelPartProps } from '../panel-part-props';
import { ProblemNotice } from './problem-notice';
import { problemAt } from './problem-place';

/** A problem of the triage or of the panel itself; a triage that no longer holds can be made afresh here. */
export const TopProblem = (props: PanelPartProps) => {
  const { state, actions } = props;
  const problem = problemAt(state, 'top');
  if (!problem) return null;
  const canTriage = state.view.canEdit && !state.view.queued;
  const again = canTriage ? { label: strings.panel.triageAgain, run: actions.triage } : undefined;
  return <ProblemNotice {...props} problem={problem} again={again} />;
};
