import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { codeOf, dataOf, type App } from '../../support/app';
import { createTwo, postComment } from './drafts';
import { approveMixed } from './fields';
import type { Flow } from './flow';
import { contradictionsOf, type Ended } from './one-story';
import { startMatrixApp } from './site';
import { undoComment } from './undos';

/** Whoever finds out about lost answers dies on the way, before and after each call, and somebody finds out again. */
describe.each([approveMixed, createTwo, postComment, undoComment])('crash matrix: settling $name', (flow: Flow) => {
  let app: App;
  let cells = 0;
  beforeAll(async () => {
    app = await startMatrixApp();
  });
  afterAll(async () => {
    console.info(`crash matrix: settling ${flow.name}: ${cells} cells`);
    await app.close();
  });

  /** An approval that Jira took and nobody heard of. */
  async function unanswered(): Promise<Ended> {
    await app.clock.advance(2_000);
    const begun = await flow.begin(app);
    await app.clock.advance(2_000);
    const seen = app.issue(begun.approval.issueId).changes.length;
    app.workbench.jira.faults.after = ({ method, path }) =>
      method === 'GET' || /\/(bulkfetch|list|check)\b/.test(path) ? undefined : new Response('', { status: 504 });
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, begun.approval, 'member'))).toBe('outcome_unknown');
    app.workbench.jira.faults.after = undefined;
    return { ...begun, seen, mustBeMade: true };
  }

  type Settle = (ended: Ended, killAt?: KillPoint) => Promise<readonly RecordedCall[]>;
  const bySchedule: Settle = async (_, killAt) => {
    const run = await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often', killAt));
    return run?.calls ?? [];
  };
  // That something is gone is told by whoever took it away: from anybody else it may only be hidden.
  const looking = flow.takesBack === 'change.undone' ? 'member' : 'viewer';
  const byView: Settle = async ({ approval: { issueId } }, killAt) => {
    const answer = await app.call(issuePanelCalls.openIssuePanel, { issueId }, looking, { ...(killAt && { killAt }) });
    dataOf(answer);
    return answer.calls;
  };
  const ways: readonly [name: string, waitMs: number, settle: Settle][] = [
    ['the schedule', 6 * 60_000, bySchedule],
    ['the next view', 31_000, byView],
  ];

  it.each(ways)('%s, killed anywhere and come by again, records each outcome once', { timeout: 180_000 }, async (_, waitMs, settle) => {
    const ready = async () => {
      const ended = await unanswered();
      await app.clock.advance(waitMs);
      return ended;
    };
    // The second run is as every later one: the first may make what a site has once.
    await settle(await ready());
    const calls = await settle(await ready());
    const problems: string[] = [];
    for (const { number, label } of calls) {
      for (const when of ['before', 'after'] as const) {
        const ended = await ready();
        await expect(settle(ended, { call: number, when }), `${when} call ${number} (${label})`).rejects.toThrow(FunctionKilledError);
        await app.clock.advance(2_000);
        await settle(ended);
        const found = await contradictionsOf(app, flow, ended);
        problems.push(...found.map((problem) => `killed ${when} call ${number} (${label}): ${problem}`));
        cells++;
      }
    }
    expect(problems).toEqual([]);
  });
});
