import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { dataOf, people, startApp, triageOf, type App } from '../../support/app';
import { auditSession, type AuditSession } from './audit-session';

describe('the chain of the audit log', () => {
  let app: App;
  let session: AuditSession;
  beforeEach(async () => {
    app = await startApp();
    session = auditSession(app);
  });
  afterEach(() => app.close());

  it('verifyAuditLog: a mixed session stands, and that somebody looked is recorded', async () => {
    await session.mixed();
    const before = await session.records();
    expect(new Set(before.map(({ body }) => body.action))).toEqual(
      new Set([
        'analysis.requested',
        'analysis.completed',
        'proposal.approved',
        'proposal.created',
        'proposal.dismissed',
        'change.intended',
        'change.applied',
        'change.undone',
        'settings.changed',
        'policy.activated',
      ]),
    );
    const verdict = await session.verify();
    expect(verdict).toMatchObject({ done: true, verified: before.length, total: before.length, findings: [], state: null });
    const last = (await session.records()).at(-1);
    expect(last?.body).toMatchObject({
      action: 'integrity.verified',
      actorType: 'user',
      payload: { fromSeq: 1, toSeq: before.length, events: before.length },
    });
    const { lastVerified } = await session.integrity();
    expect(lastVerified).toMatchObject({ throughSeq: before.length, findings: [] });
  });

  it('verifyAuditLog: a state that was changed on its way is refused', async () => {
    await session.mixed();
    for (const state of ['none', '{}', JSON.stringify({ hmac: '0'.repeat(64), text: '{}' })]) {
      const call = app.workbench.invokeCall('site', { surface: 'audit-log', call: 'verifyAuditLog', payload: { state }, accountId: people.siteAdmin });
      expect((await app.clock.runUntilSettled(call)).result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
    }
  });

  it('eight writers at once: every event is there once, behind the one before', async () => {
    const keys = ['HARB-55', 'HARB-56', 'HARB-57', 'HARB-58', 'HARB-59', 'HARB-60', 'HARB-61', 'HARB-62'];
    const answers = await Promise.all(
      keys.map((key) => app.call(issuePanelCalls.triageIssue, { issueId: app.issueId(key) }, 'member')),
    );
    await app.clock.advance(5_000);
    const decided = await Promise.all(
      answers.map(async (answer, index) => {
        const { proposalId, digest, suggestions } = triageOf(dataOf(answer));
        const issueId = app.issueId(keys[index] ?? '');
        const changes = suggestions.map(({ changeId }) => changeId);
        if (changes.length === 0) return 0;
        if (index % 2 === 0) {
          dataOf(await app.call(issuePanelCalls.approveChanges, { issueId, proposalId, digest, changes, overwrite: changes }, 'member'));
          return 1 + 2 * changes.length;
        }
        dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes }, 'member'));
        return changes.length;
      }),
    );
    const records = await session.records();
    const expected = 2 * keys.length + decided.reduce((sum, count) => sum + count, 0);
    expect(records).toHaveLength(expected);
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
    expect(new Set(records.map(({ body }) => body.id)).size).toBe(expected);
    expect((await session.verify()).findings).toEqual([]);
    const inserts = app.workbench.history.filter(({ label }) => label === 'sql INSERT audit_log');
    console.info(`chain: ${expected} events by ${keys.length} writers at once in ${inserts.length} inserts`);
  });

  it('one warm process writes for many requests: the head is not read again while nobody else writes', async () => {
    await session.triaged('HARB-58');
    await session.triaged('HARB-59');
    const reads = app.workbench.history.filter(({ service, body }) => service === 'sql' && JSON.stringify(body).includes('is_head'));
    expect(reads).toHaveLength(1);
  });
});
