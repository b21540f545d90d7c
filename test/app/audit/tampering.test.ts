import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordColumns } from '../../../src/adapters/sql/audit-rows';
import { bodyHashOf, linkHash } from '../../../src/domain/audit/chain';
import { startApp, type App } from '../../support/app';
import { auditSession, type AuditSession } from './audit-session';

const RowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = Readonly<z.infer<typeof RowSchema>>;

/** The log after a mixed session: anchored at `first` and at `anchored`, a few events more up to `last`. */
interface Places {
  readonly first: number;
  readonly anchored: number;
  readonly last: number;
}

interface Attack {
  readonly what: string;
  readonly attack: () => Promise<unknown>;
  /** Each as `problem seq`. */
  readonly found: () => string[];
  /** Where the schedule finds more than the whole check does. */
  readonly bySchedule?: () => string[];
}

describe('an audit log that somebody tampered with', () => {
  let app: App;
  let session: AuditSession;
  let at: Places;
  let honest: { rows: readonly Row[]; kvs: unknown; jira: unknown };
  let early: { kvs: unknown; anchors: unknown };

  const lastSeq = async () => (await session.records()).length;
  beforeAll(async () => {
    app = await startApp();
    session = auditSession(app);
    await session.triaged('HARB-60');
    await session.seal();
    const first = await lastSeq();
    early = { kvs: app.workbench.kvs.dump('site'), anchors: session.anchors().jira };
    await app.clock.advance(3_600_000);
    await session.mixed();
    await app.clock.advance(3_600_000);
    await session.seal();
    const anchored = await lastSeq();
    await session.approve('HARB-61');
    at = { first, anchored, last: await lastSeq() };
    honest = { rows: z.array(RowSchema).parse(await session.sql('SELECT * FROM audit_log')), kvs: app.workbench.kvs.dump('site'), jira: session.anchors().jira };
  });
  afterAll(() => app.close());
  beforeEach(restore);

  async function restore() {
    // So many statements within one standing second would meet Forge SQL's rate limit.
    await app.clock.advance(61_000);
    app.workbench.kvs.restore('site', honest.kvs);
    session.setJiraAnchors(honest.jira);
    await session.sql('DELETE FROM audit_log');
    for (const row of honest.rows) await insert(row);
  }
  const insert = (row: Row) =>
    session.sql(
      `INSERT INTO audit_log (${recordColumns.join(', ')}) VALUES (${recordColumns.map(() => '?').join(', ')})`,
      recordColumns.map((column) => row[column] ?? null),
    );
  const rowAt = (seq: number): Row => honest.rows.find((row) => Number(row['seq']) === seq) ?? {};
  const write = (column: string, value: string | number, seq: number) =>
    session.sql(`UPDATE audit_log SET ${column} = ? WHERE seq = ?`, [value, seq]);

  /** Ends with a cut that says nothing but what a real one could, in its right place of the chain. */
  async function forgeCut(toSeq: number, olderThanDays: number) {
    const records = await session.records();
    const [head, edge] = [records.at(-1), records.find(({ seq }) => seq === toSeq)];
    if (!head || !edge) throw new Error('nothing to cut');
    const cut = { fromSeq: 1, toSeq, hashBefore: '0'.repeat(64), hashAfter: edge.hash };
    const body = {
      ...head.body,
      id: `retention.pruned:audit_events:${String(toSeq).padStart(16, '0')}`,
      action: 'retention.pruned',
      actorType: 'schedule',
      actorSeal: null,
      proposalId: null,
      settingsVersion: null,
      payload: { what: 'audit_events', olderThanDays, count: toSeq, cut },
    };
    const bodyHash = bodyHashOf(body);
    await insert({
      ...rowAt(at.last),
      seq: head.seq + 1,
      id: body.id,
      action: body.action,
      actor_type: 'schedule',
      actor_account_id: null,
      actor_salt: null,
      actor_seal: null,
      proposal_id: null,
      settings_version: null,
      payload: JSON.stringify(body.payload),
      body_hash: bodyHash,
      hash: linkHash(head.hash, head.seq + 1, bodyHash),
    });
    await session.sql('DELETE FROM audit_log WHERE seq <= ?', [toSeq]);
  }

  const attacks: readonly Attack[] = [
    { what: 'a payload is edited', attack: () => write('payload', '{}', 5), found: () => ['edited 5'] },
    { what: 'a payload is no JSON any more', attack: () => write('payload', '{"', 5), found: () => ['edited 5'] },
    { what: 'a proposal id beside the payload is edited', attack: () => write('proposal_id', 'other', 4), found: () => ['edited 4'] },
    { what: 'an issue key is edited', attack: () => write('issue_key', 'HARB-1', at.last), found: () => [`edited ${at.last}`] },
    { what: 'a time is edited', attack: () => write('occurred_at', '2020-01-01 00:00:00.000', 4), found: () => ['edited 4'] },
    { what: 'somebody else is named as the actor', attack: () => write('actor_account_id', 'somebody', 1), found: () => ['account_mismatch 1'] },
    { what: 'a row in the middle is deleted', attack: () => session.sql('DELETE FROM audit_log WHERE seq = 5'), found: () => ['missing 5'] },
    { what: 'the first rows are deleted', attack: () => session.sql('DELETE FROM audit_log WHERE seq < 3'), found: () => ['unsigned_cut 1'] },
    {
      what: 'the anchored row is deleted',
      attack: () => session.sql('DELETE FROM audit_log WHERE seq = ?', [at.anchored]),
      found: () => [`missing ${at.anchored}`],
    },
    {
      what: 'the newest rows are deleted, the anchored one with them',
      attack: () => session.sql('DELETE FROM audit_log WHERE seq >= ?', [at.anchored - 2]),
      found: () => [`truncated ${at.anchored - 2}`],
    },
    { what: 'every row is deleted', attack: () => session.sql('DELETE FROM audit_log'), found: () => ['truncated 1'] },
    {
      what: 'a row is added behind the last',
      attack: () => insert({ ...rowAt(at.last), seq: at.last + 1, id: 'forged' }),
      found: () => [`edited ${at.last + 1}`, `relinked ${at.last + 1}`],
    },
    {
      what: 'two rows change places',
      attack: async () => {
        await session.sql('UPDATE audit_log SET seq = 100000 WHERE seq = 4');
        await session.sql('UPDATE audit_log SET seq = 4 WHERE seq = 5');
        await session.sql('UPDATE audit_log SET seq = 5 WHERE seq = 100000');
      },
      found: () => ['relinked 4', 'relinked 5', 'relinked 6'],
    },
    {
      what: 'the table is written anew from some row on, with hashes that fit',
      attack: () => session.rewriteFrom(6),
      found: () => [`rewritten ${at.anchored}`],
      // The schedule also goes on from the hash it remembers, which nothing leads to any more.
      bySchedule: () => [`relinked ${at.anchored + 1}`, `rewritten ${at.anchored}`],
    },
    {
      what: 'an old copy is restored and written on',
      attack: async () => {
        await session.sql('DELETE FROM audit_log WHERE seq > ?', [at.anchored - 4]);
        for (const key of ['HARB-57', 'HARB-58', 'HARB-59']) await session.triaged(key);
      },
      found: () => [`rewritten ${at.anchored}`],
      bySchedule: () => [`relinked ${at.anchored + 1}`, `rewritten ${at.anchored}`],
    },
    {
      what: 'an old copy of the database and of KVS is restored: Jira still knows',
      attack: async () => {
        await session.sql('DELETE FROM audit_log WHERE seq > ?', [at.first]);
        app.workbench.kvs.restore('site', early.kvs);
      },
      found: () => [`truncated ${at.first + 1}`],
    },
    {
      what: 'one place of anchors is changed',
      attack: () => Promise.resolve(session.setKvs('audit:anchors', session.anchors().kvs.map((anchor) => ({ ...anchor, hash: 'f'.repeat(64) })))),
      found: () => [`anchors_disagree ${at.first}`, `rewritten ${at.anchored}`, `rewritten ${at.first}`],
    },
    { what: 'a retention cut takes what an anchor proves to be young', attack: () => forgeCut(at.first + 1, 730), found: () => [`cut_too_young ${at.last + 1}`] },
    { what: 'a retention cut names a shorter retention', attack: () => forgeCut(at.first - 1, 1), found: () => [`cut_too_young ${at.last + 1}`] },
  ];

  it.each(attacks)('verifyAuditLog: $what', async ({ attack, found }) => {
    await attack();
    const verdict = await session.verify();
    expect(session.found(verdict)).toEqual(found().sort());
    expect((await session.failures()).sort()).toEqual(found().sort());
  });

  it.each(attacks)('sealAuditLog: $what', async ({ attack, found, bySchedule = found }) => {
    await attack();
    const anchors = session.anchors();
    await session.seal();
    const { lastVerified } = await session.integrity();
    expect(session.found({ findings: lastVerified?.findings ?? [] })).toEqual(bySchedule().sort());
    expect((await session.failures()).sort()).toEqual(bySchedule().sort());
    expect(session.anchors()).toEqual(anchors);
  });

  it('sealAuditLog: what is wrong is recorded once, and nothing is anchored however often it is found', async () => {
    await write('payload', '{}', 5);
    const anchors = session.anchors();
    for (let run = 0; run < 3; run++) {
      await session.seal();
      await app.clock.advance(3_600_000);
    }
    await session.verify();
    await session.seal();
    expect(await session.failures()).toEqual(['edited 5']);
    expect(session.anchors()).toEqual(anchors);
    expect((await session.integrity()).lastVerified).toMatchObject({ throughSeq: 0, findings: [{ problem: 'edited', seq: 5 }] });
  });

  it('behind the last anchor a cut end is not found: what nobody noted nobody can miss', async () => {
    await session.sql('DELETE FROM audit_log WHERE seq > ?', [at.anchored]);
    expect((await session.verify()).findings).toEqual([]);
  });
});
