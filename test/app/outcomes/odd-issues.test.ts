import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app';
import { DAY_MS, decidedIssues } from './decided-issues';

/** What a bulk fetch answers for one issue, here to be made odd. */
interface Fetched {
  id: string;
  changelog: { histories: { created: string; author?: { accountId?: string } | null }[] };
}

describe('second looks at issues that are odd', () => {
  let app: App;
  let issues: ReturnType<typeof decidedIssues>;
  beforeEach(async () => {
    app = await startApp();
    issues = decidedIssues(app);
  });
  afterEach(() => app.close());

  const collect = async () => {
    await issues.pause();
    return app.clock.runUntilSettled(app.workbench.runSchedule('site', 'seal-audit-log-hourly'));
  };
  /** Jira answers every bulk fetch as `spoil` leaves it. */
  function spoiled(spoil: (issue: Fetched) => void): void {
    const { jira } = app.workbench;
    const handle = jira.handle.bind(jira);
    Object.assign(jira, {
      handle: async (call: Parameters<typeof handle>[0]) => {
        const answer = await handle(call);
        if (!call.path.includes('/issue/bulkfetch')) return answer;
        const body = (await answer.json()) as { issues: Fetched[] };
        body.issues.forEach(spoil);
        return new Response(JSON.stringify(body), { status: answer.status });
      },
    });
  }
  /** Two issues two weeks ago, whose suggested component a person set since. */
  async function twoKept() {
    const both = [await issues.triaged(), await issues.triaged()] as const;
    for (const { issueId, proposed } of both) issues.edit(issueId, { components: (proposed.get('components') ?? []).map((name) => ({ name })) });
    await app.clock.advance(15 * DAY_MS);
    return both;
  }

  it.each<[string, (histories: Fetched['changelog']['histories']) => void]>([
    ['an author without an account', (histories) => histories.forEach((one) => (one.author = {}))],
    ['a time nobody can read', (histories) => histories.forEach((one) => (one.created = 'soon'))],
  ])('%s: that issue says nothing, the others do', async (_what, spoil) => {
    const [odd, fine] = await twoKept();
    spoiled(({ id, changelog }) => (id === odd.issueId ? spoil(changelog.histories) : undefined));
    await collect();
    expect(await issues.verdicts(odd)).toEqual({});
    expect(await issues.verdicts(fine)).toEqual({ components: 'right kept' });
  });

  it('a page Jira never answers is tried for a day, then judged by what was decided, and the next page comes', async () => {
    const one = await issues.triaged();
    await issues.approve(one, 'components');
    const { faults } = app.workbench.jira;
    await app.clock.advance(14 * DAY_MS + 60_000);
    faults.before = ({ path }) => (path.includes('/issue/bulkfetch') ? new Response('{}', { status: 503 }) : undefined);
    expect((await collect())?.result).not.toEqual({ statusCode: 204 });
    await app.clock.advance(DAY_MS);
    expect((await collect())?.result).toEqual({ statusCode: 204 });
    faults.before = undefined;
    const before = app.workbench.history.length;
    await collect();
    expect(app.workbench.history.slice(before).filter(({ path }) => path.includes('/issue/bulkfetch'))).toEqual([]);
    expect(await issues.verdicts(one)).toEqual({ components: 'right approved' });
  });

  it('a page Jira does not answer keeps nothing from being trimmed', async () => {
    const one = await issues.triaged();
    await app.clock.advance(14 * DAY_MS + 60_000);
    const { projectId } = app.issue(one.issueId);
    const rows = Array.from({ length: 1_010 }, (_, index) => [`old-${index}`, projectId]).flat();
    await issues.sql(
      `INSERT INTO outcomes (issue_id, field, project_id, scorer, score, is_right, source, decided_at)
        VALUES ${Array.from({ length: 1_010 }, () => "(?, 'labels', ?, 'rules', 500, 1, 'approved', '2020-01-01 00:00:00.000')").join(', ')}`,
      rows,
    );
    const fresh = await issues.triaged();
    await issues.dismiss(fresh, 'labels');
    app.workbench.jira.faults.before = ({ path }) => (path.includes('/issue/bulkfetch') ? new Response('{}', { status: 503 }) : undefined);
    await collect();
    const [row] = await issues.sql("SELECT COUNT(*) AS count FROM outcomes WHERE field = 'labels'");
    expect(Number(row?.['count'])).toBe(1_000);
  });
});
