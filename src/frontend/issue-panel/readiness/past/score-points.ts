import type { ReadinessStepView } from '../../../../contract/calls/readiness';
import type { Calendar } from '../../../shared/surface-context';

/** Fewer states make no line worth drawing. */
export const MIN_CHARTED = 3;

/** Bars a narrow panel can hold. */
const MAX_CHARTED = 12;

export interface ScorePoint {
  readonly state: string;
  readonly score: number;
}

/**
 * The newest states that were scored, from old to new. Two states that would share a label on the axis would become one bar, so each brings its number.
 * @param history newest first
 */
export const scorePoints = (history: readonly ReadinessStepView[], { locale, timeZone }: Calendar): ScorePoint[] =>
  history
    .flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]))
    .slice(0, MAX_CHARTED)
    .reverse()
    .map(({ at, score }, index) => ({ state: `${index + 1}. ${shortDay(at, { locale, timeZone })}`, score }));

/** "22 Nov" in the person's language and time zone; the date itself when those are not known here. */
function shortDay(at: string, { locale, timeZone }: Calendar): string {
  try {
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(new Date(at));
  } catch {
    return at.slice(0, 10);
  }
}
