import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqlAuditUpkeep } from '../../../src/adapters/sql/audit-upkeep';
import { sqlReadiness } from '../../../src/adapters/sql/readiness';
import type { ReadinessReport } from '../../../src/domain/readiness/report';
import { day, sampleReport, sampleSignOff, stateOf } from './samples';
import { createStoreFixture, type StoreFixture } from './store-fixture';

describe('readiness in Forge SQL', () => {
  let fixture: StoreFixture;
  beforeAll(async () => {
    fixture = await createStoreFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());

  const save = (more: Partial<ReadinessReport> = {}) => fixture.run(() => sqlReadiness.saveReport(sampleReport(more)));
  const list = (issueId = '10001', limit = 10) => fixture.run(() => sqlReadiness.listReports(issueId, limit));
  const scores = async (issueId?: string) => (await list(issueId)).map(({ score }) => score);
  const prune = (before: string, limit = 500) => fixture.run(() => sqlReadiness.prune(new Date(before), limit));
  const sign = (more: Parameters<typeof sampleSignOff>[0] = {}) => fixture.run(() => sqlReadiness.saveSignOff(sampleSignOff(more)));
  const signOff = (issueId = '10001') => fixture.run(() => sqlReadiness.findSignOff(issueId));

  it('listReports: newest first, of this issue, no more than asked for, as they were stored', async () => {
    await save({ createdAt: day(2), state: stateOf('two'), score: 2 });
    await save({ createdAt: day(3), state: stateOf('three'), score: 3 });
    await save({ createdAt: day(1), state: stateOf('one'), score: 1 });
    await save({ issueId: '10002', score: 99 });
    expect(await scores()).toEqual([3, 2, 1]);
    expect((await list('10001', 1)).map(({ score }) => score)).toEqual([3]);
    expect(await list()).toContainEqual(sampleReport({ createdAt: day(2), state: stateOf('two'), score: 2 }));
    expect(await list('10009')).toEqual([]);
  });

  it('saveReport: a state that comes back is the newest again, once', async () => {
    await save({ createdAt: day(1), score: 1 });
    await save({ createdAt: day(2), state: stateOf('second'), score: 2 });
    await save({ createdAt: day(3), score: 3, projectId: '20002' });
    expect(await scores()).toEqual([3, 2]);
    expect(await fixture.sql('SELECT project_id, score, status FROM readiness_reports ORDER BY created_at')).toEqual([
      { project_id: '20001', score: 2, status: 'needs_clarification' },
      { project_id: '20002', score: 3, status: 'needs_clarification' },
    ]);
  });

  it('saveReport: twice the same changes nothing, and an older one of a state never replaces a newer one', async () => {
    await save({ createdAt: day(4), score: 4, status: 'ready' });
    await save({ createdAt: day(4), score: 4, status: 'ready' });
    await save({ createdAt: day(2), score: 2, status: 'blocked' });
    expect(await list()).toEqual([sampleReport({ createdAt: day(4), score: 4, status: 'ready' })]);
    expect(await fixture.sql('SELECT score, status FROM readiness_reports')).toEqual([{ score: 4, status: 'ready' }]);
  });

  it('listReports: a row this version cannot read is left out and hides nothing', async () => {
    await save({ createdAt: day(1), score: 1 });
    await save({ createdAt: day(2), state: stateOf('second'), score: 2 });
    await save({ createdAt: day(3), state: stateOf('third'), score: 3 });
    await fixture.sql('UPDATE readiness_reports SET report = ? WHERE score = 2', ['not JSON']);
    await fixture.sql('UPDATE readiness_reports SET report = ? WHERE score = 3', [JSON.stringify({ ...sampleReport(), v: 2 })]);
    expect(await scores()).toEqual([1]);
  });

  it('prune: takes what is old in batches, and of each issue leaves the newest, however old', async () => {
    for (let date = 1; date <= 6; date++) await save({ createdAt: day(date), state: stateOf(`text ${date}`), score: date });
    await save({ issueId: '10002', createdAt: day(1), score: 50 });
    expect(await prune(day(20), 3)).toBe(3);
    expect(await scores()).toEqual([6, 5, 4]);
    expect(await prune(day(20), 3)).toBe(2);
    expect(await prune(day(20), 3)).toBe(0);
    expect([await scores(), await scores('10002')]).toEqual([[6], [50]]);
  });

  it('prune: what is young stays; a state that came back counts as young', async () => {
    await save({ createdAt: day(1), score: 1 });
    await save({ createdAt: day(2), state: stateOf('second'), score: 2 });
    await save({ createdAt: day(9), score: 9 });
    await save({ createdAt: day(10), state: stateOf('third'), score: 10 });
    expect(await prune(day(5))).toBe(1);
    expect(await scores()).toEqual([10, 9]);
  });

  it('saveReport: late, killed between its statements, or many at once, the newest survives every prune', async () => {
    await save({ createdAt: day(1), state: stateOf('one'), score: 1 });
    await fixture.runKilled(1, () => sqlReadiness.saveReport(sampleReport({ createdAt: day(2), state: stateOf('two'), score: 2 })));
    expect(await prune(day(20))).toBe(0);
    expect(await scores()).toEqual([2, 1]);
    // The older one arrives after the newer one and supersedes nothing.
    await save({ createdAt: day(4), state: stateOf('four'), score: 4 });
    await save({ createdAt: day(3), state: stateOf('three'), score: 3 });
    await prune(day(20));
    expect((await scores())[0]).toBe(4);
    const dates = Array.from({ length: 12 }, (_, index) => 5 + index);
    await Promise.all(dates.map((date) => save({ createdAt: day(date), state: stateOf(`${date % 5}`), score: date })));
    await prune(day(28));
    expect((await scores())[0]).toBe(16);
    await save({ createdAt: day(27), score: 27 });
    await prune(day(28));
    expect(await scores()).toEqual([27]);
  });

  it('findSignOff: what was signed, and who the log says it was', async () => {
    expect(await signOff()).toBeUndefined();
    await sign();
    expect(await signOff()).toEqual({ signOff: sampleSignOff(), by: null });
    await fixture.logEvent('signed-off-1', '712020:a');
    await fixture.logEvent('signed-off-2', '712020:b');
    expect(await signOff()).toEqual({ signOff: sampleSignOff(), by: '712020:a' });
    expect(JSON.stringify(await fixture.sql('SELECT * FROM readiness_sign_offs'))).not.toContain('712020');
  });

  it('findSignOff: an account that was erased from the log is nobody here too', async () => {
    await sign();
    await fixture.logEvent('signed-off-1', '712020:a');
    await fixture.run(() => sqlAuditUpkeep.eraseActor('712020:a', 500));
    expect(await signOff()).toEqual({ signOff: sampleSignOff(), by: null });
  });

  it('saveSignOff: takes the place of an earlier one, never of a later one', async () => {
    await sign({ signedAt: day(6), eventId: 'six' });
    await sign({ signedAt: day(8), eventId: 'eight', override: false, score: 90 });
    await sign({ signedAt: day(7), eventId: 'seven' });
    expect((await signOff())?.signOff).toEqual(sampleSignOff({ signedAt: day(8), eventId: 'eight', override: false, score: 90 }));
  });

  const withdraw = (eventId: string, issueId = '10001', seq: number | null = null) =>
    fixture.logEvent(`readiness.withdrawn:${eventId}`, '712020:a', { action: 'readiness.withdrawn', issueId, seq });
  const rows = async () => (await fixture.sql('SELECT event_id FROM readiness_sign_offs ORDER BY event_id')).map((row) => row['event_id']);

  it('findSignOff: one that the log says was withdrawn is none, whoever withdrew it; the next one counts', async () => {
    await sign({ eventId: 'first' });
    await withdraw('another');
    expect((await signOff())?.signOff.eventId).toBe('first');
    await withdraw('first');
    expect([await signOff(), await rows()]).toEqual([undefined, ['first']]);
    expect((await fixture.run(() => sqlReadiness.listKept(['10001']))).get('10001')?.signOff).toBeUndefined();
    await fixture.run(() => sqlAuditUpkeep.eraseActor('712020:a', 500));
    expect(await signOff()).toBeUndefined();
    await sign({ signedAt: day(7), eventId: 'second' });
    expect((await signOff())?.signOff.eventId).toBe('second');
    expect((await fixture.run(() => sqlReadiness.listKept(['10001', '10002']))).get('10001')?.signOff).toEqual({ override: true, despite: [], expiry: null });
  });

  it('findSignOff: a row before the first of the log withdraws nothing', async () => {
    await sign({ eventId: 'first' });
    await withdraw('first', '10001', 0);
    expect((await signOff())?.signOff.eventId).toBe('first');
    await fixture.run(() => sqlReadiness.removeSignOff('10001'));
    await fixture.run(() => sqlReadiness.dropWithdrawn(99));
    expect(await rows()).toEqual(['first']);
  });

  it('removeSignOff: only the one of this issue, and only when the log says it was withdrawn', async () => {
    await sign({ eventId: 'new' });
    await withdraw('old');
    await fixture.run(() => sqlReadiness.removeSignOff('10001'));
    expect(await rows()).toEqual(['new']);
    await withdraw('new');
    await fixture.run(() => sqlReadiness.removeSignOff('10002'));
    expect(await rows()).toEqual(['new']);
    await fixture.run(() => sqlReadiness.removeSignOff('10001'));
    expect(await rows()).toEqual([]);
  });

  it('dropWithdrawn: those withdrawn up to a number of the log, and no other', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await sign({ issueId: `1000${name.charCodeAt(0) - 96}`, eventId: name });
    await withdraw('a', '10001', 3);
    await withdraw('b', '10002', 7);
    await withdraw('c', '10003', 8);
    await withdraw('of an earlier time', '10004', 4);
    await fixture.logEvent('readiness.expired:d', null, { action: 'readiness.expired', issueId: '10004', seq: 5 });
    await fixture.run(() => sqlReadiness.dropWithdrawn(7));
    expect(await rows()).toEqual(['c', 'd']);
    await fixture.run(() => sqlReadiness.dropWithdrawn(7));
    expect(await rows()).toEqual(['c', 'd']);
  });

  it('expireSignOff: once, only the one its event made, and the same sign-off stored again does not revive it', async () => {
    const expiry = (score: number) => ({ at: day(9), parts: ['description' as const], score });
    const expire = (eventId: string, score: number) => fixture.run(() => sqlReadiness.expireSignOff('10001', eventId, expiry(score)));
    await sign();
    await expire('another', 1);
    expect((await signOff())?.signOff.expiry).toBeNull();
    await expire('signed-off-1', 2);
    await expire('signed-off-1', 3);
    await sign();
    expect((await signOff())?.signOff).toEqual(sampleSignOff({ expiry: expiry(2) }));
    await sign({ signedAt: day(10), eventId: 'again' });
    expect((await signOff())?.signOff).toEqual(sampleSignOff({ signedAt: day(10), eventId: 'again' }));
  });

  it('findSignOff: one this version cannot read is none', async () => {
    await sign();
    await fixture.sql('UPDATE readiness_sign_offs SET body = ?', ['{}']);
    expect(await signOff()).toBeUndefined();
    await sign({ signedAt: day(7), eventId: 'next' });
    await fixture.sql('UPDATE readiness_sign_offs SET expiry = ?', ['{']);
    expect(await signOff()).toBeUndefined();
  });

  it('eraseIssue: everything of the issue and nothing of another', async () => {
    await save({ createdAt: day(1) });
    await save({ createdAt: day(2), state: stateOf('second') });
    await sign();
    await save({ issueId: '10002', score: 12 });
    await sign({ issueId: '10002', eventId: 'other' });
    expect(await fixture.run(() => sqlReadiness.eraseIssue('10001'))).toBe(3);
    expect(await fixture.run(() => sqlReadiness.eraseIssue('10001'))).toBe(0);
    expect([await list(), await signOff(), await scores('10002')]).toEqual([[], undefined, [12]]);
    expect((await signOff('10002'))?.signOff.eventId).toBe('other');
  });

  it('before the schema is there it says so', async () => {
    await fixture.sql('RENAME TABLE readiness_reports TO elsewhere');
    await expect(list()).rejects.toMatchObject({ code: 'setting_up' });
    await fixture.sql('RENAME TABLE elsewhere TO readiness_reports');
  });
});
