import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordColumns } from '../../../src/adapters/sql/audit-rows';
import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { RetentionDays } from '../../../src/domain/audit/retention-days';
import { dataOf, triageOf } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

/** Numbers begin at 1: a row below was put there by hand, where a check that walks the chain from its first event never looks. */
describe.each([0, -1])('a row with the number %i', (stray) => {
  let team: Team;
  let approval: Awaited<ReturnType<Team['triaged']>>;
  beforeAll(async () => {
    team = await startTeam();
    await team.session.approve('HARB-58');
    await team.session.seal();
    approval = await team.triaged(team.newIssue(), ['labels']);
    await forge();
    await team.app.clock.advance(3_600_000);
  });
  afterAll(() => team.app.close());

  /** Says that the open change of `approval` was written: a copy of an event that is true, under another name. */
  async function forge() {
    const [applied] = await team.session.sql("SELECT * FROM audit_log WHERE action = 'change.applied' LIMIT 1");
    const { proposalId, issueId } = approval;
    const payload = JSON.stringify({ ...JSON.parse(String(applied?.['payload'])), proposalId, changeId: 'labels' });
    const row: Record<string, string | number | null | undefined> = { ...applied, seq: stray, id: 'forged', proposal_id: proposalId, issue_id: issueId, payload };
    const values = recordColumns.map((column) => (row[column] ?? null));
    await team.session.sql(`INSERT INTO audit_log (${recordColumns.join(', ')}) VALUES (${recordColumns.map(() => '?').join(', ')})`, values);
  }
  const asAdmin = { filter: everything, before: null, pageSize: 100 };

  it('openIssuePanel: it says nothing about a change', async () => {
    const panel = dataOf(await team.app.call(issuePanelCalls.openIssuePanel, { issueId: approval.issueId }, 'member'));
    expect(triageOf(panel).suggestions.find(({ changeId }) => changeId === 'labels')?.status).toBe('open');
  });

  it('listAuditEvents, getAuditEvent, readExport, planUndo: it is not in what is read', async () => {
    const { rows } = dataOf(await team.app.call(auditLogCalls.listAuditEvents, asAdmin, 'siteAdmin'));
    expect(rows.every(({ seq, event }) => seq > 0 && event.id !== 'forged')).toBe(true);
    const first = dataOf(await team.app.call(auditLogCalls.getAuditEvent, { seq: 1 }, 'siteAdmin'));
    expect(first.proof).toMatchObject({ previousHash: '0'.repeat(64), checks: { body: true, link: true } });
    const begun = dataOf(await team.app.call(auditLogCalls.beginExport, { format: 'jsonl', filter: everything }, 'siteAdmin'));
    expect(begun.fromSeq).toBe(1);
    expect(dataOf(await team.app.call(auditLogCalls.readExport, { token: begun.token }, 'siteAdmin')).text).not.toContain('forged');
    const { projectId } = team.app.issue('HARB-58');
    const scope = { type: 'settings_version', projectId, settingsVersion: 0 } as const;
    const plan = dataOf(await team.app.call(auditLogCalls.planUndo, { scope, before: null }, 'siteAdmin'));
    expect(plan.undos.map(({ issueKey }) => issueKey)).toEqual(['HARB-58']);
    expect(plan.skipped).toEqual([]);
  });

  it('verifyAuditLog, sealAuditLog: it is found, recorded and shown, and the log is not anchored', async () => {
    const { kvs, jira } = team.session.anchors();
    expect((await team.session.verify()).findings).toEqual([{ problem: 'reordered', seq: 0 }]);
    await team.session.seal();
    expect((await team.session.integrity()).lastVerified?.findings).toContainEqual({ problem: 'reordered', seq: 0 });
    expect(await team.session.failures()).toEqual(['reordered 1']);
    expect(team.session.anchors()).toEqual({ kvs, jira });
  });

  it('approveChanges: the open change is still approved, and written', async () => {
    const panel = dataOf(await team.press(approval));
    expect(triageOf(panel).suggestions.find(({ changeId }) => changeId === 'labels')?.status).toBe('applied');
    expect(team.app.issue(approval.issueId).labels.length).toBeGreaterThan(0);
  });

  it('pruneHistory: retention signs off no more than what the chain holds', async () => {
    await team.app.clock.advance((RetentionDays.AUDIT_EVENTS + 1) * 24 * 3_600_000);
    await team.session.schedule('prune-history-daily');
    const cuts = await team.recorded('retention.pruned');
    expect(cuts.at(-1)).toMatchObject({ what: 'audit_events', cut: { fromSeq: 1, hashBefore: '0'.repeat(64) } });
    expect(team.session.found(await team.session.verify()).filter((found) => found !== 'reordered 0')).toEqual([]);
  });
});
