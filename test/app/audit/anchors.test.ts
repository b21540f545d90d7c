import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, dataOf, startApp, type App } from '../../support/app';
import { auditLogCalls } from '../../../src/contract/calls/audit-log';
import { writeEvents } from './events-by-sql';
import { auditSession, type AuditSession } from './audit-session';

const PROPERTY = '/rest/forge/1/app/properties/';
const HOUR = 3_600_000;

describe('anchors of the audit log', () => {
  let app: App;
  let session: AuditSession;
  beforeEach(async () => {
    app = await startApp();
    session = auditSession(app);
    await session.triaged('HARB-58');
  });
  afterEach(() => app.close());

  const jiraFails = (...methods: string[]) => {
    app.workbench.jira.faults.before = ({ method, path }) =>
      methods.includes(method) && path.startsWith(PROPERTY) ? new Response('{}', { status: 503 }) : undefined;
  };
  const seqs = () => {
    const { kvs, jira } = session.anchors();
    return { kvs: kvs.map(({ seq }) => seq), jira: jira.map(({ seq }) => seq) };
  };

  it('sealAuditLog: an empty log is left alone', async () => {
    await session.sql('DELETE FROM audit_log');
    await session.seal();
    expect(seqs()).toEqual({ kvs: [], jira: [] });
  });

  it('sealAuditLog: the head is noted in KVS and in Jira, with its hash, and once while nothing is added', async () => {
    await session.seal();
    await app.clock.advance(HOUR);
    await session.seal();
    const head = (await session.records()).at(-1);
    const expected = [{ seq: head?.seq, hash: head?.hash, at: '2026-01-05T09:00:00.000Z' }];
    expect(session.anchors()).toEqual({ kvs: expected, jira: expected });
    const integrity = await session.integrity();
    expect(integrity).toMatchObject({
      head: { seq: head?.seq, hash: head?.hash },
      lastVerified: { throughSeq: head?.seq, findings: [] },
      anchors: { kvs: { count: 1, last: expected[0] }, jira: { count: 1, last: expected[0] } },
      cut: null,
    });
  });

  it('sealAuditLog: Jira refuses to write: KVS is noted all the same, and Jira follows when it is back', async () => {
    jiraFails('PUT');
    await session.seal();
    expect(seqs()).toEqual({ kvs: [2], jira: [] });
    expect(app.workbench.logLines.some((line) => line.includes('anchor.not_noted') && line.includes('jira'))).toBe(true);
    app.workbench.jira.faults.before = undefined;
    await app.clock.advance(HOUR);
    await session.seal();
    expect(seqs()).toEqual({ kvs: [2], jira: [2] });
  });

  it('sealAuditLog: Jira does not answer at all: KVS is noted, and what Jira holds is not written over', async () => {
    await session.seal();
    await session.triaged('HARB-59');
    jiraFails('GET', 'PUT');
    await app.clock.advance(HOUR);
    await session.seal();
    expect(seqs()).toEqual({ kvs: [2, 4], jira: [2] });
    jiraFails('GET');
    await session.triaged('HARB-60');
    await app.clock.advance(HOUR);
    await session.seal();
    expect(seqs()).toEqual({ kvs: [2, 4, 6], jira: [2] });
    app.workbench.jira.faults.before = undefined;
    await session.triaged('HARB-61');
    await app.clock.advance(HOUR);
    await session.seal();
    expect(seqs()).toEqual({ kvs: [2, 4, 6, 8], jira: [2, 8] });
    expect((await session.verify()).findings).toEqual([]);
  });

  it('sealAuditLog: a place that holds nonsense does not keep the other from being noted', async () => {
    await session.seal();
    session.setKvs('audit:anchors', 'nonsense');
    await session.triaged('HARB-59');
    await app.clock.advance(HOUR);
    await session.seal();
    session.setKvs('audit:anchors', []);
    expect(seqs().jira).toEqual([2, 4]);
    expect(app.workbench.logLines.some((line) => line.includes('anchor.not_read') && line.includes('kvs'))).toBe(true);
  });

  it('verifyAuditLog: a place that does not answer is said, not skipped: a check without a witness proves less', async () => {
    await session.seal();
    jiraFails('GET');
    expect(codeOf(await app.call(auditLogCalls.verifyAuditLog, { state: null }, 'siteAdmin'))).toBe('jira_unavailable');
  });

  it('sealAuditLog: of a log too long for one run an older part is checked in turn, and damage there is not forgotten again', async () => {
    const [, last] = await session.records();
    await writeEvents(app, { count: 6_000, from: app.clock.now(), stepMs: 1, head: { seq: 2, hash: last?.hash ?? '' } });
    await app.clock.advance(HOUR);
    await session.seal();
    expect(seqs()).toEqual({ kvs: [6_002], jira: [6_002] });
    await session.sql("UPDATE audit_log SET payload = '{}' WHERE seq = 5500");
    for (let run = 0; run < 4; run++) {
      await session.triaged('HARB-59');
      await app.clock.advance(HOUR);
      await session.seal();
    }
    expect((await session.integrity()).lastVerified?.findings).toEqual([{ problem: 'edited', seq: 5_500 }]);
    // The first of the four runs looked at the first 5,000 alone, and noted the head it saw.
    expect(seqs().jira).toEqual([6_002, 6_004]);
    expect(await session.failures()).toEqual(['edited 5500']);
  });

  it('getAuditEvent: an event with its proof, before and after it is anchored', async () => {
    const [first, second] = await session.records();
    const before = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: 2 }, 'siteAdmin'));
    expect(before.proof).toEqual({
      previousHash: first?.hash,
      bodyHash: second?.bodyHash,
      hash: second?.hash,
      checks: { body: true, link: true, account: true },
      anchoredBy: null,
    });
    await session.seal();
    const after = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: 1 }, 'siteAdmin'));
    expect(after.proof).toMatchObject({ previousHash: '0'.repeat(64), anchoredBy: { seq: 2 } });
    expect(after.event).toMatchObject({ action: 'analysis.requested', target: { issueKey: 'HARB-58' } });

    await session.sql("UPDATE audit_log SET correlation_id = 'other' WHERE seq = 2");
    const edited = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: 2 }, 'siteAdmin'));
    expect(edited.proof.checks).toEqual({ body: false, link: true, account: true });
    await session.sql("UPDATE audit_log SET hash = REPEAT('1', 64) WHERE seq = 1");
    const unlinked = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: 2 }, 'siteAdmin'));
    expect(unlinked.proof.checks.link).toBe(false);
    expect(codeOf(await app.call(auditLogCalls.getAuditEvent, { seq: 99 }, 'siteAdmin'))).toBe('not_found');
  });
});
