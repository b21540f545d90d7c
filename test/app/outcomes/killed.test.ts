import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import { startApp, type App } from '../../support/app';
import { DAY_MS, decidedIssues } from './decided-issues';

describe('collecting outcomes, killed', () => {
  let app: App;
  let issues: ReturnType<typeof decidedIssues>;
  beforeAll(async () => {
    app = await startApp();
    issues = decidedIssues(app);
  });
  afterAll(() => app.close());

  const collect = async (killAt?: KillPoint) =>
    (await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'seal-audit-log-hourly', killAt)))?.calls ?? [];

  /** One issue that was decided and changed since, one that nobody decided on, both two weeks ago; and one decided now. */
  async function begin() {
    const [changed, open] = [await issues.triaged(), await issues.triaged()];
    await issues.approve(changed, 'components');
    await issues.dismiss(changed, 'labels');
    issues.edit(changed.issueId, { components: [] });
    issues.edit(open.issueId, { components: (open.proposed.get('components') ?? []).map((name) => ({ name })) });
    await app.clock.advance(15 * DAY_MS);
    const fresh = await issues.triaged();
    await issues.approve(fresh, 'labels');
    await issues.pause();
    return { changed, open, fresh };
  }

  it('between any two calls and run again, each outcome is there once and is the right one', { timeout: 240_000 }, async () => {
    await begin();
    await collect();
    await begin();
    // The second run is as every later one: the first may make what a site has once.
    const calls = await collect();
    const problems: string[] = [];
    for (const { number, label } of calls) {
      for (const when of ['before', 'after'] as const) {
        const { changed, open, fresh } = await begin();
        await expect(collect({ call: number, when })).rejects.toThrow(FunctionKilledError);
        await issues.pause();
        await collect();
        const found = [await issues.verdicts(changed), await issues.verdicts(open), await issues.verdicts(fresh)];
        const wanted = [{ components: 'wrong changed', labels: 'wrong dismissed' }, { components: 'right kept' }, { labels: 'right approved' }];
        if (JSON.stringify(found) !== JSON.stringify(wanted)) problems.push(`killed ${when} call ${number} (${label}): ${JSON.stringify(found)}`);
      }
    }
    console.info(`outcomes kill test: ${2 * calls.length} cells`);
    expect(problems).toEqual([]);
    const before = await issues.outcomes();
    await issues.pause();
    await collect();
    expect(await issues.outcomes()).toEqual(before);
    expect(calls.length).toBeGreaterThan(8);
  });
});
