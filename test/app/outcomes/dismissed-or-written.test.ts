import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { PlatformCall } from '../../../workbench/host/platform-call';
import type { Result } from '../../../src/contract/result';
import { startApp, type App } from '../../support/app';
import { startAutoTriage } from '../history/auto-triage';
import { settle } from '../history/reading-past';
import { decidedIssues } from './decided-issues';

/** Lets `act` happen, whole, before the `at`-th call (from 0) that `isOfOne` holds for; `calls` counts them. */
function inTheGap(app: App, isOfOne: (call: PlatformCall) => boolean, at: number, act: () => Promise<void>) {
  const gap = { calls: 0, end: () => undoing.forEach((undo) => undo()) };
  const undoing = [app.workbench.sql, app.workbench.jira, app.workbench.kvs].map((service) => {
    const { handle } = service;
    Object.assign(service, {
      handle: async (call: PlatformCall) => {
        if (!isOfOne(call) || gap.calls++ !== at) return handle.call(service, call);
        // No time passes meanwhile, or the invocation that waits would come to its limit.
        const release = app.clock.hold();
        await act().finally(release);
        return handle.call(service, call);
      },
    });
    return () => void Object.assign(service, { handle });
  });
  return gap;
}

const { approveChanges, dismissChanges } = issuePanelCalls;
const isOk = (answer: Result<unknown> | undefined) => answer?.ok === true;

/** The log holds the dismissal or a first attempt, never both, and only what was not dismissed was written. */
function expectOne(actions: readonly string[], written: boolean, dismissal: boolean, where: string): void {
  const has = (action: string) => actions.includes(action);
  expect([has('proposal.dismissed'), has('change.intended'), has('change.applied'), written], where).toEqual([dismissal, !dismissal, !dismissal, !dismissal]);
}

describe('dismissed by one person and approved by another at once', () => {
  let app: App;
  let issues: ReturnType<typeof decidedIssues>;
  beforeAll(async () => {
    app = await startApp();
    issues = decidedIssues(app);
  });
  afterAll(() => app.close());

  it.each(['dismissal', 'approval'] as const)('the other comes between any two calls of the %s: whoever is first wins', { timeout: 120_000 }, async (outer) => {
    const winners = new Set<string>();
    for (let at = 0, calls = 1; at < calls; at++) {
      const { issueId, proposalId, digest } = await issues.triaged();
      await issues.pause();
      const dismiss = () => app.call(dismissChanges, { issueId, proposalId, changes: ['labels'] }, 'member');
      const approve = () => app.call(approveChanges, { issueId, proposalId, digest, changes: ['labels'], overwrite: [] }, 'projectAdmin');
      const [first, second] = outer === 'dismissal' ? [dismiss, approve] : [approve, dismiss];
      let invocation: string | undefined;
      let inner: Result<unknown> | undefined;
      const isOuter = (call: PlatformCall) => call.invocation.id === (invocation ??= call.invocation.id);
      const gap = inTheGap(app, isOuter, at, async () => void (inner = await second()));
      const answer = await first();
      gap.end();
      calls = gap.calls;
      const rows = await issues.sql("SELECT action FROM audit_log WHERE proposal_id = ? ORDER BY seq", [proposalId]);
      const isDismissed = isOk(outer === 'dismissal' ? answer : inner);
      const where = `before call ${at} of the ${outer}: ${JSON.stringify([answer, inner]).slice(0, 300)}`;
      expectOne(rows.map((row) => String(row['action'])), app.issue(issueId).labels.length > 0, isDismissed, where);
      expect([isOk(answer), isOk(inner)].filter(Boolean), where).toHaveLength(1);
      winners.add(isOk(answer) ? 'outer' : 'inner');
    }
    expect(winners).toEqual(new Set(['outer', 'inner']));
  });
});

describe('dismissed while automatic triage is about to write', () => {
  it('a dismissal between any two calls of the delivery is kept, or is told that it came too late', { timeout: 240_000 }, async () => {
    const auto = await startAutoTriage();
    const outcomes = new Set<boolean>();
    for (let at = 0, calls = 1; at < calls; at++) {
      await auto.rest();
      const issue = auto.create();
      let invocation: string | undefined;
      let answer: Result<unknown> | undefined;
      const proposals = () => auto.app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issue.id]);
      /** Calls of the delivery from behind the one that stored the triage. */
      const isOfDelivery = (call: PlatformCall) => {
        if (invocation === undefined && JSON.stringify(call.body ?? '').includes('INSERT IGNORE INTO proposals')) {
          invocation = call.invocation.id;
          return false;
        }
        return call.invocation.id === invocation;
      };
      const gap = inTheGap(auto.app, isOfDelivery, at, async () => {
        const [row] = await proposals();
        if (row) answer = await auto.app.call(dismissChanges, { issueId: issue.id, proposalId: String(row['id']), changes: ['components'] }, 'member');
      });
      await settle(auto.app);
      gap.end();
      calls = gap.calls;
      // The proposal may not be accounted for yet when the first of these calls come.
      if (!answer || (!answer.ok && answer.error.code === 'not_found')) continue;
      const where = `before call ${at}: ${JSON.stringify(answer).slice(0, 200)}`;
      expectOne(await auto.actions(issue.id), auto.componentsOf(issue.key).length > 0, answer.ok, where);
      outcomes.add(answer.ok);
    }
    await auto.app.close();
    expect(outcomes).toEqual(new Set([true, false]));
  });
});
