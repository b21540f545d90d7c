import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { dataOf, startApp, type App } from '../../support/app';
import { decidedIssues } from './decided-issues';

describe('stored outcomes', () => {
  let app: App;
  let issues: ReturnType<typeof decidedIssues>;
  beforeAll(async () => {
    app = await startApp();
    issues = decidedIssues(app);
  });
  afterAll(() => app.close());

  const collect = () => app.clock.runUntilSettled(app.workbench.runSchedule('site', 'seal-audit-log-hourly'));
  const dial = async (field: 'labels' | 'priority' | 'type') => {
    await issues.pause();
    const { projectId } = app.issue('HARB-58');
    return dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin')).dials[field];
  };
  /** Old outcomes of labels, a minute apart, the last one a day ago. */
  async function addOld(count: number, isRight: 0 | 1, scorer: 'model' | 'rules' = 'rules', field = 'labels') {
    const { projectId } = app.issue('HARB-58');
    const at = (index: number) => new Date(app.clock.now() - 86_400_000 - index * 60_000).toISOString().slice(0, 23).replace('T', ' ');
    const rows = Array.from({ length: count }, (_, index) => [`old-${isRight}-${index}`, field, projectId, scorer, 700 + (index % 3) * 100, isRight, at(index + (isRight ? 0 : 2_000))]);
    await issues.sql(
      `INSERT INTO outcomes (issue_id, field, project_id, scorer, score, is_right, source, decided_at)
        VALUES ${rows.map(() => "(?, ?, ?, ?, ?, ?, 'approved', ?)").join(', ')}`,
      rows.flat(),
    );
  }

  it('openProjectSettings: before anything is known, each field says how many decisions it takes', async () => {
    expect(await dial('labels')).toMatchObject({ decided: 0, right: 0 });
    expect((await dial('priority')).options.map(({ missing }) => missing)).toEqual([22, 46, 93, 236]);
  });

  it('openProjectSettings: the newest thousand count, whatever came before', async () => {
    await addOld(1_000, 1);
    await addOld(300, 0);
    expect(await dial('labels')).toMatchObject({ decided: 1_000, right: 1_000 });
    expect((await dial('labels')).options[1]).toMatchObject({ oneWrongIn: 10, sureShare: 1, missing: 0 });
    expect(await dial('priority')).toMatchObject({ decided: 0 });
  });

  it('openProjectSettings: what the rules got right is not added to what a model did; the one with more is shown', async () => {
    await addOld(60, 1, 'model', 'type');
    await addOld(40, 0, 'rules', 'type');
    expect(await dial('type')).toMatchObject({ decided: 60, right: 60 });
  });

  it('collectOutcomes: forgets what is beyond the newest thousand', async () => {
    const one = await issues.triaged();
    await issues.dismiss(one, 'labels');
    await collect();
    const [row] = await issues.sql("SELECT COUNT(*) AS count, SUM(is_right) AS `right` FROM outcomes WHERE field = 'labels'");
    expect([Number(row?.['count']), Number(row?.['right'])]).toEqual([1_000, 999]);
  });

  it('collectOutcomes: an older verdict that comes late never replaces a newer one', async () => {
    const one = await issues.triaged();
    await issues.approve(one, 'components');
    await collect();
    await issues.sql("UPDATE outcomes SET is_right = 0, source = 'undone', decided_at = '2099-01-01 00:00:00.000' WHERE issue_id = ?", [one.issueId]);
    await issues.dismiss(one, 'labels');
    await collect();
    expect(await issues.verdicts(one)).toEqual({ components: 'wrong undone', labels: 'wrong dismissed' });
  });
});
