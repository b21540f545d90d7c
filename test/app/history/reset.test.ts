import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { dataOf, people, startApp, type App } from '../../support/app';
import { appSeesAll, indexedIssues, indexedRow, letItRead, openIssues, openSettings, projectIdOf, runSchedule } from './reading-past';

describe('resetting the index of past issues', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ seed: appSeesAll });
    await openSettings(app);
    await letItRead(app);
  });
  afterEach(() => app.close());

  const reset = async () =>
    dataOf(await app.call(projectSettingsCalls.resetHistory, { projectId: projectIdOf(app) }, 'projectAdmin'));
  const rows = () => app.workbench.sql.query('site', 'SELECT issue_id, key_id, term_list FROM history_issues');

  it('deletes rows and key, says so in the log, and reads anew with another key', async () => {
    const issueId = openIssues(app)[0] ?? '';
    const before = await indexedRow(app, issueId);
    const count = (await rows()).length;
    expect((await reset()).history).toMatchObject({ status: 'reading', read: 0, issues: 0 });
    expect(await rows()).toEqual([]);
    expect(await app.workbench.sql.query('site', 'SELECT term FROM history_terms')).toEqual([]);
    const [erased] = await app.workbench.sql.query(
      'site',
      "SELECT actor_account_id, project_id, payload FROM audit_log WHERE action = 'data.erased'",
    );
    expect(erased).toMatchObject({ actor_account_id: people.projectAdmin, project_id: projectIdOf(app) });
    expect(JSON.parse(String(erased?.['payload']))).toEqual({ what: 'history', count });
    await letItRead(app);
    const after = await indexedRow(app, issueId);
    expect(after?.['key_id']).not.toEqual(before?.['key_id']);
    expect(after?.['term_list']).not.toEqual(before?.['term_list']);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('what the time did not suffice for goes with the next daily pruning', async () => {
    const left = await rows();
    await reset();
    await letItRead(app);
    const issueId = String(left[0]?.['issue_id']);
    const { key_id: keyId, term_list: terms } = left[0] ?? {};
    await app.workbench.sql.query(
      'site',
      `INSERT INTO history_issues (issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list)
        VALUES (?, ?, ?, 1, 1, 1, ?, '', '')`,
      [issueId, projectIdOf(app), Number(keyId), String(terms)],
    );
    expect((await runSchedule(app, 'prune-history-daily'))?.result).toEqual({ statusCode: 204 });
    const keys = new Set((await rows()).map((row) => row['key_id']));
    expect(keys.size).toBe(1);
    expect(keys.has(keyId)).toBe(false);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });

  it('a key that is gone while its rows are not is noticed, and the past is read anew', async () => {
    app.workbench.kvs.restore('site', app.workbench.kvs.dump('site').filter(({ key }) => !key.startsWith('term-key:')));
    expect((await runSchedule(app, 'prune-history-daily'))?.result).toEqual({ statusCode: 204 });
    expect((await openSettings(app)).history.status).toBe('reading');
    await letItRead(app);
    expect(await indexedIssues(app)).toEqual(openIssues(app));
  });
});
