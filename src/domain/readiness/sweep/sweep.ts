import * as z from 'zod';
import { fingerprint } from '../../issue/fingerprint';
import type { ReadinessSettings } from '../readiness-settings';
import { ReadinessStatusSchema } from '../report-words';
import { isGivenUp } from './is-given-up';
import { refusalPauseMs } from './refusal-pause';

/** Raised when the rules come to another result on the same text: every project is then measured anew, at its daily look. */
const RULES_EDITION = 4;

const CountSchema = z.number().int().nonnegative();

/** What a project's settings ask for. Written when they are saved or looked at, and by nothing else. */
export const SweepOrderSchema = z.object({
  id: z.string(),
  aim: z.enum(['put_in', 'take_out']),
  /** What readiness was measured by when it was asked for. */
  basis: z.string(),
  /** Reports from before (epoch milliseconds), or on older settings, are not believed. */
  since: z.object({ at: z.number(), settingsVersion: CountSchema }),
});
export type SweepOrder = z.infer<typeof SweepOrderSchema>;

const CountsSchema = z.object({ seen: CountSchema, failed: CountSchema, counts: z.record(ReadinessStatusSchema, CountSchema) });

/** How far an order is carried out. Written by its steps, one at a time. */
export const SweepProgressSchema = CountsSchema.extend({
  /** The order it belongs to; of another one it is as good as none. */
  orderId: z.string(),
  status: z.enum(['running', 'done']),
  /** Jira's token of the next page; null at the start. */
  page: z.string().nullable(),
  pages: CountSchema,
  /** How often the project was gone through: what is taken out is gone from the search, and pages move up. */
  passes: CountSchema,
  takenInPass: CountSchema,
  /** True when the last pass found nothing to take out. */
  isQuiet: z.boolean(),
  /** How often the present page was begun without coming to its end. */
  tries: CountSchema,
  /** How often in a row it could not even be asked for, and how often Jira refused the first page. */
  failures: CountSchema,
  refusals: CountSchema,
  /** Since when Jira refused the first page each time it was asked; null where it did not the last time, or did not say so. */
  refusedSince: z.number().nullable().default(null),
  /** Issues that Jira would not let the app write, and when each is tried again. */
  refused: z.record(z.string(), z.number()),
  /** Of this run alone: issues that were refused, and issues that were brought where they belong. */
  refusedInRun: CountSchema,
  doneInRun: CountSchema,
  /** True when Jira let the app write nothing at all, in this run or the one before. */
  isShutOut: z.boolean(),
  /** What the last run came to, where this one only looks whether it is still so. */
  before: CountsSchema.extend({ endedAt: z.number() }).nullable(),
  /** Epoch milliseconds, as are the others. */
  startedAt: z.number(),
  /** The next page is not read before. */
  dueAt: z.number(),
  endedAt: z.number().nullable(),
});
export type SweepProgress = z.infer<typeof SweepProgressSchema>;

/** The run over a project's issues that puts their readiness where Jira search finds it, or takes it out again. */
export interface Sweep {
  readonly order: SweepOrder;
  readonly progress: SweepProgress;
}

/** Changes exactly when an issue may measure otherwise although nobody edited it. */
const basisOf = ({ definitions, weights, threshold, estimateField, unsetPriority }: ReadinessSettings): string =>
  fingerprint({ definitions, weights, threshold, estimateField, unsetPriority, edition: RULES_EDITION });

export const noCounts = { ready: 0, needs_clarification: 0, blocked: 0 } as const;

/** An order at its beginning. */
export const freshProgress = (orderId: string, now: number): SweepProgress => ({
  ...{ orderId, page: null, pages: 0, passes: 0, takenInPass: 0, isQuiet: false, tries: 0, failures: 0, refusals: 0, refusedSince: null, seen: 0, failed: 0, counts: noCounts },
  ...{ status: 'running', refused: {}, refusedInRun: 0, doneInRun: 0, isShutOut: false, before: null, startedAt: now, dueAt: now, endedAt: null },
});

/**
 * The same order once more, to find what is no longer so. What Jira refused it will most likely refuse again, for some days;
 * where it refused everything, one issue finds out; where it refused the project, one page.
 */
export const again = ({ orderId, seen, failed, counts, refused, refusals, refusedSince, isShutOut, endedAt }: SweepProgress, now: number): SweepProgress => ({
  ...{ ...freshProgress(orderId, now), refusals, refusedSince },
  ...{ refused: isShutOut ? Object.fromEntries(Object.entries(refused).slice(1)) : refused, isShutOut },
  before: endedAt === null ? null : { seen, failed, counts, endedAt },
});

/**
 * The order that these settings come to; the known one where it is that already. Undefined where nothing was ever put in: there
 * is nothing to take out.
 */
export function orderFor(
  known: SweepOrder | undefined,
  { settings, version }: { readonly settings: ReadinessSettings; readonly version: number },
  fresh: { readonly id: string; readonly now: number },
): SweepOrder | undefined {
  const aim = settings.publish ? 'put_in' : 'take_out';
  if (!known && aim === 'take_out') return undefined;
  const basis = basisOf(settings);
  // Of settings that are about to be in force; where their save died, those that are count again after a while.
  if (known && isAhead(known, version, fresh.now)) return known;
  if (known?.aim === aim && (aim === 'take_out' || known.basis === basis)) return known;
  return { id: fresh.id, aim, basis, since: { at: fresh.now, settingsVersion: version } };
}

/** A save takes seconds; one that died is finished by the next one. */
const AHEAD_MS = 60 * 60_000;

/** Whether an order is of settings that are about to be in force. @param version of those that are */
export const isAhead = ({ since }: SweepOrder, version: number, now: number): boolean => since.settingsVersion > version && now - since.at < AHEAD_MS;

const DAY_MS = 24 * 60 * 60_000;
/** Open issues that are looked through each day; a project of more is looked through every second day, and so on. */
const ISSUES_PER_DAY = 1_000;
const LONGEST_DAYS = 7;
/** For how long what was taken out is looked for again: Jira search may have found an issue late. */
const TAKEN_OUT_FOR_MS = 4 * DAY_MS;

/** Whether what was put in is out again, and was looked for long enough. */
export const isTakenOut = ({ order, progress: { status, failed } }: Sweep, now: number): boolean =>
  status === 'done' && order.aim === 'take_out' && failed === 0 && now - order.since.at > TAKEN_OUT_FOR_MS;

/** Whether it is time to look through a project once more: an editor may have put something else there. */
export function isOldEnough(sweep: Sweep, now: number): boolean {
  const { status, seen, refusals, endedAt } = sweep.progress;
  if (status !== 'done' || endedAt === null || isTakenOut(sweep, now) || isGivenUp(sweep.progress)) return false;
  if (refusals > 0) return now - endedAt >= refusalPauseMs(refusals);
  const days = Math.min(LONGEST_DAYS, Math.max(1, Math.ceil(seen / ISSUES_PER_DAY)));
  return now - endedAt >= days * DAY_MS;
}
