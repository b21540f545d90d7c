import { describe, expect, it } from 'vitest';
import { textToAdf } from '../../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../../workbench/sample/users';
import { issueSurroundings } from '../../../../workbench/server/issue-surroundings';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt } from './reply';

const { projectAdmin, member, viewer } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';
const COMMENTS = `${LAMP_1}/comment`;
const forAdmins = { type: 'role', value: 'Administrators' };
const body = textToAdf('The margin is zebracorn.');

/** LAMP-1 with a comment of everybody's and one that only administrators may read. */
async function restricted() {
  const world = createJiraWorld();
  const { json } = await world.as(projectAdmin)('POST', COMMENTS, { body, visibility: forAdmins });
  return { ...world, id: String(at(json, 'id')), json };
}

describe('a comment for a role', () => {
  it('is refused from somebody outside of the role, the app included, and not simulated for a group', async () => {
    const { as, asApp } = createJiraWorld();
    const words = { errors: { commentLevel: 'You are currently not a member of the project role: Administrators.' } };
    expect(await as(member)('POST', COMMENTS, { body, visibility: forAdmins })).toMatchObject({ status: 400, json: words });
    expect(await asApp('POST', COMMENTS, { body, visibility: forAdmins })).toMatchObject({ status: 400, json: words });
    expect((await as(member)('POST', COMMENTS, { body, visibility: { type: 'role', value: 'constructor' } })).status).toBe(400);
    const forGroup = { body, visibility: { type: 'group', value: 'jira-users' } };
    await expect(as(member)('POST', COMMENTS, forGroup)).rejects.toThrow('does not simulate a comment that only a group');
  });

  it('is not there for others: in the issue, in lists, alone, by id, to be changed or found', async () => {
    const { as, asApp, id, simulator } = await restricted();
    for (const request of [as(member), as(viewer), asApp]) {
      expect(at((await request('GET', `${LAMP_1}?fields=comment`)).json, 'fields', 'comment')).toMatchObject({ total: 1 });
      expect(listAt((await request('GET', COMMENTS)).json, 'comments')).toHaveLength(1);
      expect((await request('GET', `${COMMENTS}/${id}`)).status).toBe(404);
      expect(listAt((await request('POST', '/rest/api/3/comment/list', { ids: [Number(id)] })).json, 'values')).toEqual([]);
    }
    expect((await asApp('PUT', `${COMMENTS}/${id}`, { body })).status).toBe(404);
    expect((await asApp('DELETE', `${COMMENTS}/${id}`)).status).toBe(404);
    const found = await as(projectAdmin)('POST', '/rest/api/3/search/approximate-count', { jql: 'text ~ zebracorn' });
    expect(found.json).toEqual({ count: 0 });
    const seenBy = ({ accountId }: { accountId: string }) =>
      issueSurroundings(simulator.getSite(installation.id), accountId, simulator.getIssue(installation.id, 'LAMP-1')).comments;
    expect([seenBy(member).length, seenBy(projectAdmin).length]).toEqual([1, 2]);
  });

  it('is there for the role with its visibility, and an edit without one leaves it so', async () => {
    const { as, id, json } = await restricted();
    const visibility = { ...forAdmins, identifier: 'Administrators' };
    expect(json).toMatchObject({ visibility });
    await as(projectAdmin)('PUT', `${COMMENTS}/${id}`, { body: textToAdf('Second thoughts.') });
    const { json: issue } = await as(projectAdmin)('GET', `${LAMP_1}?fields=comment`);
    expect(listAt(issue, 'fields', 'comment', 'comments').map((each) => at(each, 'visibility'))).toEqual([undefined, visibility]);
  });
});
