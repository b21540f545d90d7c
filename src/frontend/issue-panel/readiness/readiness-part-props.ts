import type { Calendar } from '../../shared/surface-context';
import type { ReadyReadiness } from './state/readiness-state';
import type { ReadinessActions } from './state/use-readiness';

/** What every part of the readiness of an issue is drawn from. */
export interface ReadinessPartProps {
  readonly state: ReadyReadiness;
  readonly actions: ReadinessActions;
  readonly calendar: Calendar;
}
