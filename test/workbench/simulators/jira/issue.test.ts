import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, keysAt, listAt, notFound } from './reply';
import { worldSeed } from './world-seed';

const { siteAdmin, projectAdmin, member, viewer, outsider } = standardUsers;

describe('who may read an issue', () => {
  it('asUser without a person: 401 that the SDK throws as NeedsAuthenticationError', async () => {
    const { asNobody } = createJiraWorld();
    await expect(asNobody('GET', '/rest/api/3/issue/LAMP-1')).rejects.toMatchObject({
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
  });

  it('a person or a site admin with no role gets the same 404 as for an issue that is not there', async () => {
    const { as } = createJiraWorld();
    expect(await as(outsider)('GET', '/rest/api/3/issue/LAMP-1')).toMatchObject(notFound);
    expect(await as(siteAdmin)('GET', '/rest/api/3/issue/LAMP-1')).toMatchObject(notFound);
    expect(await as(member)('GET', '/rest/api/3/issue/LAMP-999')).toMatchObject(notFound);
    expect(await as(member)('GET', '/rest/api/3/issue/DARK-7')).toMatchObject(notFound);
  });

  it('a security level hides an issue from everyone who is not on it, the app included', async () => {
    const { as, asApp } = createJiraWorld();
    for (const request of [as(member), as(viewer), asApp]) {
      expect(await request('GET', '/rest/api/3/issue/LAMP-3')).toMatchObject(notFound);
    }
    expect((await as(projectAdmin)('GET', '/rest/api/3/issue/LAMP-3')).status).toBe(200);
    expect((await asApp('GET', '/rest/api/3/issue/DARK-7')).status).toBe(200);
  });

  it('asUser(accountId): the named person is asked for, not the one in front of the surface', async () => {
    const { asImpersonated } = createJiraWorld();
    expect((await asImpersonated(member.accountId)('GET', '/rest/api/3/issue/LAMP-1')).status).toBe(200);
    expect((await asImpersonated(outsider.accountId)('GET', '/rest/api/3/issue/LAMP-1')).status).toBe(404);
  });
});

describe('GET issue', () => {
  it('gives every field of an issue in the shape of REST v3', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(member)('GET', '/rest/api/3/issue/lamp-1');
    expect(json).toMatchObject({
      key: 'LAMP-1',
      fields: {
        summary: 'Payment hangs after the voucher step',
        description: { type: 'doc', version: 1 },
        priority: { name: 'High' },
        components: [{ name: 'Checkout' }],
        labels: ['voucher'],
        issuetype: { name: 'Bug', subtask: false },
        project: { key: 'LAMP' },
        status: { name: 'To Do', statusCategory: { key: 'new' } },
        reporter: { accountId: viewer.accountId },
        assignee: { accountId: member.accountId },
        created: '2026-01-01T08:00:00.000+0000',
        updated: '2026-01-02T08:00:00.000+0000',
        security: null,
        comment: { total: 1 },
        subtasks: [{ key: 'LAMP-4', fields: { status: { name: 'To Do' }, issuetype: { subtask: true } } }],
        issuelinks: [{ outwardIssue: { key: 'LAMP-2' } }],
        attachment: [],
        worklog: { total: 0, worklogs: [] },
        customfield_10016: 3,
      },
    });
  });

  it('fields, properties and expand cut the answer to what was asked', async () => {
    const { as } = createJiraWorld();
    const ask = as(member);
    await ask('PUT', '/rest/api/3/issue/LAMP-1/properties/plumbline.readiness', { score: 71 });
    const { json } = await ask(
      'GET',
      '/rest/api/3/issue/LAMP-1?fields=summary,priority,unknown' +
        '&properties=plumbline.readiness,other&expand=names,changelog',
    );
    expect(keysAt(json, 'fields')).toEqual(['summary', 'priority']);
    expect(at(json, 'properties')).toEqual({ 'plumbline.readiness': { score: 71 } });
    expect(at(json, 'names')).toEqual({ summary: 'Summary', priority: 'Priority' });
    expect(at(json, 'changelog', 'total')).toBe(0);
    const bare = await ask('GET', '/rest/api/3/issue/LAMP-1?fields=id');
    expect(keysAt(bare.json)).toEqual(['expand', 'id', 'self', 'key']);
    const without = await ask('GET', '/rest/api/3/issue/LAMP-1?fields=*all,-comment');
    expect(keysAt(without.json, 'fields')).not.toContain('comment');
  });

  it('subtasks: only those the reader may see, and none of the issues of an epic', async () => {
    const issue = { created: '2026-01-04T08:00:00.000Z', description: null, priority: null, resolution: null };
    const more = { components: [], labels: [], status: 'To Do', parent: 'LAMP-2' };
    const [lamp, dark] = worldSeed.projects;
    if (!lamp || !dark) throw new Error('The world has two projects.');
    const issues = [
      ...lamp.issues,
      { ...issue, ...more, key: 'LAMP-8', type: 'Sub-task', summary: 'Hidden', securityLevel: 'Board only' },
      { ...issue, ...more, key: 'LAMP-9', type: 'Story', summary: 'A child that is no sub-task' },
    ];
    const { as } = createJiraWorld({ seed: { ...worldSeed, projects: [{ ...lamp, issues }, dark] } });
    const keys = async (user: { accountId: string }) =>
      listAt((await as(user)('GET', '/rest/api/3/issue/LAMP-2?fields=subtasks')).json, 'fields', 'subtasks').map((each) =>
        at(each, 'key'),
      );
    expect(await keys(member)).toEqual([]);
    expect(await keys(projectAdmin)).toEqual(['LAMP-8']);
  });

  it('links and parents show only issues that the reader may see', async () => {
    const { as } = createJiraWorld();
    const path = '/rest/api/3/issue/LAMP-1?fields=issuelinks';
    const seen = await as(member)('GET', path);
    expect(listAt(seen.json, 'fields', 'issuelinks').map((link) => at(link, 'outwardIssue', 'key'))).toEqual([
      'LAMP-2',
    ]);
    const all = await as(projectAdmin)('GET', path);
    expect(listAt(all.json, 'fields', 'issuelinks')).toHaveLength(2);
    const child = await as(member)('GET', '/rest/api/3/issue/LAMP-4?fields=parent');
    expect(at(child.json, 'fields', 'parent', 'key')).toBe('LAMP-1');
  });
});

describe('POST issue/bulkfetch', () => {
  it('more than 100 issues are refused', async () => {
    const { as } = createJiraWorld();
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => `LAMP-${index}`);
    expect((await as(member)('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
  });

  it('more than 5 property keys are refused', async () => {
    const { as } = createJiraWorld();
    const body = { issueIdsOrKeys: ['LAMP-1'], properties: ['a', 'b', 'c', 'd', 'e', 'f'] };
    expect((await as(member)('POST', '/rest/api/3/issue/bulkfetch', body)).status).toBe(400);
  });

  it('hidden and absent issues are left out in silence, the rest comes by ascending id', async () => {
    const { as } = createJiraWorld();
    const body = { issueIdsOrKeys: ['LAMP-2', 'LAMP-3', 'LAMP-1', 'LAMP-99', 'LAMP-1'], fields: ['summary'] };
    const { json } = await as(member)('POST', '/rest/api/3/issue/bulkfetch', body);
    expect(listAt(json, 'issues').map((issue) => at(issue, 'key'))).toEqual(['LAMP-1', 'LAMP-2']);
    expect(listAt(json, 'issueErrors')).toEqual([]);
  });

  it('properties and a changelog of the newest 40 entries come along when they are asked for', async () => {
    const { as, simulator } = createJiraWorld();
    await as(member)('PUT', '/rest/api/3/issue/LAMP-1/properties/marker', { proposal: 'p1' });
    for (let n = 1; n <= 41; n += 1) {
      simulator.editIssueAs(installation.id, member.accountId, 'LAMP-1', { fields: { summary: `Edit ${n}` } });
    }
    const body = {
      issueIdsOrKeys: ['LAMP-1', 'LAMP-2'],
      fields: ['subtasks', 'updated'],
      properties: ['marker'],
      expand: ['changelog'],
    };
    const { json } = await as(member)('POST', '/rest/api/3/issue/bulkfetch', body);
    expect(listAt(json, 'issues')).toMatchObject([
      { fields: { subtasks: [{ key: 'LAMP-4' }] }, properties: { marker: { proposal: 'p1' } }, changelog: { total: 41 } },
      { fields: { subtasks: [] }, properties: {}, changelog: { total: 0, histories: [] } },
    ]);
    const histories = listAt(json, 'issues', 0, 'changelog', 'histories');
    expect(histories).toHaveLength(40);
    expect(at(histories[0], 'items', 0, 'toString')).toBe('Edit 41');
  });
});

describe('GET issue/editmeta', () => {
  it('a viewer may edit nothing and is told so without an error', async () => {
    const { as } = createJiraWorld();
    const { status, json } = await as(viewer)('GET', '/rest/api/3/issue/LAMP-1/editmeta');
    expect({ status, json }).toEqual({ status: 200, json: { fields: {} } });
  });

  it('a member sees the allowed values of the project, in its order', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(member)('GET', '/rest/api/3/issue/LAMP-1/editmeta');
    const names = (field: string) => listAt(json, 'fields', field, 'allowedValues').map((value) => at(value, 'name'));
    expect(names('priority')).toEqual(['Highest', 'High', 'Medium', 'Low']);
    expect(names('components')).toEqual(['Checkout', 'Search']);
    expect(at(json, 'fields', 'labels', 'operations')).toEqual(['add', 'set', 'remove']);
    expect(at(json, 'fields', 'summary', 'required')).toBe(true);
  });

  it('issue types are those of the project on the level of the issue: sub-tasks and epics are apart', async () => {
    const { as, simulator } = createJiraWorld();
    const [lamp] = simulator.listProjects(installation.id, member.accountId);
    const epic = simulator.createIssueAs(installation.id, member.accountId, {
      fields: { project: { id: lamp?.id }, issuetype: { name: 'Epic' }, summary: 'All lamps' },
    });
    const types = async (key: string) => {
      const { json } = await as(member)('GET', `/rest/api/3/issue/${key}/editmeta`);
      expect(json).toMatchObject({ fields: { issuetype: { required: true, operations: [] } } });
      return listAt(json, 'fields', 'issuetype', 'allowedValues').map((value) => at(value, 'name'));
    };
    expect(await types('LAMP-1')).toEqual(['Bug', 'Story']);
    expect(await types('LAMP-4')).toEqual(['Sub-task']);
    expect(await types(epic.key)).toEqual(['Epic']);
  });
});
