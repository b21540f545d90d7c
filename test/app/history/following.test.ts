import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssueRecord } from '../../../workbench/simulators/jira/entities';
import { people, startApp, type App } from '../../support/app';
import { alterIssue, editEvent } from './alter-issue';
import { appSeesAll, indexedRow, letItRead, openSettings, settle } from './reading-past';

const hashesIn = (list: unknown): string[] => String(list).match(/[0-9A-F]{8}/g) ?? [];

describe('following what happens in Jira', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ seed: appSeesAll });
  });
  afterAll(() => app.close());

  /** Platform calls that delivering what is in line takes. */
  async function callsOfDelivery(): Promise<string[]> {
    const before = app.workbench.history.length;
    await settle(app);
    return app.workbench.history.slice(before).map(({ label }) => label.replaceAll(/\d{4,}/g, 'N'));
  }
  async function edit(key: string, update: unknown): Promise<string[]> {
    await app.clock.advance(2_000);
    app.workbench.jira.editIssueAs('site', people.projectAdmin, key, update);
    return callsOfDelivery();
  }
  const create = () =>
    app.workbench.jira.createIssueAs('site', people.member, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Zebra crossing timetable flickers' },
    });
  const alter = (key: string, change: Partial<IssueRecord>, fieldId: string, selfGenerated = false) =>
    alterIssue(app, key, { change, fieldId, selfGenerated });

  it('before the past of a project is read, an edit costs a look into the app’s own stores and a new issue no read', async () => {
    expect(await edit('HARB-1', { fields: { summary: 'Said otherwise' } })).toEqual(['kvs get', 'kvs get', 'sql SELECT readiness_sign_offs']);
    create();
    expect((await callsOfDelivery()).filter((label) => label.startsWith('jira'))).toEqual([]);
  });

  it('once it is read, a new issue is in the index', async () => {
    await openSettings(app);
    await letItRead(app);
    const { id } = create();
    expect((await callsOfDelivery()).filter((label) => label.startsWith('jira'))).toEqual(['jira:app POST /rest/api/3/issue/bulkfetch']);
    expect(await indexedRow(app, id)).toBeDefined();
  });

  it('an edit of what the index does not know makes no call at all', async () => {
    expect(await edit('HARB-1', { fields: { assignee: { accountId: people.member } } })).toEqual([]);
  });

  it('an edit of values alone needs no look into Jira', async () => {
    const id = app.issueId('HARB-1');
    const before = await indexedRow(app, id);
    const calls = await edit('HARB-1', { update: { labels: [{ add: 'brand-new-label' }] } });
    expect(calls.filter((label) => label.startsWith('jira'))).toEqual([]);
    const after = await indexedRow(app, id);
    expect(hashesIn(after?.['value_list'])).toHaveLength(hashesIn(before?.['value_list']).length + 1);
    expect(after?.['term_list']).toBe(before?.['term_list']);
  });

  it('values that the event does not carry are read as the app', async () => {
    const issue = app.issue('HARB-2');
    const fields = { project: { id: issue.projectId }, updated: new Date(app.clock.now()).toISOString() };
    const changelog = { items: [{ field: 'Component' }] };
    const event = { eventType: 'avi:jira:updated:issue', issue: { id: issue.id, key: issue.key, fields }, changelog };
    app.workbench.publish('site', event);
    expect(await callsOfDelivery()).toContain('jira:app POST /rest/api/3/issue/bulkfetch');
  });

  it('an edit of the text brings other terms, the app\'s own writes included', async () => {
    const id = app.issueId('HARB-3');
    const before = await indexedRow(app, id);
    await app.clock.advance(2_000);
    alter('HARB-3', { summary: 'Wholly other words entirely: quagga' }, 'summary', true);
    await settle(app);
    expect((await indexedRow(app, id))?.['term_list']).not.toBe(before?.['term_list']);
  });

  it('events out of order end with the newest values', async () => {
    await app.clock.advance(2_000);
    const id = app.issueId('HARB-4');
    const older = { ...app.issue('HARB-4') };
    const newest = alter('HARB-4', { labels: ['one', 'two', 'three'] }, 'labels');
    await settle(app);
    const held = (await indexedRow(app, id))?.['value_list'];
    const late = { ...older, labels: [], updated: newest.updated - 1_000 };
    app.workbench.publish('site', editEvent(app, late, { fieldId: 'labels', selfGenerated: false }));
    await settle(app);
    expect((await indexedRow(app, id))?.['value_list']).toBe(held);
  });

  it('an issue that gets a security level leaves the index, and comes back without one', async () => {
    const [level] = [...app.workbench.jira.getSite('site').securityLevels.keys()];
    await app.clock.advance(2_000);
    const { id } = alter('HARB-5', { securityLevelId: level ?? '' }, 'security');
    await settle(app);
    expect(await indexedRow(app, id)).toBeUndefined();
    expect(await app.workbench.sql.query('site', 'SELECT term FROM history_terms WHERE issue_id = ?', [id])).toEqual([]);
    await app.clock.advance(2_000);
    alter('HARB-5', { securityLevelId: null }, 'security');
    await settle(app);
    expect(await indexedRow(app, id)).toBeDefined();
  });

  it('values of a restricted issue stay out, whatever edit an event tells of', async () => {
    const [level] = [...app.workbench.jira.getSite('site').securityLevels.keys()];
    await app.clock.advance(2_000);
    const { id } = alter('HARB-9', { securityLevelId: level ?? '' }, 'security');
    await settle(app);
    await app.clock.advance(2_000);
    alter('HARB-9', { labels: ['secret-project'] }, 'labels');
    await settle(app);
    const rows = await app.workbench.sql.query('site', 'SELECT term_list, value_list FROM history_issues WHERE issue_id = ?', [id]);
    expect(rows).toEqual([{ term_list: '', value_list: '' }]);
  });

  it('an issue that is resolved or linked as a duplicate is read again, and stays marked when its values change', async () => {
    const { id, key } = create();
    await settle(app);
    const held = async () => hashesIn((await indexedRow(app, id))?.['value_list']).length;
    const before = await held();
    app.workbench.jira.getSite('site').resolutions.set('10002', { id: '10002', name: 'Duplicate' });
    await app.clock.advance(2_000);
    alter(key, { resolutionId: '10002' }, 'resolution');
    await settle(app);
    expect(await held()).toBe(before + 1);
    await app.clock.advance(2_000);
    expect(await edit(key, { fields: { labels: ['one-more'] } })).not.toContain('jira:app POST /rest/api/3/issue/bulkfetch');
    expect(await held()).toBe(before + 2);
    await app.clock.advance(2_000);
    app.workbench.publish('site', editEvent(app, app.issue(key), { fieldId: 'Link' }));
    expect(await callsOfDelivery()).toContain('jira:app POST /rest/api/3/issue/bulkfetch');
  });

  it('an issue that moves to a project nobody has read leaves the index', async () => {
    await app.clock.advance(2_000);
    const { id } = alter('HARB-6', { projectId: app.issue('OPS-1').projectId }, 'project');
    await settle(app);
    expect(await indexedRow(app, id)).toBeUndefined();
  });

  it('a deleted issue leaves the index, whoever deleted it', async () => {
    for (const selfGenerated of [false, true]) {
      const { id, key, projectId } = create();
      await settle(app);
      expect(await indexedRow(app, id)).toBeDefined();
      const event = { eventType: 'avi:jira:deleted:issue', selfGenerated, issue: { id, key, fields: { project: { id: projectId } } } };
      app.workbench.publish('site', event);
      await settle(app);
      expect(await indexedRow(app, id)).toBeUndefined();
    }
  });
});
