import React from 'react';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { NotRead } from '../not-read';
import type { PanelPartProps } from '../panel-part-props';
import { ReadinessBody } from './readiness-body';
import type { ReadinessState } from './state/readiness-state';
import type { ReadinessActions } from './state/use-readiness';

interface ReadinessSectionProps {
  readonly state: ReadinessState;
  readonly actions: ReadinessActions;
  readonly calendar: Calendar;
  readonly panel: PanelPartProps | null;
}

const words = strings.panel.readiness;

/** Readiness in whatever state it is, beside a panel that goes on without it. */
export const ReadinessSection = ({ state, actions, ...part }: ReadinessSectionProps) => {
  if (state.status !== 'ready') return <NotRead state={state} actions={actions} words={words} />;
  return <ReadinessBody state={state} actions={actions} {...part} />;
};
