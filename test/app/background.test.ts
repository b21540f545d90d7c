import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLogCalls, everything, type AuditPage } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { sampleSite } from '../../workbench/sample/sample-site';
import { codeOf, dataOf, installationNamed, people, startApp, triageOf, type App } from '../support/app';

const { openIssuePanel, triageIssue, queueTriage, approveChanges } = issuePanelCalls;

describe('setting up', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ migrated: false });
  });
  afterEach(() => app.close());

  it('before the schema is there people are told so, and looking asks for it', async () => {
    const issueId = app.issueId('HARB-58');
    expect(codeOf(await app.call(openIssuePanel, { issueId }, 'member'))).toBe('setting_up');
    await app.clock.runUntilSettled(app.workbench.settle());
    expect(await app.call(openIssuePanel, { issueId }, 'member')).toMatchObject({ ok: true });
  });

  it('migrating again, and by two at once, changes nothing', async () => {
    const schedule = () => app.clock.runUntilSettled(app.workbench.runSchedule('site', 'migrate-schema-hourly'));
    const [first] = await Promise.all([schedule(), schedule()]);
    expect(first?.result).toEqual({ statusCode: 204 });
    expect((await schedule())?.result).toEqual({ statusCode: 204 });
  });

  it('killed at any call of the migration, the next run finishes it', { timeout: 180_000 }, async () => {
    const living = await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'migrate-schema-hourly'));
    for (const { number } of living?.calls ?? []) {
      await app.dropDatabase();
      const killAt = { call: number, when: 'after' } as const;
      await expect(app.workbench.runSchedule('site', 'migrate-schema-hourly', killAt)).rejects.toThrow('was killed');
      const again = await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'migrate-schema-hourly'));
      expect(again?.result).toEqual({ statusCode: 204 });
      // More than 25 statements a minute on the DDL path would be refused, here as on Forge.
      await app.clock.advance(61_000);
    }
    expect(await app.call(openIssuePanel, { issueId: app.issueId('HARB-58') }, 'member')).toMatchObject({ ok: true });
  });
});

describe('what runs with nobody present', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const settle = () => app.clock.runUntilSettled(app.workbench.settle());
  const create = (fields: Record<string, unknown>) =>
    app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: {
        project: { key: 'HARB' },
        issuetype: { name: 'Bug' },
        summary: 'Kiosk printer jams after the update, a regression',
        ...fields,
      },
    });
  const triages = async () => (await app.workbench.sql.query('site', 'SELECT id FROM proposals')).length;

  async function switchOn() {
    const input = {
      projectId: app.issue('HARB-58').projectId,
      baseVersion: 0,
      settings: { ...defaultProjectSettings, automaticTriage: true },
    };
    dataOf(await app.call(projectSettingsCalls.saveProjectSettings, input, 'projectAdmin'));
  }

  it('a new issue is left alone until a project admin switches automatic triage on', async () => {
    create({});
    await settle();
    expect(await triages()).toBe(0);
    await switchOn();
    create({});
    await settle();
    expect(await triages()).toBe(1);
  });

  it('events delivered twice lead to one triage, and it is only a suggestion', async () => {
    await switchOn();
    app.setFaults({ duplicateEvents: true });
    const { id, key } = create({});
    await settle();
    expect(await triages()).toBe(1);
    expect(app.issue(key).componentIds).toEqual([]);
    expect(triageOf(dataOf(await app.call(openIssuePanel, { issueId: id }, 'member'))).suggestions.length).toBeGreaterThan(0);
  });

  it('a trigger that failed asks for its event again instead of losing it', async () => {
    await switchOn();
    const event = { eventType: 'avi:jira:created:issue', issue: { id: '10001', key: 'HARB-1', fields: { project: { id: 'x/y' } } } };
    app.workbench.publish('site', event);
    await settle();
    // A key that KVS refuses fails each time: once, and the four repeats that Forge grants.
    expect(app.workbench.logLines.filter((line) => line.includes('trigger.failed'))).toHaveLength(5);
  });

  it('a triage somebody asked for in the background is recorded as theirs', async () => {
    const issueId = app.issueId('HARB-59');
    dataOf(await app.call(queueTriage, { issueId }, 'member'));
    await settle();
    const rows = await app.workbench.sql.query(
      'site',
      "SELECT actor_type, actor_account_id FROM audit_log WHERE action = 'analysis.requested'",
    );
    expect(rows).toEqual([{ actor_type: 'user', actor_account_id: people.member }]);
  });

  it('an unlicensed site runs no trigger and refuses its people, but its log stays readable', async () => {
    await switchOn();
    app.setFaults({ license: 'inactive' });
    create({});
    await settle();
    expect(await triages()).toBe(0);
    expect(codeOf(await app.call(openIssuePanel, { issueId: app.issueId('HARB-58') }, 'member'))).toBe('unlicensed');
    expect(await app.call(auditLogCalls.listAuditEvents, { filter: everything, before: null, pageSize: 10 }, 'siteAdmin')).toMatchObject({ ok: true });
  });

  it('deleting an issue erases what was kept about it, and says so in the log', async () => {
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-58') }, 'member'));
    app.workbench.jira.deleteIssueAs('site', people.projectAdmin, 'HARB-58');
    await settle();
    expect(await triages()).toBe(0);
    expect((await app.auditRows()).map((row) => row['action'])).toContain('data.erased');
  });

  it('accounts that Atlassian says are closed are erased from the log, others stay', async () => {
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-58') }, 'member'));
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-59') }, 'projectAdmin'));
    app.workbench.privacy.setStatus('site', people.member, 'closed');
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'report-accounts-weekly'));
    const rows = await app.workbench.sql.query('site', 'SELECT DISTINCT actor_account_id AS account FROM audit_log');
    const accounts = rows.map((row) => row['account']);
    expect(accounts).not.toContain(people.member);
    expect(accounts).toEqual(expect.arrayContaining([people.projectAdmin, null]));
    expect((await app.auditRows()).at(-1)).toMatchObject({ action: 'data.erased' });
  });

  it('retention deletes old triages and leaves a record of it', async () => {
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-58') }, 'member'));
    await app.clock.advance(181 * 24 * 60 * 60 * 1_000);
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-59') }, 'member'));
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'prune-history-daily'));
    expect(await triages()).toBe(1);
    expect((await app.auditRows()).map((row) => row['action'])).toContain('retention.pruned');
  });

  it('two sites share nothing, in one warm process', async () => {
    app.workbench.install(installationNamed('other'), sampleSite);
    await settle();
    const issueId = app.issueId('HARB-58');
    const { proposalId, digest } = triageOf(dataOf(await app.call(triageIssue, { issueId }, 'member')));
    const approve = { issueId, proposalId, digest, changes: ['components'], overwrite: [] };
    expect(codeOf(await app.call(approveChanges, approve, 'member', { site: 'other' }))).toBe('not_found');
    expect(dataOf(await app.call(openIssuePanel, { issueId }, 'member', { site: 'other' })).triage).toBeNull();
    await app.workbench.sql.drop('other');
  });

  it('a triage that breaks off after it was recorded is recorded as failed', async () => {
    app.workbench.jira.faults.before = ({ path }) =>
      path.startsWith('/rest/api/3/search/jql') ? new Response('{}', { status: 503 }) : undefined;
    expect(codeOf(await app.call(triageIssue, { issueId: app.issueId('HARB-60') }, 'member'))).toBe('jira_unavailable');
    expect((await app.auditRows()).map((row) => row['action']).sort()).toEqual(['analysis.failed', 'analysis.requested']);
  });

  it('the log is paged by key, newest first, without a gap or a double', async () => {
    for (const key of ['HARB-58', 'HARB-59', 'HARB-60', 'HARB-61']) {
      dataOf(await app.call(triageIssue, { issueId: app.issueId(key) }, 'member'));
      await app.clock.advance(1_500);
    }
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const page: AuditPage = dataOf(await app.call(auditLogCalls.listAuditEvents, { filter: everything, before, pageSize: 3 }, 'siteAdmin'));
      seen.push(...page.rows.map(({ seq }) => seq));
      before = page.nextBefore;
    } while (before !== null);
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });
});
