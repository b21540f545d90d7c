import { PlumblineError, errorCodeOf, type ErrorCode } from '../../domain/errors';
import type { SettingsStore, SweepStep } from '../../domain/ports';
import { afterFailure, afterPage, afterRefusal } from '../../domain/readiness/sweep/after-page';
import { MOST_POINTS, SweepPace, nextAt, pagePoints, settle, spend } from '../../domain/readiness/sweep/sweep-pace';
import { isAhead, type Sweep, type SweepProgress } from '../../domain/readiness/sweep/sweep';
import { isNextLost, passedOn, taken, type Turns } from '../../domain/readiness/sweep/turns';
import { saveOrder, type OrderSweepPorts } from './order-sweep';
import { sendStep } from './send-step';
import { sweepPage, type SweepPagePorts } from './sweep-page';

export interface SweepPorts extends OrderSweepPorts, SweepPagePorts {
  settings: SettingsStore;
}

/**
 * One step of a site's chain: looks at one page of the project whose turn it is, and sends the next step. Killed before its end
 * the same step comes again, with the next project; what was looked at is told by what is kept of it. Killed between its end
 * and the next step, it sends that. A step that comes twice, or of another chain, does nothing.
 */
export async function sweepReadiness(ports: SweepPorts, step: SweepStep): Promise<void> {
  const { sweeps } = ports;
  const turns = await sweeps.readTurns();
  const now = ports.clock.now();
  if (isNextLost(turns, step, now)) return sendStep(ports, turns, now);
  if (!isOf(turns, step)) return;
  const joiners = await sweeps.listJoiners();
  const begun = taken(turns, joiners);
  // The place in the line and the points are gone before anything can go wrong.
  await sweeps.saveTurns({ ...begun.turns, even: spend(turns.even, now, MOST_POINTS) });
  await sweeps.removeJoiners(joiners);
  const { projectId } = begun;
  const { spent, waits } = projectId === undefined ? { spent: 0, waits: false } : await sweepProject(ports, projectId);
  const latest = await sweeps.readTurns();
  if (!isOf(latest, step)) return;
  const even = settle(latest.even, MOST_POINTS - spent);
  const later = ports.clock.now();
  const next = passedOn(latest, { projectId, waits, even, nextAt: Math.max(later + SweepPace.GAP_MS, nextAt(even, later)) });
  await sweeps.saveTurns(next);
  await sendStep(ports, next, later);
}

const isOf = (turns: Turns, { chain, step }: SweepStep): boolean => turns.chain === chain && turns.step === step;

/** @returns the points it took, and whether the project waits for its next turn; one that has to wait longer is put back by the schedule */
async function sweepProject(ports: SweepPorts, projectId: string): Promise<{ spent: number; waits: boolean }> {
  const { sweeps, clock } = ports;
  const found = await sweeps.findSweep(projectId);
  if (!found) return { spent: 0, waits: false };
  const current = await ports.settings.getSettings(projectId);
  // A save died before it ordered another run, or is about to be in force.
  const sweep = await saveOrder(ports, projectId, found, current);
  if (sweep?.progress.status !== 'running' || isAhead(sweep.order, current.version, clock.now()) || clock.now() < sweep.progress.dueAt) return { spent: 0, waits: false };
  // One that dies of a page has tried it all the same.
  const tried = { ...sweep.progress, tries: sweep.progress.tries + 1 };
  await sweeps.saveProgress(projectId, tried);
  const { progress, spent } = await turnOf(ports, projectId, { ...sweep, progress: tried });
  await sweeps.saveProgress(projectId, progress);
  // Another order may have come meanwhile.
  const latest = await sweeps.findSweep(projectId);
  return { spent, waits: latest?.progress.status === 'running' && latest.progress.dueAt <= clock.now() };
}

/** Jira's answer to a page token that is too old, and to a project that is gone or that the app may not see. */
const refusals: readonly ErrorCode[] = ['jira_rejected', 'not_found', 'forbidden'];

async function turnOf(ports: SweepPorts, projectId: string, sweep: Sweep): Promise<{ progress: SweepProgress; spent: number }> {
  try {
    const { found, looked, ...outcome } = await sweepPage(ports, projectId, sweep);
    return { progress: afterPage(sweep, outcome, ports.clock.now()), spent: pagePoints({ found, looked }) };
  } catch (thrown) {
    const now = ports.clock.now();
    const code = errorCodeOf(thrown);
    ports.log('sweep.page_failed', { projectId, code });
    if (refusals.includes(code)) return { progress: afterRefusal(sweep.progress, now), spent: 1 };
    const waitMs = thrown instanceof PlumblineError ? (thrown.retryAfterSeconds ?? 0) * 1_000 : 0;
    return { progress: afterFailure(sweep.progress, waitMs, now), spent: MOST_POINTS };
  }
}
