import type { AuditReader, Clock, DayCount, DayCountStore } from '../domain/ports';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Longest period that is shown, and so the longest that is kept. */
const MAX_DAYS = 90;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const startOf = (day: string) => `${day}T00:00:00.000Z`;

/**
 * How often what happened on each of the last `days` days (UTC), today included. A day that is over is counted once, from
 * the index, and kept: looking again costs today's events only.
 */
export async function countDecisions(
  ports: { reader: AuditReader; dayCounts: DayCountStore; clock: Clock },
  days: number,
): Promise<{ days: readonly string[]; counts: readonly DayCount[] }> {
  const now = ports.clock.now();
  const wanted = lastDays(now, days);
  const kept = (await ports.dayCounts.readDayCounts()).filter(({ day }) => day >= dayOf(now - MAX_DAYS * DAY_MS));
  const known = new Set(kept.map(({ day }) => day));
  const firstMissing = wanted.find((day) => !known.has(day)) ?? dayOf(now);
  const fresh = await ports.reader.countByDay(startOf(firstMissing), new Date(now + DAY_MS).toISOString());
  const counted = [...kept.filter(({ day }) => day < firstMissing), ...fresh];
  const over = withEmptyDays(counted, wanted.filter((day) => day >= firstMissing && day < dayOf(now)));
  if (firstMissing < dayOf(now)) await ports.dayCounts.saveDayCounts(over.filter(({ day }) => day < dayOf(now)));
  return { days: wanted, counts: counted };
}

const lastDays = (now: number, days: number): string[] =>
  Array.from({ length: days }, (_, index) => dayOf(now - (days - 1 - index) * DAY_MS));

/** A day on which nothing happened is known too: it is kept as a count of nothing. */
function withEmptyDays(counts: readonly DayCount[], days: readonly string[]): DayCount[] {
  const counted = new Set(counts.map(({ day }) => day));
  return [...counts, ...days.filter((day) => !counted.has(day)).map((day) => ({ day, action: '', count: 0 }))];
}
