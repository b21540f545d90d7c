import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';

const { member, viewer, outsider } = standardUsers;
const PATH = '/rest/api/3/issue/LAMP-1/properties/plumbline.readiness';

describe('issue properties', () => {
  it('GET and DELETE: 404 for a property that is not there', async () => {
    const { as } = createJiraWorld();
    expect((await as(member)('GET', PATH)).status).toBe(404);
    expect((await as(member)('DELETE', PATH)).status).toBe(404);
  });

  it('PUT: refuses people who may not edit, long values and long keys', async () => {
    const { as } = createJiraWorld();
    expect((await as(viewer)('PUT', PATH, { score: 1 })).status).toBe(403);
    expect((await as(outsider)('PUT', PATH, { score: 1 })).status).toBe(404);
    // Two quotes belong to the value as JSON.
    expect((await as(member)('PUT', PATH, 'x'.repeat(32_767))).status).toBe(400);
    expect((await as(member)('PUT', PATH, 'x'.repeat(32_766))).status).toBe(201);
    expect((await as(member)('PUT', `/rest/api/3/issue/LAMP-1/properties/${'k'.repeat(256)}`, 1)).status).toBe(400);
  });

  it('PUT: 201 first and 200 after; GET and DELETE find it; updated and changelog stay as they were', async () => {
    const { as, simulator } = createJiraWorld();
    const before = simulator.getIssue('site-one', 'LAMP-1');
    expect((await as(member)('PUT', PATH, { score: 10 })).status).toBe(201);
    expect((await as(member)('PUT', PATH, { score: 20 })).status).toBe(200);
    expect((await as(viewer)('GET', PATH)).json).toEqual({ key: 'plumbline.readiness', value: { score: 20 } });
    expect(simulator.getIssue('site-one', 'LAMP-1')).toMatchObject({ updated: before.updated, changes: [] });
    expect((await as(member)('DELETE', PATH)).status).toBe(204);
    expect((await as(member)('GET', PATH)).status).toBe(404);
  });

  it('no event is raised, the app may write too, and reads give it with the issue to whoever may see that', async () => {
    const { as, asApp, events, idOf } = createJiraWorld();
    expect((await asApp('PUT', PATH, { score: 10 })).status).toBe(201);
    expect((await asApp('PUT', PATH.replace('LAMP-1', 'LAMP-3'), { score: 10 })).status).toBe(404);
    const properties = { 'plumbline.readiness': { score: 10 } };
    const issue = await as(viewer)('GET', '/rest/api/3/issue/LAMP-1?fields=summary&properties=plumbline.readiness,other');
    expect(issue.json).toMatchObject({ properties });
    const asked = { fields: ['summary'], properties: ['plumbline.readiness'] };
    const search = await as(viewer)('POST', '/rest/api/3/search/jql', { jql: 'key = LAMP-1', ...asked });
    expect(search.json).toMatchObject({ issues: [{ id: idOf('LAMP-1'), properties }] });
    const fetched = await as(viewer)('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['LAMP-1'], ...asked });
    expect(fetched.json).toMatchObject({ issues: [{ properties }] });
    expect((await asApp('DELETE', PATH)).status).toBe(204);
    expect(events).toEqual([]);
  });

  it('a key from Object.prototype is a key like any other', async () => {
    const { as } = createJiraWorld();
    const path = '/rest/api/3/issue/LAMP-1/properties/constructor';
    expect((await as(member)('GET', path)).status).toBe(404);
    expect((await as(member)('PUT', path, 1)).status).toBe(201);
    expect((await as(member)('GET', path)).json).toEqual({ key: 'constructor', value: 1 });
  });
});
