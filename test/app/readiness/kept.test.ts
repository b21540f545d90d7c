import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RetentionDays } from '../../../src/domain/audit/retention-days';
import { workOrderCalls } from '../../../src/contract/calls/work-order';
import { dataOf, people, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

const DAY = 86_400_000;
const tables = ['readiness_reports', 'readiness_sign_offs', 'work_orders'] as const;

describe('what is kept of readiness', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterAll(() => app.close());

  const rows = (table: string, issueId: string) => app.workbench.sql.query('site', `SELECT * FROM ${table} WHERE issue_id = ?`, [issueId]);
  const counts = async (issueId: string) => Promise.all(tables.map(async (table) => (await rows(table, issueId)).length));
  const run = (key: string) => app.clock.runUntilSettled(app.workbench.runSchedule('site', key));
  async function withEverything(): Promise<string> {
    const issueId = readiness.newIssue();
    await readiness.check(issueId);
    readiness.edit(issueId, { summary: 'Other words' });
    await app.clock.advance(1_000);
    await readiness.signNow(issueId);
    dataOf(await app.call(workOrderCalls.draftWorkOrder, { issueId, profile: 'default' }, 'member'));
    await readiness.settle();
    return issueId;
  }

  it('reports and sign-offs hold no word of the issue, and nothing names a person', async () => {
    const issueId = await withEverything();
    const stored = await Promise.all(tables.map(async (table) => JSON.stringify(await rows(table, issueId))));
    for (const text of stored.slice(0, 2)) expect(text).not.toMatch(/Chrome|berth|moored|Other words/i);
    for (const text of stored) expect(text).not.toContain(people.member);
  });

  it('an issue that was deleted takes reports, sign-off and work orders along, and the log says how many', async () => {
    const [issueId, other] = [await withEverything(), await withEverything()];
    expect(await counts(issueId)).toEqual([2, 1, 1]);
    const key = readiness.keyOf(issueId);
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, key);
    await readiness.settle();
    expect(await counts(issueId)).toEqual([0, 0, 0]);
    expect(await counts(other)).toEqual([2, 1, 1]);
    const [erased] = await app.workbench.sql.query('site', "SELECT payload FROM audit_log WHERE action = 'data.erased' AND issue_key = ?", [key]);
    expect(JSON.parse(String(erased?.['payload']))).toEqual({ what: 'issue', count: 4 });
  });

  it('an issue that is deleted while its look or its work order waits leaves nothing behind', async () => {
    await readiness.configure({ publish: true });
    const issueId = readiness.newIssue();
    await readiness.settle();
    dataOf(await app.call(workOrderCalls.draftWorkOrder, { issueId, profile: 'default' }, 'member'));
    readiness.edit(issueId, { summary: 'Other words' });
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, readiness.keyOf(issueId));
    await readiness.settle();
    expect(await counts(issueId)).toEqual([0, 0, 0]);
    await readiness.configure({ publish: false });
  });

  it('who signed off is not told any more once their account was closed; the sign-off stands', async () => {
    const issueId = await withEverything();
    expect((await readiness.open(issueId)).signOff?.by).toBe(people.member);
    app.workbench.privacy.setStatus('site', people.member, 'closed');
    await app.clock.advance(7 * DAY);
    await run('report-accounts-weekly');
    expect((await readiness.open(issueId)).signOff).toMatchObject({ by: null, override: false, expired: null });
    const everything = JSON.stringify(await Promise.all(tables.map((table) => rows(table, issueId))));
    expect(everything).not.toContain(people.member);
  });

  it('old reports go, never the newest of an issue; old work orders go, sign-offs stay', async () => {
    const issueId = await withEverything();
    const newest = (await readiness.open(issueId)).history[0];
    await app.clock.advance((RetentionDays.WORK_ORDERS - 1) * DAY);
    await run('prune-history-daily');
    expect(await counts(issueId)).toEqual([2, 1, 1]);
    await app.clock.advance(2 * DAY);
    await run('prune-history-daily');
    expect(await counts(issueId)).toEqual([2, 1, 0]);
    await app.clock.advance((RetentionDays.READINESS_REPORTS - RetentionDays.WORK_ORDERS) * DAY);
    await run('prune-history-daily');
    expect(await counts(issueId)).toEqual([1, 1, 0]);
    const view = await readiness.open(issueId);
    expect(view.history).toHaveLength(1);
    expect(view.history[0]).toMatchObject({ at: newest?.at, score: 100, edited: [] });
    expect(view.signOff?.expired).toBeNull();
    const pruned = await app.workbench.sql.query('site', "SELECT payload FROM audit_log WHERE action = 'retention.pruned' ORDER BY seq");
    for (const what of ['work_orders', 'readiness_reports']) expect(pruned.map((row) => String(row['payload']))).toContainEqual(expect.stringContaining(what));
  });

  it('a sign-off whose withdrawal died before it was removed does not come back when the log forgets the withdrawal', async () => {
    const [issueId, other] = [await withEverything(), await withEverything()];
    const [held = {}] = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).parse(await rows('readiness_sign_offs', issueId));
    dataOf(await readiness.withdraw(issueId));
    const [columns, values] = [Object.keys(held), Object.values(held)];
    await app.workbench.sql.query('site', `INSERT INTO readiness_sign_offs (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, values);
    expect((await readiness.open(issueId)).signOff).toBeNull();
    const logged = async () => (await readiness.actions(issueId)).filter((action) => action === 'readiness.withdrawn').length;
    expect([await logged(), (await counts(issueId))[1]]).toEqual([1, 1]);
    await app.clock.advance((RetentionDays.AUDIT_EVENTS + 1) * DAY);
    await run('prune-history-daily');
    expect([await logged(), (await counts(issueId))[1]]).toEqual([0, 0]);
    expect((await readiness.open(issueId)).signOff).toBeNull();
    // What nobody withdrew stands, though the log no longer knows who said it.
    expect((await readiness.open(other)).signOff).toMatchObject({ by: null, expired: null });
  });
});
