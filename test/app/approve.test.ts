import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { codeOf, dataOf, people, startApp, triageOf, type App } from '../support/app';

const KEY = 'HARB-58';

describe('approving changes', () => {
  let app: App;
  let issueId: string;

  beforeEach(async () => {
    app = await startApp();
    issueId = app.issueId(KEY);
  });
  afterEach(() => app.close());

  async function triage(key = KEY) {
    const triaged = app.issueId(key);
    const panel = dataOf(await app.call(issuePanelCalls.triageIssue, { issueId: triaged }, 'member'));
    const { proposalId, digest } = triageOf(panel);
    return { issueId: triaged, proposalId, digest };
  }
  const dismissal = ({ issueId: issue, proposalId }: { issueId: string; proposalId: string }, changes: string[]) => ({
    issueId: issue,
    proposalId,
    changes,
  });
  const actions = async () => (await app.auditRows()).map((row) => String(row['action']));
  const putCount = () => app.workbench.history.filter(({ method, service }) => service === 'jira' && method === 'PUT').length;

  it('approveChanges: a digest that differs by one character voids the approval and nothing is written', async () => {
    const proposal = await triage();
    const digest = proposal.digest.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
    const answer = await app.call(issuePanelCalls.approveChanges, { ...proposal, digest, changes: ['components'], overwrite: [] }, 'member');
    expect(codeOf(answer)).toBe('proposal_void');
    expect(putCount()).toBe(0);
    expect(await actions()).toContain('proposal.voided');
  });

  it('approveChanges: a value that a person changed meanwhile voids the approval and is named', async () => {
    const proposal = await triage();
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { update: { components: [{ add: { name: 'Reporting' } }] } });
    const answer = await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components'], overwrite: [] }, 'member');
    expect(answer).toMatchObject({ ok: false, error: { code: 'proposal_void', changed: [{ changeId: 'components', why: 'value', by: people.projectAdmin }] } });
    expect(putCount()).toBe(0);
  });

  it('approveChanges: settings saved since the triage void the approval', async () => {
    const proposal = await triage();
    const projectId = app.issue(KEY).projectId;
    const { settings } = dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin'));
    const changed = { ...settings, fields: { ...settings.fields, labels: { ...settings.fields.labels, enabled: false } } };
    const save = { projectId, baseVersion: 0, settings: changed };
    dataOf(await app.call(projectSettingsCalls.saveProjectSettings, save, 'projectAdmin'));
    const answer = await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['labels'], overwrite: [] }, 'member');
    expect(codeOf(answer)).toBe('proposal_void');
  });

  it('approveChanges: a proposal of another issue is as good as none', async () => {
    const proposal = await triage();
    const other = { ...proposal, issueId: app.issueId('HARB-59'), changes: ['components'], overwrite: [] };
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, other, 'member'))).toBe('not_found');
  });

  it('approveChanges: without a stored intent nothing is written', async () => {
    const proposal = await triage();
    app.setFaults({ schemaMissing: true });
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components'], overwrite: [] }, 'member'))).toBe('setting_up');
    expect(putCount()).toBe(0);
  });

  it('approveChanges: a dismissed change stays dismissed', async () => {
    const proposal = await triage();
    dataOf(await app.call(issuePanelCalls.dismissChanges, dismissal(proposal, ['components']), 'member'));
    const answer = await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components'], overwrite: [] }, 'member');
    expect(codeOf(answer)).toBe('already_decided');
  });

  it('approveChanges: writes as the person, once, between an intent and an outcome', async () => {
    const proposal = await triage();
    const panel = dataOf(await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components', 'labels'], overwrite: [] }, 'member'));
    expect(triageOf(panel).suggestions.map(({ field, status }) => [field, status])).toContainEqual(['components', 'applied']);
    const issue = app.issue(KEY);
    const proposed = triageOf(panel).suggestions.find(({ field }) => field === 'components')?.proposed ?? [];
    expect(issue.componentIds).toEqual(proposed.map(({ id }) => id));
    expect(issue.changes).toHaveLength(1);
    expect(issue.changes[0]?.authorId).toBe(people.member);
    expect(await actions()).toEqual([
      'analysis.requested',
      'analysis.completed',
      'proposal.approved',
      'change.intended',
      'change.intended',
      'change.applied',
      'change.applied',
    ]);
  });

  it('approveChanges: approving again what is applied does nothing', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['components'], overwrite: [] };
    dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'));
    const rows = await app.auditRows();
    dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'projectAdmin'));
    expect(await app.auditRows()).toEqual(rows);
    expect(putCount()).toBe(1);
  });

  it('approveChanges: of two browsers at once one writes; the other is told to wait, or comes so late that it sees it done', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['components'], overwrite: [] };
    const answers = await Promise.all([
      app.call(issuePanelCalls.approveChanges, approve, 'member'),
      app.call(issuePanelCalls.approveChanges, approve, 'projectAdmin'),
    ]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(answers.flatMap((answer) => (answer.ok || answer.error.code === 'in_progress' ? [] : [answer.error.code]))).toEqual([]);
    expect(putCount()).toBe(1);
    expect(app.issue(KEY).changes).toHaveLength(1);
  });

  it('approveChanges: a 5xx after Jira took the write is an unknown outcome, found again instead of written twice', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['components'], overwrite: [] };
    app.setFaults({ jira5xxAfterWrite: true });
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'))).toBe('outcome_unknown');
    app.setFaults({});
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'))).toBe('in_progress');
    await app.clock.advance(31_000);
    const settled = triageOf(dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member')));
    expect(settled.suggestions.find(({ field }) => field === 'components')?.status).toBe('applied');
    expect(putCount()).toBe(1);
    expect(app.issue(KEY).changes).toHaveLength(1);
  });

  it('reconcileChanges: the schedule settles an unknown outcome, also after somebody changed the field again', async () => {
    const proposal = await triage();
    app.setFaults({ jira5xxAfterWrite: true });
    await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components'], overwrite: [] }, 'member');
    app.setFaults({});
    await app.clock.advance(6 * 60_000);
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { fields: { components: [{ name: 'Kiosk' }] } });
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
    const rows = await app.workbench.sql.query('site', "SELECT payload, actor_type FROM audit_log WHERE action = 'change.applied'");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ actor_type: 'schedule' });
    expect(String(rows[0]?.['payload'])).toContain('"found":true');
  });

  it('reconcileChanges: the same value set by a colleague is not taken for a write that never arrived', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['labels'], overwrite: [] };
    const like = { ...(await triage('HARB-59')), changes: ['components'], overwrite: [] };
    const { calls } = await app.call(issuePanelCalls.approveChanges, like, 'member');
    const put = calls.find(({ method, service }) => service === 'jira' && method === 'PUT')?.number ?? 0;
    // The function dies before its write is made.
    await expect(
      app.call(issuePanelCalls.approveChanges, approve, 'member', { killAt: { call: put, when: 'before' } }),
    ).rejects.toThrow('was killed');
    expect(app.issue(KEY).labels).toEqual([]);
    expect((await actions()).at(-1)).toBe('change.intended');
    const panel = triageOf(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')));
    const labels = panel.suggestions.find(({ field }) => field === 'labels')?.proposed.map(({ id }) => id) ?? [];
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { fields: { labels } });
    await app.clock.advance(6 * 60_000);
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
    const own = (await app.auditRows()).filter((row) => row['issue_key'] === KEY).map((row) => String(row['action']));
    expect(own).toContain('change.failed');
    expect(own).not.toContain('change.applied');
  });

  it('openIssuePanel: an unknown outcome is settled on the next view, without waiting for the schedule', async () => {
    const proposal = await triage();
    app.setFaults({ jira5xxAfterWrite: true });
    await app.call(issuePanelCalls.approveChanges, { ...proposal, changes: ['components'], overwrite: [] }, 'member');
    app.setFaults({});
    await app.clock.advance(31_000);
    const shown = triageOf(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'viewer')));
    expect(shown.suggestions.find(({ field }) => field === 'components')?.status).toBe('applied');
  });

  it('approveChanges: a value that is there now is replaced only when the person ticked that very value', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['priority'], overwrite: ['components'] };
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'))).toBe('overwrite_not_ticked');
    expect(putCount()).toBe(0);
    const ticked = { ...approve, overwrite: ['priority'] };
    const panel = triageOf(dataOf(await app.call(issuePanelCalls.approveChanges, ticked, 'member')));
    expect(panel.suggestions.find(({ field }) => field === 'priority')?.status).toBe('applied');
  });

  it('approveChanges: a rate limit of Jira is a failure that is recorded and can be tried again', async () => {
    const proposal = await triage();
    const approve = { ...proposal, changes: ['components'], overwrite: [] };
    app.workbench.jira.faults.before = ({ method }) =>
      method === 'PUT' ? new Response('{}', { status: 429, headers: { 'retry-after': '7' } }) : undefined;
    const answer = await app.call(issuePanelCalls.approveChanges, approve, 'member');
    expect(answer).toMatchObject({ ok: false, error: { code: 'jira_rate_limited', retryAfterSeconds: 7 } });
    app.workbench.jira.faults.before = undefined;
    const settled = triageOf(dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member')));
    expect(settled.suggestions.find(({ field }) => field === 'components')?.status).toBe('applied');
    expect(await actions()).toContain('change.failed');
  });
});
