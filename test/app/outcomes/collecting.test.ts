import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, startApp, type App } from '../../support/app';
import { DAY_MS, decidedIssues } from './decided-issues';

describe('collecting outcomes', () => {
  let app: App;
  let issues: ReturnType<typeof decidedIssues>;
  beforeEach(async () => {
    app = await startApp();
    issues = decidedIssues(app);
  });
  afterEach(() => app.close());

  async function collect() {
    await issues.pause();
    const run = await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'seal-audit-log-hourly'));
    expect(run?.result).toEqual({ statusCode: 204 });
    return run?.calls ?? [];
  }
  const reads = (calls: Awaited<ReturnType<typeof collect>>) => calls.filter(({ label }) => label.includes('bulkfetch'));

  it('what people decided is known within the hour, without a read of Jira', async () => {
    const one = await issues.triaged(0.8125);
    await issues.approve(one, 'components');
    await issues.dismiss(one, 'labels');
    expect(reads(await collect())).toEqual([]);
    expect(await issues.outcomes()).toEqual([
      { issueId: one.issueId, field: 'components', score: 813, right: true, source: 'approved' },
      { issueId: one.issueId, field: 'labels', score: 813, right: false, source: 'dismissed' },
    ]);
    await issues.undo(one, 'components');
    await collect();
    expect(await issues.verdicts(one)).toEqual({ components: 'wrong undone', labels: 'wrong dismissed' });
  });

  it('suggestions from before scores were kept give none, and cost no read of Jira two weeks later', async () => {
    const one = await issues.triaged(null);
    await issues.approve(one, 'components');
    await collect();
    await app.clock.advance(15 * DAY_MS);
    expect(reads(await collect())).toEqual([]);
    expect(await issues.outcomes()).toEqual([]);
  });

  it('two weeks later: kept, changed, set by somebody, or never looked at', async () => {
    const kept = await issues.triaged();
    const changed = await issues.triaged();
    const same = await issues.triaged();
    const other = await issues.triaged();
    const untouched = await issues.triaged();
    await issues.approve(kept, 'components');
    await issues.approve(changed, 'components');
    await collect();
    const [name = ''] = same.proposed.get('components') ?? [];
    issues.edit(changed.issueId, { components: [] });
    issues.edit(same.issueId, { components: [{ name }] });
    issues.edit(other.issueId, { labels: ['something-else'] });
    expect(await issues.verdicts(changed)).toEqual({ components: 'right approved' });
    await app.clock.advance(13 * DAY_MS);
    expect(reads(await collect())).toEqual([]);
    await app.clock.advance(2 * DAY_MS);
    expect(reads(await collect())).toHaveLength(1);
    expect(await issues.verdicts(kept)).toEqual({ components: 'right approved' });
    expect(await issues.verdicts(changed)).toEqual({ components: 'wrong changed' });
    expect(await issues.verdicts(same)).toEqual({ components: 'right kept' });
    expect(await issues.verdicts(other)).toEqual({ labels: 'wrong changed' });
    expect(await issues.verdicts(untouched)).toEqual({});
    expect(reads(await collect())).toEqual([]);
  });

  it('issues that are gone or got a security level: what was decided stands, the rest is unknown', async () => {
    const [gone, limited] = [await issues.triaged(), await issues.triaged()];
    for (const one of [gone, limited]) {
      await issues.approve(one, 'components');
      issues.edit(one.issueId, { labels: ['something-else'] });
    }
    await collect();
    expect(await issues.outcomes()).toHaveLength(2);
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, gone.key);
    const { securityLevelId } = app.issue('HARB-24');
    expect(securityLevelId).not.toBeNull();
    Object.assign(app.issue(limited.issueId), { securityLevelId });
    await app.clock.advance(15 * DAY_MS);
    await collect();
    expect(await issues.verdicts(limited)).toEqual({ components: 'right approved' });
    expect(await issues.verdicts(gone)).toEqual({ components: 'right approved' });
  });

  it('an issue that was triaged again: only the newest triage is judged by what the issue became', async () => {
    const old = await issues.triaged(0.3);
    await issues.triagedAgain(old.issueId, 0.9);
    const [name = ''] = old.proposed.get('components') ?? [];
    issues.edit(old.issueId, { components: [{ name }] });
    await app.clock.advance(15 * DAY_MS);
    await collect();
    expect(await issues.outcomes()).toEqual([{ issueId: old.issueId, field: 'components', score: 900, right: true, source: 'kept' }]);
  });

  it('one issue that is triaged, approved and cleared again and again counts once, as it was decided last', async () => {
    const first = await issues.triaged(0.7);
    await issues.approve(first, 'components');
    for (const score of [0.8, 0.9]) {
      issues.edit(first.issueId, { components: [] });
      await issues.approve(await issues.triagedAgain(first.issueId, score), 'components');
    }
    await collect();
    const last = { issueId: first.issueId, field: 'components', score: 900, right: true, source: 'approved' };
    expect(await issues.outcomes()).toEqual([last]);
    await app.clock.advance(15 * DAY_MS);
    await collect();
    expect(await issues.outcomes()).toEqual([last]);
  });

  it('an issue that is deleted takes its outcomes with it', async () => {
    const [gone, kept] = [await issues.triaged(), await issues.triaged()];
    for (const one of [gone, kept]) await issues.dismiss(one, 'components', 'labels');
    await collect();
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, gone.key);
    await app.workbench.settle();
    expect((await issues.outcomes()).map(({ issueId }) => issueId)).toEqual([kept.issueId, kept.issueId]);
  });

  it('a log full of other things, and proposals nobody can read, keep nothing behind them from being seen', async () => {
    const at = new Date(app.clock.now()).toISOString().slice(0, 23).replace('T', ' ');
    const broken = Array.from({ length: 60 }, (_, index) => [`broken-${index}`, at]);
    await issues.sql(
      `INSERT INTO proposals (id, issue_id, project_id, created_at, origin, report, proposal)
        VALUES ${broken.map(() => "(?, '1', '2', ?, 'triage', '{', '{}')").join(', ')}`,
      broken.flat(),
    );
    const one = await issues.triaged();
    const [name = ''] = one.proposed.get('components') ?? [];
    issues.edit(one.issueId, { components: [{ name }] });
    await app.clock.advance(15 * DAY_MS);
    await collect();
    expect(await issues.verdicts(one)).toEqual({ components: 'right kept' });
  });
});
