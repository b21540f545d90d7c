import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneInTen, startAutoTriage, type AutoTriage } from './auto-triage';
import { letItRead } from './reading-past';

/** 65,000 points an hour are shared by all customers of the app: an import of a thousand issues must not be felt by others. */
const POINTS_AN_ISSUE = 6;
const ISSUES = 10;

const summaries = [
  'Night sailing is put on the day before by the import',
  'Boarding passes come out half printed at the kiosk',
  'Apple Pay takes the money but the checkout says failed',
  'Reminder mail before the crossing',
  'Password reset link is expired on the first click',
  'Fare search is slow since the update',
  'Ticket in the Android app stays grey on board',
  'Refund of a gift card is not booked',
  'Dashboard of delays shows yesterday',
  'Crew lunch menu in the intranet',
];

describe('many new issues at once', () => {
  let auto: AutoTriage;
  let suggesting: Awaited<ReturnType<typeof createAtOnce>> | undefined;
  beforeAll(async () => {
    auto = await startAutoTriage();
  });
  afterAll(() => auto.app.close());

  async function createAtOnce() {
    await auto.rest();
    const { workbench } = auto.app;
    const before = { points: workbench.jira.points('site').total, calls: workbench.history.length };
    const issues = summaries.map((summary) => auto.create({ summary }));
    await letItRead(auto.app, 2);
    const reads = workbench.history.slice(before.calls).filter(({ service }) => service === 'jira');
    const routes = new Map<string, number>();
    for (const { label, status } of reads) {
      const route = `${label.replaceAll(/\d{4,}/g, 'N')}${status < 300 ? '' : ` ${status}`}`;
      routes.set(route, (routes.get(route) ?? 0) + 1);
    }
    return { issues, points: workbench.jira.points('site').total - before.points, routes: [...routes] };
  }
  const told = (what: string, { points, routes }: Awaited<ReturnType<typeof createAtOnce>>) =>
    console.info(`${what}: ${points / ISSUES} Jira points an issue (${routes.map(([route, count]) => `${count} x ${route}`).join(', ')})`);

  it('each is triaged once', async () => {
    // First, before issues of the same words are in the index: those would be read back as likely duplicates.
    await auto.save(oneInTen());
    suggesting = await createAtOnce();
    for (const { id } of suggesting.issues) {
      expect(await auto.app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [id])).toHaveLength(1);
    }
  });

  it(`suggesting alone costs at most ${POINTS_AN_ISSUE} Jira points an issue`, () => {
    if (!suggesting) throw new Error('nothing was created');
    told('ten at once, suggesting', suggesting);
    expect(suggesting.points / ISSUES).toBeLessThanOrEqual(POINTS_AN_ISSUE);
  });

  it('writing what is sure enough: what it costs is printed', async () => {
    await auto.save(oneInTen('components'));
    const bulk = await createAtOnce();
    const written = bulk.issues.filter(({ key }) => auto.componentsOf(key).length > 0).length;
    told(`ten at once, ${written} of them written`, bulk);
    expect(written).toBeGreaterThan(2);
  });
});
