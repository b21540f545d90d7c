import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import type { KillPoint } from '../../workbench/host/door';
import { FunctionKilledError } from '../../workbench/host/invoke-function';
import { dataOf, startApp, triageOf, type App } from '../support/app';

const FIELDS = ['components', 'labels'] as const;

/**
 * The approve flow dies at each of its platform calls in turn, before and after the service did its work, and is tried
 * again. The matrix is made from the calls of a run that lives, so a call added to the flow is covered by itself.
 */
describe('approving, killed anywhere', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** A fresh issue like the first, so that every cell starts from the same state. */
  function freshIssue(): { key: string; issueId: string } {
    const { summary, description } = app.issue('HARB-58');
    const issue = app.workbench.jira.createIssueAs('site', memberId(), {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary, description },
    });
    return { key: issue.key, issueId: issue.id };
  }
  const memberId = () => app.workbench.jira.listUsers('site').find(({ displayName }) => displayName.startsWith('Amara'))?.accountId ?? '';

  async function triaged(issueId: string) {
    const { proposalId, digest } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    return { issueId, proposalId, digest, fields: [...FIELDS] };
  }

  async function approveKilledAt(approve: Awaited<ReturnType<typeof triaged>>, killAt: KillPoint) {
    await expect(app.call(issuePanelCalls.approveChanges, approve, 'member', { killAt })).rejects.toThrow(FunctionKilledError);
  }

  /** Jira, the proposal and the log tell one story: each change made once, one outcome for it, nothing open. */
  async function expectOneStory(key: string, approve: Awaited<ReturnType<typeof triaged>>) {
    // The schedule comes by later and must find nothing to add.
    await app.clock.advance(6 * 60_000);
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
    const panel = dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId: approve.issueId }, 'member'));
    const { suggestions } = triageOf(panel);
    const statuses = suggestions.map(({ field, status }) => [field, status]);
    expect(statuses).toEqual(expect.arrayContaining(FIELDS.map((field) => [field, 'applied'])));
    const issue = app.issue(key);
    const proposedFor = (name: string) => suggestions.find(({ field }) => field === name)?.proposed.map(({ id }) => id) ?? [];
    expect(issue.componentIds).toEqual(proposedFor('components'));
    expect([...issue.labels].sort()).toEqual(proposedFor('labels').sort());
    expect(issue.changes).toHaveLength(1);
    const rows = await app.workbench.sql.query('site', 'SELECT action, id FROM audit_events WHERE proposal_id = ?', [
      approve.proposalId,
    ]);
    const count = (action: string) => rows.filter((row) => row['action'] === action).length;
    expect(count('change.applied')).toBe(FIELDS.length);
    // Every attempt has its outcome: one was applied, an earlier one that never arrived says so.
    expect(count('change.intended')).toBe(FIELDS.length + count('change.failed'));
  }

  it('every cell of the matrix ends with one write, one outcome and an agreeing log', async () => {
    const living = await triaged(freshIssue().issueId);
    const { calls } = await app.call(issuePanelCalls.approveChanges, living, 'member');
    let cells = 0;
    for (const { number } of calls) {
      for (const when of ['before', 'after'] as const) {
        const { key, issueId } = freshIssue();
        const approve = await triaged(issueId);
        await approveKilledAt(approve, { call: number, when });
        // A dead invocation cannot come back, but only its lease proves it.
        await app.clock.advance(31_000);
        dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'));
        await expectOneStory(key, approve);
        cells++;
      }
    }
    console.info(`kill test: ${cells} cells (${calls.length} platform calls, before and after each)`);
    expect(cells).toBe(calls.length * 2);
  });

  it('tried again at once, a killed approval is either done or answered with in_progress, and then settles', async () => {
    const { key, issueId } = freshIssue();
    const approve = await triaged(issueId);
    const { calls } = await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member');
    expect(calls.length).toBeGreaterThan(0);
    // The PUT is the call before the last: Jira has it, nobody recorded it.
    const put = await putNumber();
    await approveKilledAt(approve, { call: put, when: 'after' });
    const again = await app.call(issuePanelCalls.approveChanges, approve, 'member');
    expect(again).toMatchObject({ ok: false, error: { code: 'in_progress' } });
    await expectOneStory(key, approve);
  });

  it('a triage that died between storing and recording is not shown, and asking again makes one that is', async () => {
    const { issueId } = freshIssue();
    const { calls } = await app.call(issuePanelCalls.triageIssue, { issueId: freshIssue().issueId }, 'member');
    const stored = calls.find(({ label }) => label === 'sql INSERT triages')?.number ?? 0;
    await app.clock.advance(2_000);
    await expect(
      app.call(issuePanelCalls.triageIssue, { issueId }, 'member', { killAt: { call: stored, when: 'after' } }),
    ).rejects.toThrow(FunctionKilledError);
    expect(await app.workbench.sql.query('site', 'SELECT id FROM triages WHERE issue_id = ?', [issueId])).toHaveLength(1);
    expect(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).triage).toBeNull();
    await app.clock.advance(2_000);
    const approve = await triaged(issueId);
    dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'));
  });

  async function putNumber(): Promise<number> {
    const { calls } = await app.call(issuePanelCalls.approveChanges, await triaged(freshIssue().issueId), 'member');
    return calls.find(({ method, service }) => service === 'jira' && method === 'PUT')?.number ?? 0;
  }
});
