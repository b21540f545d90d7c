import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt } from './reply';

const { siteAdmin, projectAdmin, member, viewer, outsider } = standardUsers;

describe('projects', () => {
  it('GET project: 404 for one that is hidden, in the words Jira uses for one that is not there', async () => {
    const { as } = createJiraWorld();
    const { status, json } = await as(member)('GET', '/rest/api/3/project/DARK');
    expect({ status, json }).toEqual({
      status: 404,
      json: { errorMessages: [`No project could be found with key 'DARK'.`], errors: {} },
    });
    expect((await as(outsider)('GET', '/rest/api/3/project/LAMP/components')).status).toBe(404);
  });

  it('GET project and its components', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(viewer)('GET', '/rest/api/3/project/lamp');
    expect(json).toMatchObject({
      key: 'LAMP',
      name: 'Lamp shop',
      components: [{ name: 'Checkout' }, { name: 'Search' }],
    });
    expect(listAt(json, 'issueTypes').map((type) => [at(type, 'name'), at(type, 'subtask')])).toContainEqual([
      'Sub-task',
      true,
    ]);
    const components = await as(viewer)('GET', '/rest/api/3/project/LAMP/components');
    expect(components.json).toMatchObject([
      { name: 'Checkout', description: 'Basket and payment', project: 'LAMP' },
      { name: 'Search' },
    ]);
  });

  it('GET project/search and listProjects: only what the person may browse', async () => {
    const { as, simulator } = createJiraWorld();
    const keys = async (user: { accountId: string }, query = '') =>
      listAt((await as(user)('GET', `/rest/api/3/project/search${query}`)).json, 'values').map((project) =>
        at(project, 'key'),
      );
    expect(await keys(projectAdmin)).toEqual(['LAMP', 'DARK']);
    expect(await keys(projectAdmin, '?query=dark&maxResults=1')).toEqual(['DARK']);
    expect(await keys(member)).toEqual(['LAMP']);
    expect(await keys(member, '?action=edit')).toEqual([]);
    expect(await keys(siteAdmin)).toEqual([]);
    expect(simulator.listProjects(installation.id, member.accountId).map(({ key }) => key)).toEqual(['LAMP']);
    expect(simulator.listUsers(installation.id).map(({ displayName }) => displayName)).toHaveLength(5);
  });

  it('project properties: read by viewers, written by project admins', async () => {
    const { as } = createJiraWorld();
    const path = '/rest/api/3/project/LAMP/properties/plumbline.settings';
    expect((await as(viewer)('GET', path)).status).toBe(404);
    expect((await as(member)('PUT', path, { on: true })).status).toBe(403);
    expect((await as(projectAdmin)('PUT', path, { on: true })).status).toBe(201);
    expect((await as(projectAdmin)('PUT', path, { on: false })).status).toBe(200);
    expect((await as(viewer)('GET', path)).json).toEqual({ key: 'plumbline.settings', value: { on: false } });
  });
});

describe('priorities, labels, fields', () => {
  it('GET priority/search: the scheme of one project, in its order, with its default', async () => {
    const { as, simulator } = createJiraWorld();
    const [lamp] = simulator.listProjects(installation.id, member.accountId);
    const { json } = await as(member)('GET', `/rest/api/3/priority/search?projectId=${lamp?.id ?? ''}`);
    expect(listAt(json, 'values').map((each) => [at(each, 'name'), at(each, 'isDefault')])).toEqual([
      ['Highest', false],
      ['High', false],
      ['Medium', true],
      ['Low', false],
    ]);
    expect((await as(member)('GET', '/rest/api/3/priority/search?projectId=1')).status).toBe(404);
    expect(
      listAt((await as(member)('GET', '/rest/api/3/priority/search')).json, 'values').map((each) => at(each, 'name')),
    ).toEqual(['Highest', 'High', 'Critical', 'Medium', 'Low']);
  });

  it('GET label: the whole site, in pages', async () => {
    const { as } = createJiraWorld();
    expect((await as(member)('GET', '/rest/api/3/label?startAt=-1')).status).toBe(400);
    const { json } = await as(member)('GET', '/rest/api/3/label?maxResults=1');
    expect(json).toMatchObject({ values: ['secret'], total: 2, isLast: false });
  });

  it('GET field: system fields and the story points field', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(member)('GET', '/rest/api/3/field');
    expect(json).toContainEqual(expect.objectContaining({ id: 'customfield_10016', custom: true }));
    expect(json).toContainEqual(
      expect.objectContaining({ id: 'labels', schema: { type: 'array', items: 'string', system: 'labels' } }),
    );
  });
});

describe('app properties', () => {
  const path = '/rest/forge/1/app/properties/installed';

  it('asUser is refused, long keys and values too', async () => {
    const { as, asApp } = createJiraWorld();
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status, json } = await as(siteAdmin)(method, path, method === 'PUT' ? true : undefined);
      expect({ status, json: at(json, 'errorMessages') }).toEqual({
        status: 403,
        json: ['Access to this resource must be authenticated as an app.'],
      });
    }
    expect((await asApp('PUT', `/rest/forge/1/app/properties/${'k'.repeat(128)}`, true)).status).toBe(400);
    expect((await asApp('PUT', path, 'x'.repeat(32_768))).status).toBe(400);
  });

  it('asApp: created, updated, read, deleted, gone', async () => {
    const { asApp } = createJiraWorld();
    expect(await asApp('PUT', path, true)).toMatchObject({
      status: 201,
      json: { message: 'Property created.', statusCode: 201 },
    });
    expect((await asApp('PUT', path, false)).status).toBe(200);
    expect((await asApp('GET', path)).json).toEqual({ key: 'installed', value: false });
    expect((await asApp('DELETE', path)).status).toBe(204);
    expect((await asApp('GET', path)).status).toBe(404);
    expect((await asApp('DELETE', path)).status).toBe(404);
  });
});
