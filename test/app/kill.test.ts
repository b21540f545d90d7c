import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { FunctionKilledError } from '../../workbench/host/invoke-function';
import { codeOf, dataOf, people, startApp, triageOf, type App } from '../support/app';

/** What a single death means to the person who comes back; every death of every flow is in `crash-matrix/`. */
describe('a killed function', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  function freshIssue(): { key: string; issueId: string } {
    const { summary, description } = app.issue('HARB-58');
    const { key, id } = app.workbench.jira.createIssueAs('site', people.member, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary, description },
    });
    return { key, issueId: id };
  }
  async function triaged(issueId: string) {
    await app.clock.advance(2_000);
    const { proposalId, digest } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    return { issueId, proposalId, digest, changes: ['components', 'labels'], overwrite: [] };
  }
  async function statusesOf(issueId: string) {
    const { suggestions } = triageOf(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')));
    return Object.fromEntries(suggestions.map(({ field, status }) => [field, status]));
  }

  it('approveChanges: dead after Jira took the write, it is in progress for whoever asks, and settled by the next view', async () => {
    const { calls } = await app.call(issuePanelCalls.approveChanges, await triaged(freshIssue().issueId), 'member');
    const put = calls.find(({ method, service }) => service === 'jira' && method === 'PUT')?.number ?? 0;
    const { key, issueId } = freshIssue();
    const approve = await triaged(issueId);
    const dying = app.call(issuePanelCalls.approveChanges, approve, 'member', { killAt: { call: put, when: 'after' } });
    await expect(dying).rejects.toThrow(FunctionKilledError);
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'))).toBe('in_progress');
    expect(await statusesOf(issueId)).toMatchObject({ components: 'applying', labels: 'applying' });
    await app.clock.advance(31_000);
    expect(await statusesOf(issueId)).toMatchObject({ components: 'applied', labels: 'applied' });
    dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'));
    expect(app.issue(key).changes).toHaveLength(1);
  });

  it('triageIssue: dead between storing and recording, it is not shown, and asking again makes one that is', async () => {
    const living = freshIssue().issueId;
    await app.clock.advance(2_000);
    const { calls } = await app.call(issuePanelCalls.triageIssue, { issueId: living }, 'member');
    const stored = calls.find(({ label }) => label === 'sql INSERT proposals')?.number ?? 0;
    const { issueId } = freshIssue();
    await app.clock.advance(2_000);
    const dying = app.call(issuePanelCalls.triageIssue, { issueId }, 'member', { killAt: { call: stored, when: 'after' } });
    await expect(dying).rejects.toThrow(FunctionKilledError);
    expect(await app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issueId])).toHaveLength(1);
    expect(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).triage).toBeNull();
    dataOf(await app.call(issuePanelCalls.approveChanges, await triaged(issueId), 'member'));
  });

  it('proposeDraft: dead between storing and recording, the draft is neither shown nor approvable', async () => {
    const draft = { kind: 'comment' as const, blocks: [{ type: 'paragraph' as const, text: 'Seen on two kiosks.' }] };
    const living = await app.call(issuePanelCalls.proposeDraft, { issueId: freshIssue().issueId, draft }, 'member');
    const stored = living.calls.find(({ label }) => label === 'sql INSERT proposals')?.number ?? 0;
    const { issueId } = freshIssue();
    await app.clock.advance(2_000);
    const dying = app.call(issuePanelCalls.proposeDraft, { issueId, draft }, 'member', { killAt: { call: stored, when: 'after' } });
    await expect(dying).rejects.toThrow(FunctionKilledError);
    const rows = await app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issueId]);
    expect(rows).toHaveLength(1);
    expect(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).drafts).toEqual([]);
    const [shown] = dataOf(living).drafts;
    const approve = { issueId, proposalId: String(rows[0]?.['id']), digest: shown?.digest ?? '', changes: ['comment'], overwrite: [] };
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'))).toBe('proposal_void');
  });
});
