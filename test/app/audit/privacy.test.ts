import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls, type DraftInput } from '../../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { dataOf, people, startApp, triageOf, type App } from '../../support/app';
import { auditSession, type AuditSession } from './audit-session';

const WEEK = 7 * 86_400_000;
const DetailSchema = z.object({ kind: z.string(), detail: z.object({ type: z.string(), text: z.object({ hmac: z.string(), chars: z.number() }) }) });

describe('what the audit log keeps', () => {
  let app: App;
  let session: AuditSession;
  beforeEach(async () => {
    app = await startApp();
    session = auditSession(app);
  });
  afterEach(() => app.close());

  const everyRow = async () => JSON.stringify(await session.sql('SELECT * FROM audit_log'));

  it('reportAccounts: a closed account is nowhere in the database any more, and the chain still holds', async () => {
    await session.mixed();
    for (const accountId of [people.projectAdmin, people.member]) {
      const filter = { ...everything, accountId };
      dataOf(await app.call(auditLogCalls.beginExport, { format: 'csv', filter }, 'siteAdmin'));
    }
    await session.seal();
    expect(await everyRow()).toContain(people.projectAdmin);
    app.workbench.privacy.setStatus('site', people.projectAdmin, 'closed');
    await app.clock.advance(WEEK);
    await session.schedule('report-accounts-weekly');

    const stored = JSON.stringify([
      await session.sql('SELECT * FROM audit_log'),
      await session.sql('SELECT * FROM proposals'),
      app.workbench.kvs.dump('site'),
    ]);
    expect(stored).not.toContain(people.projectAdmin);
    expect(stored).toContain(people.member);
    const rows = await session.sql("SELECT DISTINCT actor_salt FROM audit_log WHERE actor_seal IS NOT NULL AND actor_account_id IS NULL");
    expect(rows).toEqual([{ actor_salt: null }]);

    await app.clock.advance(3_600_000);
    await session.seal();
    expect((await session.verify()).findings).toEqual([]);
    const settings = { ...everything, action: 'settings.changed' };
    const page = dataOf(await app.call(auditLogCalls.listAuditEvents, { filter: settings, before: null, pageSize: 1 }, 'siteAdmin'));
    expect(page.rows[0]?.event.actor).toEqual({ type: 'user', accountId: null });
    const proof = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: page.rows[0]?.seq ?? 0 }, 'siteAdmin')).proof;
    expect(proof.checks).toEqual({ body: true, link: true, account: null });
  });

  it('reportAccounts: two accounts closed at once are two records', async () => {
    await session.triaged('HARB-58', 'member');
    await session.triaged('HARB-59', 'projectAdmin');
    for (const accountId of [people.member, people.projectAdmin]) app.workbench.privacy.setStatus('site', accountId, 'closed');
    await session.schedule('report-accounts-weekly');
    const erased = await session.sql("SELECT payload FROM audit_log WHERE action = 'data.erased'");
    expect(erased).toHaveLength(2);
  });

  it('approveChanges: of a drafted text the log holds a keyed hash and a length, and the hash proves the text', async () => {
    const issueId = app.issueId('HARB-58');
    const secretWords = ['Zanzibar lantern', 'Quartz ferry', 'Opal gangway', 'Velvet anchor'] as const;
    const [said, listed, summary, detail] = secretWords;
    const { subtaskTypes } = dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member'));
    const drafts: DraftInput[] = [
      { kind: 'comment', blocks: [{ type: 'paragraph', text: said }, { type: 'bullets', items: [listed, 'and more'] }] },
      { kind: 'subtasks', issueTypeId: subtaskTypes[0]?.id ?? '', items: [{ summary, blocks: [{ type: 'paragraph', text: detail }] }] },
    ];
    for (const draft of drafts) {
      const panel = dataOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft }, 'member'));
      const proposal = panel.drafts[0];
      if (!proposal) throw new Error('nothing was drafted');
      const changes = proposal.changes.map(({ change }) => change.id);
      const approval = { issueId, proposalId: proposal.proposalId, digest: proposal.digest, changes, overwrite: [] };
      const done = dataOf(await app.call(issuePanelCalls.approveChanges, approval, 'member'));
      expect(done.drafts.find(({ proposalId }) => proposalId === proposal.proposalId)?.changes.map(({ status }) => status)).toEqual(['applied']);
    }
    const stored = await everyRow();
    for (const words of secretWords) expect(stored).not.toContain(words);

    const rows = await session.sql("SELECT payload FROM audit_log WHERE action = 'change.applied' ORDER BY seq");
    const details = rows.map((row) => DetailSchema.parse(JSON.parse(String(row['payload']))));
    const key = z.string().parse(app.workbench.kvs.dump('site').find((entry) => entry.key === 'audit:seal-key')?.row.value);
    // Texts have a key of their own, derived from the site's secret.
    const textKey = createHmac('sha256', key).update('text', 'utf8').digest();
    const texts = [`${said}\n${listed}\nand more`, `${summary}\n${detail}`];
    expect(details.map(({ detail: { text } }) => text)).toEqual(
      texts.map((text) => ({ hmac: createHmac('sha256', textKey).update(text, 'utf8').digest('hex'), chars: text.length })),
    );
  });

  it('triageIssue: a model without room is recorded as a quota that was denied', async () => {
    app.setFaults({ model: 'rate-limited' });
    const panel = dataOf(await app.call(issuePanelCalls.triageIssue, { issueId: app.issueId('HARB-58') }, 'member'));
    expect(triageOf(panel).modelProblem).toBe('rate_limited');
    const denied = (await session.records()).filter(({ body }) => body.action === 'quota.denied').map(({ body }) => body);
    expect(denied).toHaveLength(1);
    expect(denied[0]).toMatchObject({ issueKey: 'HARB-58', payload: { quota: 'forge_llm_requests', model: triageOf(panel).modelAsked } });
    const filter = { ...everything, outcome: 'refused' as const };
    expect(dataOf(await app.call(auditLogCalls.listAuditEvents, { filter, before: null, pageSize: 10 }, 'siteAdmin')).rows).toHaveLength(1);
  });

  it('saveProjectSettings: the version that counts from now on is recorded as activated, once', async () => {
    const { projectId } = app.issue('HARB-58');
    const settings = { ...defaultProjectSettings, automaticTriage: true };
    dataOf(await app.call(projectSettingsCalls.saveProjectSettings, { projectId, baseVersion: 0, settings }, 'projectAdmin'));
    const bodies = (await session.records()).map(({ body }) => body);
    expect(bodies.map(({ action }) => action)).toEqual(['settings.changed', 'policy.activated']);
    expect(bodies[1]).toMatchObject({ projectId, payload: { version: 1 } });
    expect(bodies[0]?.correlationId).toBe(bodies[1]?.correlationId);
  });
});
