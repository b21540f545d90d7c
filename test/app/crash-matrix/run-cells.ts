import { expect } from 'vitest';
import { auditLogCalls } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { dataOf, type App, type Person } from '../../support/app';
import { attempt, type Afterwards } from './afterwards';
import type { Case, Flow } from './flow';
import { contradictionsOf, type Ended } from './one-story';

/** Milliseconds between two steps: time that stands still would run into Jira's burst limits. */
const PAUSE_MS = 2_000;

/**
 * Just longer than an attempt can last; than Jira may still be at something it was asked to create; and longer than the
 * schedule waits.
 */
const AFTER_LEASE_MS = 31_000;
const AFTER_ARRIVAL_MS = 5 * 60_000 + 1_000;
const UNTIL_RECONCILED_MS = 6 * 60_000;

/** Runs of the schedule in which everything open must be settled: one run may stop at a rate limit. */
const MAX_RUNS = 8;

/**
 * The platform calls of an approval that lives: what a matrix is made from. It is the second of its site: the first makes
 * the site's key as well, which happens once.
 */
export async function callsOfLivingRun(app: App, flow: Flow): Promise<readonly RecordedCall[]> {
  const approve = async () => app.call(issuePanelCalls.approveChanges, (await begin(app, flow)).approval, 'member');
  dataOf(await approve());
  const answer = await approve();
  dataOf(answer);
  return answer.calls;
}

/**
 * Lets the flow die before and after each of `calls`, each time with an issue of its own, and holds every cell's end
 * against Jira, SQL and the panel.
 *
 * @returns the number of cells
 */
export async function runCells(app: App, flow: Flow, calls: readonly RecordedCall[], afterwards: Afterwards): Promise<number> {
  const problems: string[] = [];
  const cells: (Ended & { name: string })[] = [];
  for (const { number, label } of calls) {
    for (const when of ['before', 'after'] as const) {
      const cell = await begin(app, flow);
      const name = `killed ${when} call ${number} (${label.replaceAll(/\d{4,}/g, 'N')})`;
      cells.push({ ...cell, name, seen: app.issue(cell.approval.issueId).changes.length, mustBeMade: afterwards.mustBeMade });
      const { killed, others } = await afterwards.atOnce(app, cell.approval, { call: number, when });
      const wasKilled = killed === 'killed' || (!afterwards.surelyDies && ['done', 'in_progress'].includes(killed));
      if (!wasKilled) problems.push(`${name}: was not killed but answered ${killed}`);
      for (const other of others) if (!allowedAtOnce(flow).includes(other)) problems.push(`${name}: at once ${other}`);
    }
  }
  problems.push(...(await pressAgain(app, flow, cells, afterwards.afterLease)));
  await reconcile(app);
  for (const cell of cells) {
    problems.push(...(await contradictionsOf(app, flow, cell)).map((problem) => `${cell.name}: ${problem}`));
    await app.clock.advance(PAUSE_MS);
  }
  expect(problems).toEqual([]);
  return cells.length;
}

/**
 * Tries every cell again as soon as it may be: a field after the lease, what would be created twice only when Jira is surely
 * done with it. Before that, an early try of the latter waits, unless nothing was begun or it is found to be there.
 *
 * @returns the answers that should not be, in words
 */
async function pressAgain(app: App, flow: Flow, cells: readonly (Case & { name: string })[], as: Person | undefined): Promise<string[]> {
  if (!as) return [];
  const rounds = [
    { when: 'after the lease', ms: AFTER_LEASE_MS, allowed: flow.creates ? allowedAtOnce(flow) : allowedLater(flow) },
    ...(flow.creates ? [{ when: 'after five minutes', ms: AFTER_ARRIVAL_MS, allowed: allowedLater(flow) }] : []),
  ];
  const problems: string[] = [];
  for (const { when, ms, allowed } of rounds) {
    await app.clock.advance(ms);
    for (const { approval, name } of cells) {
      const answer = await attempt(app, approval, as);
      if (!allowed.includes(answer)) problems.push(`${name}: ${when} ${answer}`);
      await app.clock.advance(PAUSE_MS);
    }
  }
  return problems;
}

async function begin(app: App, flow: Flow): Promise<Case> {
  await app.clock.advance(PAUSE_MS);
  const begun = await flow.begin(app);
  await app.clock.advance(PAUSE_MS);
  if (flow.inNewProcess) await startNewProcess(app, begun);
  return begun;
}

/** The process of a function that was killed is gone, with everything it remembered. */
async function startNewProcess(app: App, { approval }: Case): Promise<void> {
  const killAt = { call: 1, when: 'before' } as const;
  const opening = app.call(issuePanelCalls.openIssuePanel, { issueId: approval.issueId }, 'member', { killAt });
  await expect(opening).rejects.toThrow(FunctionKilledError);
}

/** Where Jira refuses a part, trying that part once more is refused as well. */
const allowedLater = (flow: Flow): string[] => ['done', ...(flow.refused ? ['jira_rejected'] : [])];
const allowedAtOnce = (flow: Flow): string[] => [...allowedLater(flow), 'in_progress'];

async function reconcile(app: App): Promise<void> {
  await app.clock.advance(UNTIL_RECONCILED_MS);
  for (let run = 0; run < MAX_RUNS; run++) {
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
    await app.clock.advance(PAUSE_MS);
    const { rows } = dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin'));
    if (rows.length === 0) return;
  }
  throw new Error('the schedule leaves outcomes open');
}
