import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLogCalls, everything, type AuditFilter, type AuditPage } from '../../../src/contract/calls/audit-log';
import { matches } from '../../../src/domain/audit/matches';
import type { AuditRecord } from '../../../src/domain/audit/record';
import { codeOf, dataOf, people, startApp, type App } from '../../support/app';
import { auditSession, type AuditSession } from './audit-session';
import { writeEvents } from './events-by-sql';

const MADE_UP = 2_000;
const iso = (time: number) => new Date(time).toISOString();

describe('reading the audit log by filters', () => {
  let app: App;
  let session: AuditSession;
  let records: AuditRecord[];
  let start: number;
  beforeAll(async () => {
    app = await startApp();
    session = auditSession(app);
    start = app.clock.now() - MADE_UP * 60_000;
    await writeEvents(app, { count: MADE_UP, from: start, stepMs: 60_000 });
    await session.mixed();
    records = await session.records();
  });
  afterAll(() => app.close());

  /** Every number that a filter gives, page by page. */
  async function pages(asked: Partial<AuditFilter>, pageSize = 100) {
    const filter = { ...everything, ...asked };
    const seqs: number[] = [];
    let before: number | null = null;
    let count = 0;
    do {
      await app.clock.advance(1_000);
      const page: AuditPage = dataOf(await app.call(auditLogCalls.listAuditEvents, { filter, before, pageSize }, 'siteAdmin'));
      seqs.push(...page.rows.map(({ seq }) => seq));
      before = page.nextBefore;
      count += 1;
    } while (before !== null);
    return { seqs, count };
  }
  const expected = (asked: Partial<AuditFilter>) =>
    records.filter((record) => matches({ ...everything, ...asked }, record)).map(({ seq }) => seq).reverse();

  const filters = (): Partial<AuditFilter>[] => {
    const applied = records.find(({ body }) => body.action === 'change.applied')?.body;
    return [
      {},
      { action: 'proposal.dismissed' },
      { accountId: people.member },
      { issueKey: 'MADE-3' },
      { projectId: '20001' },
      { proposalId: applied?.proposalId ?? '' },
      { correlationId: applied?.correlationId ?? '' },
      { from: iso(start + 100 * 60_000) },
      { to: iso(start + 100 * 60_000) },
      { from: iso(start + 100 * 60_000), to: iso(start + 101 * 60_000) },
      ...(['applied', 'failed', 'refused', 'dismissed', 'undone'] as const).map((outcome) => ({ outcome })),
      { accountId: people.projectAdmin, action: 'analysis.completed' },
      { issueKey: 'MADE-3', outcome: 'dismissed' },
      { projectId: '20000', issueKey: 'MADE-5', action: 'analysis.completed' },
      { accountId: people.member, from: iso(start + 500 * 60_000), to: iso(start + 900 * 60_000), outcome: 'dismissed' },
      { action: 'nothing.like_this' },
    ];
  };

  it('listAuditEvents: each filter, alone and combined, gives every event that fits, once, newest first', async () => {
    for (const asked of filters()) {
      const { seqs } = await pages(asked);
      expect([asked, seqs]).toEqual([asked, expected(asked)]);
    }
  });

  it('listAuditEvents: a combination that fits few pages through many rows without losing one', async () => {
    // An account finds a thousand rows, of which the action leaves one, and that among the newest.
    const newest = { accountId: people.projectAdmin, action: 'settings.changed' };
    expect(expected(newest)).toHaveLength(1);
    const found = await pages(newest, 10);
    expect(found.seqs).toEqual(expected(newest));
    // Pages of no hits at all lead on to the oldest event.
    const oldest = { accountId: people.member, projectId: '20000', to: iso(start + 1) };
    expect((await pages(oldest)).seqs).toEqual([1]);
    const hidden = await pages({ projectId: '20000', action: 'analysis.completed', accountId: people.projectAdmin }, 10);
    expect(hidden.seqs).toEqual([]);
    expect(Math.min(found.count, hidden.count)).toBeGreaterThan(1);
  });

  it('listAuditEvents: from is in, to is out, to the millisecond, also where the log is not in order of time', async () => {
    const instant = start + 700 * 60_000;
    expect((await pages({ from: iso(instant), to: iso(instant + 1) })).seqs).toEqual([701]);
    expect((await pages({ from: iso(instant + 1), to: iso(instant + 60_000) })).seqs).toEqual([]);
    // The event before it was stored first but carries a time 15 minutes later, as a long invocation may leave it.
    const late = iso(instant + 14 * 60_000 + 30_000);
    await session.sql('UPDATE audit_log SET occurred_at = ? WHERE seq = 700', [late.replace('T', ' ').replace('Z', '')]);
    expect((await pages({ from: late, to: iso(Date.parse(late) + 1) })).seqs).toEqual([700]);
    expect((await pages({ from: iso(Date.parse(late) - 1_000), to: iso(Date.parse(late) + 1_000) })).seqs).toEqual([700]);
  });

  it('listAuditEvents: the story of one issue, and of one approval, in order', async () => {
    const story = dataOf(
      await app.call(auditLogCalls.listAuditEvents, { filter: { ...everything, issueKey: 'HARB-58' }, before: null, pageSize: 100 }, 'siteAdmin'),
    ).rows.map(({ event }) => event.action).reverse();
    const inOrder = story.filter((action, index) => action !== story[index - 1]);
    expect(inOrder).toEqual([
      'analysis.requested',
      'analysis.completed',
      'proposal.approved',
      'change.intended',
      'change.applied',
      // The undo: proposed, approved, written, and told of what it took back.
      'proposal.created',
      'proposal.approved',
      'change.intended',
      ...inOrder.slice(8),
    ]);
    expect(new Set(inOrder.slice(8))).toEqual(new Set(['change.applied', 'change.undone']));
    const approval = records.find(({ body }) => body.action === 'proposal.approved')?.body.proposalId ?? '';
    expect((await pages({ proposalId: approval }, 3)).seqs).toEqual(expected({ proposalId: approval }));
  });

  it('listAuditEvents: a filter nobody offers is refused', async () => {
    const bad: readonly AuditFilter[] = [{ ...everything, from: 'yesterday' }, { ...everything, issueKey: '' }];
    for (const filter of bad) {
      expect(codeOf(await app.call(auditLogCalls.listAuditEvents, { filter, before: null, pageSize: 10 }, 'siteAdmin'))).toBe('bad_input');
    }
  });

  it('getDecisionChart: counts by UTC day, and counts a day that is over only once', async () => {
    const chart = async () => {
      const answer = await app.call(auditLogCalls.getDecisionChart, { days: 7 }, 'siteAdmin');
      const statement = answer.calls.find(({ service }) => service === 'sql')?.body;
      return { days: dataOf(answer).days, asked: JSON.stringify(statement) };
    };
    const first = await chart();
    expect(first.days.map(({ day }) => day)).toHaveLength(7);
    const all = await session.records();
    const today = iso(app.clock.now()).slice(0, 10);
    expect(first.days.at(-1)?.day).toBe(today);
    for (const { day, approved, dismissed, applied, undone } of first.days) {
      const count = (action: string) => all.filter(({ body }) => body.action === action && body.occurredAt.startsWith(day)).length;
      expect([day, approved, dismissed, applied, undone]).toEqual([
        day,
        count('proposal.approved'),
        count('proposal.dismissed'),
        count('change.applied'),
        count('change.undone'),
      ]);
    }
    expect(first.days.reduce((sum, { dismissed }) => sum + dismissed, 0)).toBeGreaterThan(1_000);
    expect(first.asked).toContain(`${first.days[0]?.day ?? ''} 00:00:00.000`);
    const second = await chart();
    expect(second.days).toEqual(first.days);
    expect(second.asked).toContain(`["${today} 00:00:00.000"`);
    // A kept count is believed: what is taken from the table afterwards does not change the chart.
    await session.sql('DELETE FROM audit_log WHERE occurred_at < ?', [`${today} 00:00:00.000`]);
    expect((await chart()).days).toEqual(first.days);
  });
});
