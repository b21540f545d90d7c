import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

describe('the end of a confirmation while the log takes nothing', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterAll(() => app.close());

  const alterLog = (change: string) => app.workbench.sql.query('site', `ALTER TABLE audit_log ${change}`);
  /** From now on the log takes no end of this issue's confirmation; everything else of the database works. */
  const shut = (issueId: string) => alterLog(`ADD CONSTRAINT shut CHECK (action <> 'readiness.expired' OR issue_id <> '${issueId}')`);
  const reopen = () => alterLog('DROP CONSTRAINT shut');
  const ends = async (issueId: string): Promise<number> => (await readiness.actions(issueId)).filter((action) => action === 'readiness.expired').length;
  /** Inserts into the log that the database refused. */
  const refused = (): number => app.workbench.history.filter(({ label, status }) => label === 'sql INSERT audit_log' && status >= 400).length;

  it('a restricted issue opens all the same and says what ended it; the end is on record at the next look', async () => {
    const issueId = readiness.newIssue();
    readiness.restrict(issueId);
    await readiness.signOff(issueId, (await readiness.open(issueId, 'projectAdmin')).sight, false, 'projectAdmin');
    readiness.edit(issueId, { summary: 'Other words' });
    await readiness.settle();
    await shut(issueId);
    const before = refused();
    const first = await readiness.open(issueId, 'projectAdmin');
    expect(first.signOff).toMatchObject({ score: 100, expired: { parts: ['summary'] } });
    expect(refused()).toBe(before + 1);
    expect((await readiness.badge(issueId, 'projectAdmin')).status).toMatchObject({ value: { label: 'Ready · 100' } });
    expect(await ends(issueId)).toBe(0);
    await reopen();
    expect((await readiness.open(issueId, 'projectAdmin')).signOff).toEqual(first.signOff);
    expect(await ends(issueId)).toBe(1);
    await readiness.open(issueId, 'projectAdmin');
    expect(await ends(issueId)).toBe(1);
  });

  it('of any other issue the background comes back to it by itself', async () => {
    const issueId = readiness.newIssue();
    await readiness.signNow(issueId);
    readiness.edit(issueId, { summary: 'Other words' });
    await shut(issueId);
    const before = refused();
    await readiness.settle();
    expect(refused()).toBeGreaterThan(before);
    expect(await ends(issueId)).toBe(0);
    await reopen();
    // Nobody opens it: the event of the edit comes again.
    for (let minute = 0; minute < 20; minute++) {
      await app.clock.advance(60_000);
      await readiness.settle();
    }
    expect(await ends(issueId)).toBe(1);
    expect((await readiness.open(issueId)).signOff?.expired?.parts).toEqual(['summary']);
  });
});
