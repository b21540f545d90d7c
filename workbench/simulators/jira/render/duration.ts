import { NotSimulatedError } from '../../../host/platform-call';
import { fieldProblem } from '../jira-problem';

/** Seconds of each unit on a site with Jira's defaults: a day of eight hours, a week of five days. */
const UNITS = [
  ['w', 'week', 144_000],
  ['d', 'day', 28_800],
  ['h', 'hour', 3_600],
  ['m', 'minute', 60],
] as const;

/** Jira's default unit, for a number by itself: minutes. */
const DEFAULT_SECONDS = 60;

/** Seconds fit in a 32-bit integer. */
const MOST_SECONDS = 2 ** 31 - 1;

/** A duration as Jira writes it: `1d 4h`. */
export function renderDuration(seconds: number): string {
  let left = seconds;
  const parts = UNITS.flatMap(([unit, , size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [`${count}${unit}`] : [];
  });
  return parts.length > 0 ? parts.join(' ') : '0m';
}

/**
 * Seconds of a duration such as `2w 4d 6h 45m`, `1.5h`, `3hours` or `90`. Jira keeps whole minutes and refuses a fraction of
 * one (`0.33h`), as its open-source date library does; a unit apart from its number (`3 hours`) is none.
 * @throws JiraProblem (400) naming `field` for anything else
 * @throws NotSimulatedError for a number with a sign and no unit, which that library takes
 */
export function parseDuration(text: string, field: string, sentence: string): number {
  const written = text.trim().toLowerCase();
  // A comma parts only where a space does as well.
  const parts = written.includes(' ') ? written.split(/[ ,]+/) : [written];
  const total = parts.reduce((sum, part) => sum + partSeconds(part), 0);
  if (!Number.isInteger(total) || total > MOST_SECONDS) throw fieldProblem(field, sentence);
  return total;
}

/** NaN for what is no part of a duration. */
function partSeconds(part: string): number {
  if (/^[+-]\d+$/.test(part)) throw new NotSimulatedError('a duration that is a signed number without a unit');
  if (/^\d+$/.test(part)) return Number(part) * DEFAULT_SECONDS;
  const [, number = '', written = ''] = /^(\d+(?:\.\d+)?|\.\d+)([a-z]+)$/.exec(part) ?? [];
  const unit = UNITS.find(([short, long]) => written === short || written === long || written === `${long}s`);
  const [whole = '', decimals = ''] = number.split('.');
  // In whole numbers, as 4.35 * 3600 is not 15660 in floating point.
  const seconds = (Number(`${whole}${decimals}`) * (unit?.[2] ?? Number.NaN)) / 10 ** decimals.length;
  return seconds % 60 === 0 ? seconds : Number.NaN;
}
