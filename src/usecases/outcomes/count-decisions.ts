import { inParallel } from '../../domain/in-parallel';
import type { AuditReader, Clock, DayCount, DayCountStore } from '../../domain/ports';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Longest period that is shown, and so the longest that is kept. */
const MAX_DAYS = 90;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const startOf = (day: string) => `${day}T00:00:00.000Z`;

/**
 * How often what happened on each of the last `days` days (UTC), today included. A day that is over is counted once, from
 * the log, and kept: looking again costs today's events only.
 */
export async function countDecisions(
  ports: { reader: AuditReader; dayCounts: DayCountStore; clock: Clock },
  days: number,
): Promise<{ days: readonly string[]; counts: readonly DayCount[] }> {
  const now = ports.clock.now();
  const wanted = lastDays(now, days);
  // Days counted before upkeep was told apart are counted once more: the log goes back much further than the charts.
  const kept = (await ports.dayCounts.readDayCounts()).filter(({ day, upkeep }) => day >= dayOf(now - MAX_DAYS * DAY_MS) && upkeep !== undefined);
  const known = new Set(kept.map(({ day }) => day));
  const firstMissing = wanted.find((day) => !known.has(day)) ?? dayOf(now);
  const fresh = await freshCounts(ports.reader, startOf(firstMissing), new Date(now + DAY_MS).toISOString());
  const counted = [...kept.filter(({ day }) => day < firstMissing), ...fresh];
  const over = withEmptyDays(counted, wanted.filter((day) => day >= firstMissing && day < dayOf(now)));
  if (firstMissing < dayOf(now)) await ports.dayCounts.saveDayCounts(over.filter(({ day }) => day < dayOf(now)));
  return { days: wanted, counts: counted };
}

/** Counts of a period, each with how much of it was upkeep. */
async function freshCounts(reader: AuditReader, from: string, to: string): Promise<DayCount[]> {
  const [counts, upkeep] = await inParallel([reader.countByDay(from, to), reader.countUpkeepByDay(from, to)]);
  const upkeepOf = new Map(upkeep.map(({ day, action, count }) => [`${day} ${action}`, count]));
  // The two were counted one after the other: what came between must not be more than all.
  return counts.map((one) => ({ ...one, upkeep: Math.min(one.count, upkeepOf.get(`${one.day} ${one.action}`) ?? 0) }));
}

const lastDays = (now: number, days: number): string[] =>
  Array.from({ length: days }, (_, index) => dayOf(now - (days - 1 - index) * DAY_MS));

/** A day on which nothing happened is known too: it is kept as a count of nothing. */
function withEmptyDays(counts: readonly DayCount[], days: readonly string[]): DayCount[] {
  const counted = new Set(counts.map(({ day }) => day));
  return [...counts, ...days.filter((day) => !counted.has(day)).map((day) => ({ day, action: '', count: 0, upkeep: 0 }))];
}
