import type { Calendar } from '../shared/surface-context';
import type { PanelActions } from './state/panel-actions';
import type { ReadyPanel } from './state/panel-state';

/** What every part of an open panel is drawn from. */
export interface PanelPartProps {
  readonly state: ReadyPanel;
  readonly actions: PanelActions;
  readonly calendar: Calendar;
}
