const DAY_MS = 86_400_000;

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; 0 for a zone not known here. */
function offsetAt(instant: number, timeZone: string): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(instant);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return wall - Math.floor(instant / 1000) * 1000;
  } catch {
    return 0;
  }
}

/** The day (`YYYY-MM-DD`) that a clock in the zone shows at an instant (epoch milliseconds). */
export const dayAt = (instant: number, timeZone: string): string =>
  new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);

/** A day (`YYYY-MM-DD`) so many days later, by the calendar. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/**
 * The instant (ISO 8601) at which a day (`YYYY-MM-DD`) begins in a zone. The second look is for days on which the clocks
 * change.
 */
export function startOfDay(day: string, timeZone: string): string {
  const wall = Date.parse(day);
  const first = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(first, timeZone)).toISOString();
}
