import type { ReadinessStatus } from '../report-words';
import { MOST_REFUSALS, refusalPauseMs } from './refusal-pause';
import { freshProgress, noCounts, type Sweep, type SweepProgress } from './sweep';

/** What became of one page that Jira answered with. */
export interface PageOutcome {
  /** Issues without a security level on it. */
  readonly issues: number;
  readonly nextPage: string | null;
  /** Issues whose readiness is where it belongs now, and was not. */
  readonly done: number;
  readonly failed: number;
  /** Issues that Jira would not let the app write. */
  readonly refused: readonly string[];
  /** Issues that were not come to; the page then comes again. */
  readonly left: number;
  /** True when Jira or the storage broke it off; false when its time was over. */
  readonly isBrokenOff: boolean;
  /** For how long Jira asked to be left alone, milliseconds. */
  readonly waitMs: number;
  readonly counts: Readonly<Record<ReadinessStatus, number>>;
}

/** A page that was begun so often is left: something on it never works. */
const MAX_TRIES = 8;

/** Pages of 10 of one run: a bound, should Jira name new pages without end; the newest 50,000 open issues are gone through. */
const MAX_PAGES = 5_000;

/** What is taken out halves, in the worst case, with each pass. */
const MAX_PASSES = 16;

/** How many refusals on how many pages, and nothing else, tell that the app may not write in this project. */
const SHUT_OUT = { REFUSALS: 3, PAGES: 2 } as const;
/** How long what was refused is left alone, in milliseconds: each try costs four entries in the log. */
const REFUSED_FOR_MS = 3 * 24 * 60 * 60_000;
/** Most refused issues that are remembered. */
const MAX_REFUSED = 500;

/** How long a page waits that was broken off: first this, then twice as long each time, milliseconds. */
const WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** Jira search may find an issue some minutes after its property was written. */
const INDEX_MS = 15 * 60_000;

export const backoffMs = (tries: number): number => Math.min(LONGEST_WAIT_MS, WAIT_MS * 2 ** Math.min(tries, 20));

/** Where a run stands after a page, or a part of it. */
export function afterPage({ order, progress }: Sweep, page: PageOutcome, now: number): SweepProgress {
  // Shut out the last time, and let in now: all that was refused then is tried again.
  if (progress.isShutOut && page.done > 0) return { ...freshProgress(order.id, now), before: progress.before };
  const tried = {
    ...progress,
    ...{ failures: 0, refusals: 0, refusedSince: null, refused: remembered(progress.refused, page.refused, now) },
    refusedInRun: progress.refusedInRun + page.refused.length,
    doneInRun: progress.doneInRun + page.done,
    takenInPass: progress.takenInPass + page.done,
  };
  const isOver = page.left === 0 || tried.tries >= MAX_TRIES;
  const takenOut = order.aim === 'take_out' ? page.done : 0;
  if (!isOver) return { ...tried, seen: progress.seen + takenOut, dueAt: now + Math.max(page.waitMs, page.isBrokenOff ? backoffMs(progress.tries - 1) : 0) };
  const failed = progress.failed + page.failed + page.left;
  const counted: SweepProgress = {
    ...tried,
    tries: 0,
    pages: progress.pages + 1,
    seen: progress.seen + (order.aim === 'put_in' ? page.issues : takenOut),
    failed,
    counts: added(progress.counts, page.counts),
    dueAt: now,
  };
  const isLast = page.nextPage === null || page.nextPage === progress.page || counted.pages >= MAX_PAGES;
  if (isShutOut(counted, isLast)) return { ...ended(counted, now), isShutOut: true };
  if (!isLast) return { ...counted, page: page.nextPage };
  // A pass that found nothing says so only of what Jira search knew when it began: another one asks again, later.
  const isQuiet = counted.takenInPass === 0;
  const isOut = order.aim === 'put_in' || (isQuiet && progress.isQuiet) || progress.passes + 1 >= MAX_PASSES;
  if (isOut) return { ...ended(counted, now), isShutOut: false };
  return { ...counted, page: null, failed: 0, passes: progress.passes + 1, takenInPass: 0, isQuiet, dueAt: isQuiet ? now + INDEX_MS : now };
}

/** Whether this run was let write nothing; where the one before was not either, one refusal is enough to tell. */
function isShutOut({ isShutOut: wasShutOut, refusedInRun, doneInRun, pages }: SweepProgress, isLast: boolean): boolean {
  if (doneInRun > 0) return false;
  if (wasShutOut) return refusedInRun > 0;
  return refusedInRun >= SHUT_OUT.REFUSALS && (isLast || pages >= SHUT_OUT.PAGES);
}

/** A page that could not be asked for at all: nothing is counted, and it waits longer each time. */
export const afterFailure = (progress: SweepProgress, waitMs: number, now: number): SweepProgress => ({
  ...progress,
  tries: Math.max(0, progress.tries - 1),
  failures: progress.failures + 1,
  dueAt: now + Math.max(waitMs, backoffMs(progress.failures)),
});

/**
 * A token that is too old: the project is gone through from its newest issue again. A project whose first page is refused is
 * gone, or the app may not see it: it is asked less and less often, after some days the run ends, and so does each one after it
 * that is refused too.
 */
export function afterRefusal(progress: SweepProgress, now: number): SweepProgress {
  if (progress.page !== null) {
    if (progress.passes + 1 >= MAX_PASSES) return ended({ ...progress, failed: progress.failed + 1 }, now);
    return { ...progress, page: null, tries: 0, takenInPass: 0, seen: 0, failed: 0, counts: noCounts, passes: progress.passes + 1, dueAt: now };
  }
  const refusals = progress.refusals + 1;
  const refused = { ...progress, tries: 0, refusals, refusedSince: progress.refusedSince ?? now };
  if (refusals < MOST_REFUSALS) return { ...refused, dueAt: now + refusalPauseMs(refusals) };
  return { ...ended({ ...refused, failed: 1 }, now), isShutOut: true };
}

const ended = (progress: SweepProgress, now: number): SweepProgress => ({ ...progress, page: null, status: 'done', endedAt: now });

/** The latest ones, where there are too many; what may be tried again is forgotten. */
function remembered(before: SweepProgress['refused'], refused: readonly string[], now: number): SweepProgress['refused'] {
  const fresh = Object.fromEntries(refused.map((id) => [id, now + REFUSED_FOR_MS]));
  const all = Object.entries({ ...before, ...fresh }).filter(([, until]) => until > now);
  return Object.fromEntries(all.sort(([, left], [, right]) => right - left).slice(0, MAX_REFUSED));
}

const added = (left: SweepProgress['counts'], right: PageOutcome['counts']): SweepProgress['counts'] => ({
  ready: left.ready + right.ready,
  needs_clarification: left.needs_clarification + right.needs_clarification,
  blocked: left.blocked + right.blocked,
});
