import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at } from './reply';

const { siteAdmin, projectAdmin, member, viewer, outsider } = standardUsers;
const MINE = '/rest/api/3/mypermissions';

describe('GET mypermissions', () => {
  it('refuses no permissions, unknown permissions, and places the person cannot see', async () => {
    const { as } = createJiraWorld();
    expect((await as(member)('GET', MINE)).status).toBe(400);
    const unknown = await as(member)('GET', `${MINE}?permissions=FLY`);
    expect(unknown).toMatchObject({ status: 400, json: { errors: { FLY: 'Unrecognized permission' } } });
    expect((await as(member)('GET', `${MINE}?permissions=EDIT_ISSUES&projectKey=DARK`)).status).toBe(404);
    expect((await as(member)('GET', `${MINE}?permissions=EDIT_ISSUES&issueKey=LAMP-3`)).status).toBe(404);
    expect((await as(siteAdmin)('GET', `${MINE}?permissions=ADMINISTER&projectKey=LAMP`)).status).toBe(404);
  });

  const forReaders = ['BROWSE_PROJECTS'];
  const forEditors = [
    ...['CREATE_ISSUES', 'EDIT_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS'],
    ...['EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'],
  ];
  const forAdmins = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS'];
  const keys = ['ADMINISTER', ...forReaders, ...forEditors, ...forAdmins];
  const table: readonly [string, { accountId: string }, string[]][] = [
    ['project admin', projectAdmin, [...forReaders, ...forEditors, ...forAdmins]],
    ['member', member, [...forReaders, ...forEditors]],
    ['viewer', viewer, forReaders],
  ];

  it.each(table)('%s on an issue and in its project', async (_name, user, expected) => {
    const { as, idOf } = createJiraWorld();
    for (const place of ['issueKey=LAMP-1', `issueId=${idOf('LAMP-1')}`, 'projectKey=LAMP']) {
      const { json } = await as(user)('GET', `${MINE}?permissions=${keys.join(',')}&${place}`);
      expect(keys.filter((key) => at(json, 'permissions', key, 'havePermission') === true)).toEqual(expected);
    }
  });

  it('site-wide: ADMINISTER is the site admin’s, project permissions are those held anywhere', async () => {
    const { as } = createJiraWorld();
    const held = async (user: { accountId: string }, key: string) =>
      at((await as(user)('GET', `${MINE}?permissions=${key}`)).json, 'permissions', key, 'havePermission');
    expect([await held(siteAdmin, 'ADMINISTER'), await held(projectAdmin, 'ADMINISTER')]).toEqual([true, false]);
    expect([await held(siteAdmin, 'EDIT_ISSUES'), await held(member, 'EDIT_ISSUES')]).toEqual([false, true]);
    expect(await held(outsider, 'BROWSE_PROJECTS')).toBe(false);
  });
});

describe('POST permissions/check', () => {
  const path = '/rest/api/3/permissions/check';

  it('refuses questions about others, unknown permissions and too many issues', async () => {
    const { as } = createJiraWorld();
    const other = await as(member)('POST', path, { accountId: viewer.accountId, globalPermissions: ['ADMINISTER'] });
    expect(other).toMatchObject({
      status: 403,
      json: { errorMessages: ['Only Jira administrators can perform this operation.'] },
    });
    expect((await as(member)('POST', path, { globalPermissions: ['FLY'] })).status).toBe(400);
    const issues = Array.from({ length: 1_001 }, (_, index) => index);
    expect(
      (await as(member)('POST', path, { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues }] })).status,
    ).toBe(400);
  });

  it('leaves out issues the person cannot see and ids nobody knows', async () => {
    const { as, asApp, idOf } = createJiraWorld();
    const issues = [Number(idOf('LAMP-1')), Number(idOf('LAMP-3')), Number(idOf('DARK-7')), 1];
    const body = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues }] };
    const granted = async (request: Promise<{ json: unknown }>) => {
      const { json } = await request;
      return [at(json, 'projectPermissions', 0, 'issues'), at(json, 'projectPermissions', 1, 'issues')];
    };
    const [first, hidden, dark] = issues;
    expect(await granted(as(viewer)('POST', path, body))).toEqual([[first], []]);
    expect(await granted(as(projectAdmin)('POST', path, body))).toEqual([
      [first, hidden, dark],
      [first, hidden, dark],
    ]);
    const asked = { ...body, accountId: viewer.accountId };
    expect(await granted(as(siteAdmin)('POST', path, asked))).toEqual([[first], []]);
    expect(await granted(asApp('POST', path, asked))).toEqual([[first], []]);
  });

  it('authorize() of the SDK says no to a viewer and yes to a member', async () => {
    const { runAs, api, idOf } = createJiraWorld();
    const canEdit = (user: { accountId: string }) =>
      runAs(user, async () => authorizeAs(user, api).onJiraIssue(idOf('LAMP-1')).canEdit?.());
    expect(await canEdit(viewer)).toBe(false);
    expect(await canEdit(member)).toBe(true);
  });
});

/** `authorize` reads the invoking user from the runtime global. */
function authorizeAs(user: { accountId: string }, api: ReturnType<typeof createJiraWorld>['api']) {
  const runtime: unknown = Reflect.get(globalThis, '__forge_runtime__');
  Object.assign(Object(runtime), { aaid: user.accountId });
  return api.authorize();
}

describe('users', () => {
  it('GET user: 404 for an unknown account, 400 without one', async () => {
    const { as } = createJiraWorld();
    expect((await as(member)('GET', '/rest/api/3/user?accountId=nobody')).status).toBe(404);
    expect((await as(member)('GET', '/rest/api/3/user')).status).toBe(400);
  });

  it('GET user and myself give the person without an e-mail address; asApp is the app’s own user', async () => {
    const { as, asApp } = createJiraWorld();
    const { json } = await as(member)('GET', `/rest/api/3/user?accountId=${viewer.accountId}`);
    expect(json).toMatchObject({ accountId: viewer.accountId, displayName: viewer.displayName, active: true });
    expect(json).not.toHaveProperty('emailAddress');
    expect(at((await as(member)('GET', '/rest/api/3/myself')).json, 'accountId')).toBe(member.accountId);
    expect(at((await asApp('GET', '/rest/api/3/myself')).json, 'accountType')).toBe('app');
  });
});
