import { z } from 'zod';
import { linkHash } from '../../../src/domain/audit/chain';
import { AnchorSchema, type Anchor, type AuditRecord } from '../../../src/domain/audit/record';
import { fingerprint } from '../../../src/domain/issue/fingerprint';
import { AuditRecordRowSchema, recordColumns } from '../../../src/adapters/sql/audit-rows';
import { toSqlInstant } from '../../../src/adapters/sql/instant';
import { auditLogCalls, type VerificationStep } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { dataOf, triageOf, type App, type Person } from '../../support/app';

type Value = string | number | null;

/** What the tests of the audit log share: a mixed session, hands in the database, and the app's own checks. */
export function auditSession(app: App) {
  const sql = (statement: string, values: readonly Value[] = []) => app.workbench.sql.query('site', statement, values);
  const schedule = (key: string) => app.clock.runUntilSettled(app.workbench.runSchedule('site', key));

  async function triaged(key: string, as: Person = 'member') {
    const issueId = app.issueId(key);
    const { proposalId, digest, suggestions } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, as)));
    const changes = suggestions.map(({ changeId }) => changeId);
    return { issueId, proposalId, digest, changes, overwrite: changes };
  }

  /** Steps through the app's own check, as the admin page does. */
  async function verify(as: Person = 'siteAdmin') {
    let state: string | null = null;
    let steps = 0;
    for (;;) {
      const step: VerificationStep = dataOf(await app.call(auditLogCalls.verifyAuditLog, { state }, as));
      steps += 1;
      if (step.done) return { ...step, steps };
      state = step.state;
    }
  }

  const records = async (): Promise<AuditRecord[]> =>
    z.array(AuditRecordRowSchema).parse(await sql(`SELECT ${recordColumns.join(', ')} FROM audit_log ORDER BY seq`));

  return {
    sql,
    schedule,
    triaged,
    verify,
    records,
    seal: () => schedule('seal-audit-log-hourly'),
    approve: async (key: string, as: Person = 'member') => {
      const approval = await triaged(key, as);
      dataOf(await app.call(issuePanelCalls.approveChanges, approval, as));
      return approval;
    },
    /** `problem seq` of each, sorted. */
    found: ({ findings }: { findings: readonly { problem: string; seq: number }[] }) =>
      findings.map(({ problem, seq }) => `${problem} ${seq}`).sort(),
    integrity: async () => dataOf(await app.call(auditLogCalls.getIntegrity, {}, 'siteAdmin')),
    /** The `integrity.failed` events of the log as `problem seq`, in the order in which they were recorded. */
    failures: async () =>
      (await sql("SELECT payload FROM audit_log WHERE action = 'integrity.failed' ORDER BY seq")).map((row) => {
        const { problem, seq } = z.object({ problem: z.string(), seq: z.number() }).parse(JSON.parse(String(row['payload'])));
        return `${problem} ${seq}`;
      }),

    /** Triage, approval, dismissal, settings and undo, by several people: about twenty events. */
    async mixed() {
      const approved = await triaged('HARB-58');
      dataOf(await app.call(issuePanelCalls.approveChanges, approved, 'member'));
      const { issueId, proposalId, changes } = await triaged('HARB-59', 'projectAdmin');
      dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes: changes.slice(0, 1) }, 'projectAdmin'));
      const { projectId } = app.issue('HARB-58');
      const planned = dataOf(
        await app.call(issuePanelCalls.proposeUndo, { issueId: approved.issueId, proposalId: approved.proposalId, changes: approved.changes }, 'member'),
      );
      const undo = planned.undos[0];
      if (!undo) throw new Error('no undo was planned');
      const back = { issueId: approved.issueId, proposalId: undo.proposalId, digest: undo.digest };
      const ids = undo.changes.map(({ change }) => change.id);
      dataOf(await app.call(issuePanelCalls.approveChanges, { ...back, changes: ids, overwrite: [] }, 'member'));
      const settings = { ...defaultProjectSettings, automaticTriage: true };
      dataOf(await app.call(projectSettingsCalls.saveProjectSettings, { projectId, baseVersion: 0, settings }, 'projectAdmin'));
    },

    /** Anchors in both places. */
    anchors(): { kvs: Anchor[]; jira: Anchor[] } {
      const kvs = app.workbench.kvs.dump('site').find(({ key }) => key === 'audit:anchors')?.row.value;
      const jira = app.workbench.jira.getSite('site').appProperties.get('audit-anchors');
      return { kvs: z.array(AnchorSchema).parse(kvs ?? []), jira: z.array(AnchorSchema).parse(jira ?? []) };
    },
    setKvs(key: string, value: unknown) {
      const dump = app.workbench.kvs.dump('site');
      app.workbench.kvs.restore('site', dump.map((entry) => (entry.key === key ? { ...entry, row: { ...entry.row, value } } : entry)));
    },
    setJiraAnchors: (value: unknown) => void app.workbench.jira.getSite('site').appProperties.set('audit-anchors', value),

    /** Writes another time into each event from `seq` on and gives all of them hashes that fit: a fork that looks right. */
    async rewriteFrom(seq: number) {
      const all = await records();
      let prev = all.find((record) => record.seq === seq - 1)?.hash ?? '0'.repeat(64);
      for (const { seq: at, body } of all.filter((record) => record.seq >= seq)) {
        const occurredAt = new Date(Date.parse(body.occurredAt) + 1).toISOString();
        const bodyHash = fingerprint({ ...body, occurredAt });
        prev = linkHash(prev, at, bodyHash);
        await sql('UPDATE audit_log SET occurred_at = ?, body_hash = ?, hash = ? WHERE seq = ?', [toSqlInstant(occurredAt), bodyHash, prev, at]);
      }
    },
  };
}
export type AuditSession = ReturnType<typeof auditSession>;
