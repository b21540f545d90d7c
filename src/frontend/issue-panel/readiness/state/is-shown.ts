import type { PanelState } from '../../state/panel-state';
import type { ReadinessState } from './readiness-state';

/**
 * Whether readiness has anything to say. While the panel itself is loading or has failed, its own state stands for both; once
 * readiness is there it is shown whatever became of the rest.
 */
export const isShown = (readiness: ReadinessState['status'], panel: PanelState['status']): boolean =>
  readiness === 'ready' || panel === 'ready';
