import { strings } from '../../shared/strings';

const MINUTE_MS = 60_000;
const words = strings.audit.unknownOutcomes;

/** How long ago an instant is, in its largest whole unit. @param now epoch milliseconds */
export function openFor(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / MINUTE_MS);
  if (!(minutes >= 1)) return words.lessThanMinute;
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}
