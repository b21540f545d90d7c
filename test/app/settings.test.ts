import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLogCalls, everything } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { defaultProjectSettings, type ProjectSettings } from '../../src/domain/settings/project-settings';
import { codeOf, dataOf, people, startApp, triageOf, type App } from '../support/app';

const { openProjectSettings, saveProjectSettings } = projectSettingsCalls;

describe('project settings', () => {
  let app: App;
  let projectId: string;
  beforeAll(async () => {
    app = await startApp();
    projectId = app.issue('HARB-58').projectId;
  });
  afterAll(() => app.close());

  const open = async () => dataOf(await app.call(openProjectSettings, { projectId }, 'projectAdmin'));
  const save = (baseVersion: number, settings: ProjectSettings) =>
    app.call(saveProjectSettings, { projectId, baseVersion, settings }, 'projectAdmin');
  const withLabels = (allow: string[] | null, enabled = true): ProjectSettings => ({
    ...defaultProjectSettings,
    fields: { ...defaultProjectSettings.fields, labels: { ...defaultProjectSettings.fields.labels, enabled, allow } },
  });

  it('openProjectSettings: before anybody saved, the defaults at version 0 and what the project offers', async () => {
    const view = await open();
    expect(view).toMatchObject({ projectKey: 'HARB', version: 0, savedAt: null, savedBy: null, settings: defaultProjectSettings });
    expect(view.offered.priority.map(({ name }) => name)).toEqual(['Blocker', 'High', 'Medium', 'Low']);
    expect(view.offered.components).toHaveLength(10);
    expect(view.offered.labels.length).toBeGreaterThan(5);
  });

  it('saveProjectSettings: a key that does not exist is refused whole', async () => {
    const report = await app.workbench.invokeCall('site', {
      surface: 'project-settings',
      call: 'saveProjectSettings',
      payload: { projectId, baseVersion: 0, settings: { ...defaultProjectSettings, autoApply: true } },
      accountId: people.projectAdmin,
    });
    expect(report.result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  });

  it('saveProjectSettings: is obeyed by the next triage and stands in the audit log with who and what', async () => {
    expect(dataOf(await save(0, withLabels(['regression'])))).toMatchObject({ version: 1, savedBy: people.projectAdmin });
    const issueId = app.issueId('HARB-58');
    const only = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    const labels = only.suggestions.find(({ field }) => field === 'labels');
    expect(labels?.proposed.map(({ name }) => name)).toEqual(['regression']);

    dataOf(await save(1, withLabels(null, false)));
    const off = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    expect(off.abstentions).toContainEqual({ field: 'labels', why: 'switched_off' });

    const page = dataOf(await app.call(auditLogCalls.listAuditEvents, { filter: everything, before: null, pageSize: 100 }, 'siteAdmin'));
    const changes = page.rows.map(({ event }) => event).filter(({ action }) => action === 'settings.changed');
    expect(changes.map(({ payload }) => payload)).toContainEqual({ fromVersion: 0, toVersion: 1, changed: ['fields.labels.allow'] });
    expect(changes.every(({ actor }) => actor.type === 'user' && actor.accountId === people.projectAdmin)).toBe(true);
  });

  it('who saved stands in the audit log and nowhere else: KVS holds no account id', () => {
    expect(JSON.stringify(app.workbench.kvs.dump('site'))).not.toContain(people.projectAdmin);
  });

  it('saveProjectSettings: of two admins who save at once one wins and the other is told', async () => {
    const { version } = await open();
    const answers = await Promise.all([save(version, withLabels(['ios'])), save(version, withLabels(['android']))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['settings_conflict']);
    expect((await open()).version).toBe(version + 1);
  });

  it('saveProjectSettings: over a version that is no longer the newest is a conflict and changes nothing', async () => {
    const before = await open();
    expect(codeOf(await save(before.version - 1, withLabels(['late'])))).toBe('settings_conflict');
    expect(await open()).toEqual(before);
  });

  it('saveProjectSettings: killed at any call and tried again, settings and log agree', async () => {
    const living = await save((await open()).version, withLabels(['first']));
    let cells = 0;
    for (const { number } of living.calls) {
      for (const when of ['before', 'after'] as const) {
        const { version } = await open();
        const settings = withLabels([`cell-${number}-${when}`]);
        const input = { projectId, baseVersion: version, settings };
        await expect(
          app.call(saveProjectSettings, input, 'projectAdmin', { killAt: { call: number, when } }),
        ).rejects.toThrow('was killed');
        // Only a save that can no longer be running is finished for whoever began it.
        await app.clock.advance(31_000);
        const again = await app.call(saveProjectSettings, input, 'projectAdmin');
        // Killed after it took effect, the second try looks like saving over a newer version: its own.
        if (!again.ok) expect(again.error.code).toBe('settings_conflict');
        const now = await open();
        expect(now).toMatchObject({ version: version + 1, settings, savedBy: people.projectAdmin });
        cells++;
        // Standing time would run into Jira's burst limit.
        await app.clock.advance(2_000);
      }
    }
    console.info(`settings kill test: ${cells} cells`);
    const rows = await app.workbench.sql.query('site', "SELECT id FROM audit_log WHERE action = 'settings.changed'");
    expect(rows).toHaveLength((await open()).version);
  });
});
