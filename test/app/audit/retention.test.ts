import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApp, type App } from '../../support/app';
import { auditSession, type AuditSession } from './audit-session';
import { writeEvents } from './events-by-sql';

const DAY = 86_400_000;
const CutSchema = z.object({ count: z.number(), cut: z.object({ fromSeq: z.number(), toSeq: z.number() }).nullable() });

describe('retention of the audit log', () => {
  let app: App;
  let session: AuditSession;
  beforeEach(async () => {
    app = await startApp();
    session = auditSession(app);
  });
  afterEach(() => app.close());

  const prune = () => session.schedule('prune-history-daily');
  const cuts = async () =>
    (await session.sql("SELECT payload FROM audit_log WHERE action = 'retention.pruned' ORDER BY seq"))
      .map((row) => CutSchema.parse(JSON.parse(String(row['payload']))))
      .flatMap(({ cut, count }) => (cut ? [{ count, fromSeq: cut.fromSeq, toSeq: cut.toSeq }] : []));
  const first = async () => (await session.records())[0]?.seq;

  /** 600 events, more than one statement deletes, old enough to go, and 10 that are not. */
  async function twoYearsOld() {
    const now = app.clock.now();
    const head = await writeEvents(app, { count: 600, from: now - 731 * DAY, stepMs: 1_000 });
    await writeEvents(app, { count: 10, from: now - 729 * DAY, stepMs: 1_000, head });
  }

  it('pruneHistory: events past 730 days go, a cut stands in their place, and the chain holds', async () => {
    await twoYearsOld();
    await prune();
    expect(await first()).toBe(601);
    expect(await cuts()).toEqual([{ fromSeq: 1, toSeq: 600, count: 600 }]);
    expect((await session.verify()).findings).toEqual([]);
    expect((await session.integrity()).cut).toMatchObject({ toSeq: 600, count: 600 });
    await session.seal();
    expect((await session.integrity()).lastVerified?.findings).toEqual([]);
    expect(session.anchors().jira).toHaveLength(1);
  });

  it('pruneHistory: with nothing old nothing happens', async () => {
    await session.triaged('HARB-58');
    await prune();
    expect(await cuts()).toEqual([]);
    expect(await first()).toBe(1);
  });

  it('pruneHistory: day after day each cut begins where the last one ended', async () => {
    await twoYearsOld();
    await prune();
    await app.clock.advance(3 * DAY);
    await prune();
    expect(await cuts()).toEqual([
      { fromSeq: 1, toSeq: 600, count: 600 },
      { fromSeq: 601, toSeq: 610, count: 10 },
    ]);
    expect((await session.verify()).findings).toEqual([]);
  });

  it('pruneHistory: a cut is known however many other deletions were recorded since', async () => {
    await twoYearsOld();
    await prune();
    for (let day = 0; day < 22; day++) {
      await app.clock.advance(61_000);
      await session.triaged(day % 2 === 0 ? 'HARB-58' : 'HARB-59');
      await session.sql('UPDATE proposals SET created_at = ?', ['2020-01-01 00:00:00.000']);
      await prune();
    }
    expect((await session.sql("SELECT COUNT(*) AS n FROM audit_log WHERE action = 'retention.pruned'"))[0]?.['n']).toBeTruthy();
    expect((await session.verify()).findings).toEqual([]);
  });

  it('pruneHistory: killed before and after each of its calls, the log verifies then and after the next run', async () => {
    await twoYearsOld();
    const living = await prune();
    const calls = living?.calls ?? [];
    let cells = 0;
    for (const { number } of calls) {
      for (const when of ['before', 'after'] as const) {
        await session.sql('DELETE FROM audit_log');
        await app.clock.advance(61_000);
        await twoYearsOld();
        await expect(app.workbench.runSchedule('site', 'prune-history-daily', { call: number, when })).rejects.toThrow('was killed');
        await app.clock.whenReleased();
        expect((await session.verify()).findings).toEqual([]);
        await prune();
        expect(await first()).toBe(601);
        expect(await cuts()).toEqual([{ fromSeq: 1, toSeq: 600, count: 600 }]);
        expect((await session.verify()).findings).toEqual([]);
        cells += 1;
      }
    }
    console.info(`retention: ${cells} cells, killed before and after each of ${calls.length} calls`);
  }, 60_000);
});
