import type { Age } from '../../shared/strings/panel-similar';

const DAY_MS = 86_400_000;
/** Mean lengths of the Gregorian calendar: an age is for a glance, not for a date. */
const DAYS = { month: 30.44, year: 365.25 } as const;

/** How long ago `instant` was, in whole units, the largest of which there are at least two. `now` is epoch milliseconds. */
export function ageOf(instant: string, now: number): Age {
  const days = Math.max(0, Math.floor((now - Date.parse(instant)) / DAY_MS));
  if (days >= 2 * DAYS.year) return { unit: 'year', count: Math.floor(days / DAYS.year) };
  return days >= 2 * DAYS.month ? { unit: 'month', count: Math.floor(days / DAYS.month) } : { unit: 'day', count: days };
}
