import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLogCalls } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { codeOf, dataOf, people, type App } from '../support/app';
import { startTeam, type Team } from './attacks/team-at-work';

type Approval = Parameters<Team['press']>[0];
const MINUTE_MS = 60_000;
const OutcomeSchema = z.object({ action: z.string(), attempt: z.number(), problem: z.string().optional(), found: z.boolean().optional() });
const IntendedSchema = z.object({ detail: z.object({ add: z.array(z.object({ id: z.string() })) }) });

/** An intent whose outcome nobody heard: somebody finds out, nobody guesses, and nothing is made twice meanwhile. */
describe('settling what has no known outcome', () => {
  let team: Team;
  let app: App;
  beforeAll(async () => {
    team = await startTeam();
    app = team.app;
  });
  afterAll(() => app.close());

  const reconcile = async () => (await team.session.schedule('reconcile-changes-often'))?.calls ?? [];
  const readsOfJira = (calls: readonly { service: string }[]) => calls.filter(({ service }) => service === 'jira');
  const outcomesOf = async ({ proposalId }: Approval) =>
    (await team.session.sql("SELECT action, payload FROM audit_log WHERE proposal_id = ? AND action IN ('change.applied', 'change.failed') ORDER BY seq", [proposalId])).map(
      ({ action, payload }) => OutcomeSchema.parse({ ...z.object({}).loose().parse(JSON.parse(String(payload))), action }),
    );
  const subtasksOf = (issueId: string) => [...app.workbench.jira.getSite('site').issues.values()].filter(({ parentId }) => parentId === issueId);

  async function lost(what: 'requests' | 'answers', approval: Approval): Promise<Approval> {
    team.jiraLoses(what);
    expect(codeOf(await team.press(approval))).toBe('outcome_unknown');
    team.jiraLoses('nothing');
    return approval;
  }
  async function drafted(kind: 'comment' | 'subtasks'): Promise<Approval> {
    const issueId = team.newIssue();
    return team.approval(issueId, kind === 'comment' ? await team.comment(issueId, 'Which printer?') : await team.subtasks(issueId, 3));
  }

  it.each(['comment', 'subtasks'] as const)('approveChanges: %s that may still be on their way are not made again for five minutes', async (kind) => {
    const approval = await lost('requests', await drafted(kind));
    const made = () => app.issue(approval.issueId).comments.length + subtasksOf(approval.issueId).length;
    for (const wait of [31_000, 2 * MINUTE_MS, 2 * MINUTE_MS]) {
      await app.clock.advance(wait);
      expect(codeOf(await team.press(approval))).toBe('in_progress');
    }
    expect(made()).toBe(0);
    await app.clock.advance(MINUTE_MS);
    dataOf(await team.press(approval));
    expect(made()).toBe(approval.changes.length);
    const outcomes = await outcomesOf(approval);
    expect(outcomes.filter(({ action }) => action === 'change.failed').every(({ attempt, problem }) => attempt === 1 && problem === 'never_arrived')).toBe(true);
    expect(outcomes.filter(({ action }) => action === 'change.applied').map(({ attempt }) => attempt)).toEqual(approval.changes.map(() => 2));
  });

  it.each(['comment', 'subtasks'] as const)('approveChanges: %s that arrived are found after the lease, and not made again', async (kind) => {
    const approval = await lost('answers', await drafted(kind));
    await app.clock.advance(31_000);
    dataOf(await team.press(approval));
    expect(app.issue(approval.issueId).comments.length + subtasksOf(approval.issueId).length).toBe(approval.changes.length);
    expect((await outcomesOf(approval)).every(({ action, found }) => action === 'change.applied' && found === true)).toBe(true);
  });

  it('a value that a colleague set meanwhile is not taken for the lost write', async () => {
    const issueId = team.newIssue();
    const approval = await lost('requests', await team.triaged(issueId, ['components']));
    const intended = IntendedSchema.parse((await team.recorded('change.intended')).at(-1));
    const components = intended.detail.add.map(({ id }) => ({ add: { id } }));
    expect(components.length).toBeGreaterThan(0);
    app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { update: { components } });
    await app.clock.advance(31_000);
    expect(codeOf(await team.press(approval))).toBe('proposal_void');
    await app.clock.advance(5 * MINUTE_MS);
    await reconcile();
    expect(await outcomesOf(approval)).toMatchObject([{ action: 'change.failed', problem: 'never_arrived' }]);
  });

  it('a write that arrived is found although a colleague set another value since', async () => {
    const issueId = team.newIssue();
    const approval = await lost('answers', await team.triaged(issueId, ['priority']));
    await app.clock.advance(10_000);
    app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields: { priority: { name: 'Low' } } });
    await app.clock.advance(6 * MINUTE_MS);
    await reconcile();
    expect(await outcomesOf(approval)).toMatchObject([{ action: 'change.applied', found: true }]);
  });

  it('openIssuePanel: fifty sub-tasks without outcome are one reading of their surroundings, and one record', async () => {
    const issueId = team.newIssue();
    const approval = await lost('answers', team.approval(issueId, await team.subtasks(issueId, 50)));
    await app.clock.advance(31_000);
    const { calls, ...answer } = await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member');
    expect(dataOf(answer).drafts[0]?.changes.every(({ status }) => status === 'applied')).toBe(true);
    expect(calls.filter(({ label }) => label.includes('/issue/bulkfetch'))).toHaveLength(1);
    expect(calls.filter(({ label }) => label.startsWith('sql INSERT'))).toHaveLength(1);
    expect(calls.length).toBeLessThan(20);
    expect(await outcomesOf(approval)).toHaveLength(50);
  });

  it('reconcileChanges: an intent that is still too young keeps its place behind an older number', async () => {
    const approvals = [await drafted('comment'), await drafted('comment')];
    for (const approval of approvals) await lost('answers', approval);
    const rows = await team.session.sql("SELECT seq FROM audit_log WHERE action = 'change.intended' ORDER BY seq DESC LIMIT 2");
    const [second, first] = rows.map(({ seq }) => Number(seq));
    const at = (ms: number) => new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
    const age = (seq: number | undefined, ms: number) => team.session.sql('UPDATE audit_log SET occurred_at = ? WHERE seq = ?', [at(app.clock.now() - ms), seq ?? 0]);
    // Clocks disagree: what was numbered first says it is the younger, and the five minutes end between the two.
    await age(first, 0);
    await age(second, 1_000);
    await app.clock.advance(5 * MINUTE_MS - 500);
    await reconcile();
    await app.clock.advance(5 * MINUTE_MS);
    await reconcile();
    for (const approval of approvals) expect(await outcomesOf(approval)).toMatchObject([{ action: 'change.applied', found: true }]);
    expect(dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin')).rows).toEqual([]);
  });

  it.each(['proposal', 'issue'] as const)('reconcileChanges: with its %s gone an intent ends as one that cannot be told, and is not asked about again', async (gone) => {
    // Events of everything above wait still; delivered in the same second as the deletion they would use up Forge SQL's limit.
    await app.clock.runUntilSettled(app.workbench.settle());
    await app.clock.advance(2_000);
    const approval = await lost('answers', await drafted('comment'));
    if (gone === 'proposal') await team.session.sql('DELETE FROM proposals WHERE id = ?', [approval.proposalId]);
    else {
      app.workbench.jira.deleteIssueAs('site', people.projectAdmin, app.issue(approval.issueId).key);
      await app.clock.runUntilSettled(app.workbench.settle());
    }
    await app.clock.advance(4 * MINUTE_MS);
    await reconcile();
    expect(await outcomesOf(approval)).toEqual([]);
    await app.clock.advance(2 * MINUTE_MS);
    await reconcile();
    expect(await outcomesOf(approval)).toMatchObject([{ action: 'change.failed', problem: 'cannot_be_told' }]);
    expect(dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin')).rows).toEqual([]);
    await app.clock.advance(24 * 60 * MINUTE_MS);
    expect(readsOfJira(await reconcile())).toEqual([]);
  });

  it('reconcileChanges: an issue that Jira does not show the app is not taken for one that is gone; a person who sees it settles it', async () => {
    const approval = await lost('answers', await drafted('comment'));
    await app.clock.advance(6 * MINUTE_MS);
    const hidden = new Response(JSON.stringify({ errorMessages: ['Issue does not exist'], errors: {} }), { status: 404 });
    app.workbench.jira.faults.before = ({ method }) => (method === 'GET' ? hidden.clone() : undefined);
    await reconcile();
    app.workbench.jira.faults.before = undefined;
    expect(await outcomesOf(approval)).toEqual([]);
    expect(dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin')).rows).toHaveLength(1);
    dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId: approval.issueId }, 'member'));
    expect(await outcomesOf(approval)).toMatchObject([{ action: 'change.applied', found: true }]);
  });
});
