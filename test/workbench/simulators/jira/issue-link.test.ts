import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt } from './reply';

const { member, viewer, outsider, projectAdmin } = standardUsers;
const LINK = '/rest/api/3/issueLink';

describe('links', () => {
  it('POST issueLink: refuses a hidden end, an unknown type and people without the permission', async () => {
    const { as } = createJiraWorld();
    const link = (type: string, inward: string, outward: string) => ({
      type: { name: type },
      inwardIssue: { key: inward },
      outwardIssue: { key: outward },
    });
    expect((await as(member)('POST', '/rest/api/3/issueLink', link('Blocks', 'LAMP-1', 'LAMP-3'))).status).toBe(404);
    expect((await as(member)('POST', '/rest/api/3/issueLink', link('Copies', 'LAMP-1', 'LAMP-4'))).status).toBe(404);
    expect((await as(viewer)('POST', '/rest/api/3/issueLink', link('Blocks', 'LAMP-1', 'LAMP-4'))).status).toBe(401);
  });

  it('POST issueLink: both ends show it from their side, a second time adds nothing', async () => {
    const { as } = createJiraWorld();
    const body = { type: { name: 'Blocks' }, inwardIssue: { key: 'LAMP-4' }, outwardIssue: { key: 'LAMP-2' } };
    expect(await as(member)('POST', '/rest/api/3/issueLink', body)).toMatchObject({ status: 201, json: undefined });
    expect((await as(member)('POST', '/rest/api/3/issueLink', body)).status).toBe(201);
    const from = await as(member)('GET', '/rest/api/3/issue/LAMP-4?fields=issuelinks&expand=changelog');
    expect(listAt(from.json, 'fields', 'issuelinks')).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: 'LAMP-2' } },
    ]);
    expect(listAt(from.json, 'changelog', 'histories')).toMatchObject([
      { items: [{ toString: 'This issue blocks LAMP-2' }] },
    ]);
    const to = await as(projectAdmin)('GET', '/rest/api/3/issue/LAMP-2?fields=issuelinks');
    expect(listAt(to.json, 'fields', 'issuelinks').map((each) => at(each, 'inwardIssue', 'key'))).toEqual([
      'LAMP-1',
      'LAMP-4',
    ]);
  });

  it('GET issueLinkType: the types of a new Jira site', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(member)('GET', '/rest/api/3/issueLinkType');
    expect(listAt(json, 'issueLinkTypes').map((type) => at(type, 'name'))).toEqual([
      'Blocks',
      'Cloners',
      'Duplicate',
      'Relates',
    ]);
  });
});

/** The id of the link between two issues as the project admin finds it. */
async function linkId({ as }: ReturnType<typeof createJiraWorld>, from: string, to: string): Promise<string> {
  const { json } = await as(projectAdmin)('GET', `/rest/api/3/issue/${from}?fields=issuelinks`);
  const link = listAt(json, 'fields', 'issuelinks').find((each) => at(each, 'outwardIssue', 'key') === to);
  return String(at(link, 'id'));
}

describe('one link', () => {
  it('GET and DELETE: 400 for what is no id, 404 for one nobody knows or with an end that is hidden', async () => {
    const world = createJiraWorld();
    const hidden = await linkId(world, 'LAMP-1', 'LAMP-3');
    for (const method of ['GET', 'DELETE']) {
      expect((await world.as(member)(method, `${LINK}/first`)).status).toBe(400);
      expect((await world.as(member)(method, `${LINK}/1`)).status).toBe(404);
      expect((await world.as(member)(method, `${LINK}/${hidden}`)).status).toBe(404);
      expect((await world.as(outsider)(method, `${LINK}/${hidden}`)).status).toBe(404);
    }
  });

  it('GET: the type and both ends, for anyone who sees them', async () => {
    const world = createJiraWorld();
    const id = await linkId(world, 'LAMP-1', 'LAMP-2');
    expect(await world.as(viewer)('GET', `${LINK}/${id}`)).toMatchObject({
      status: 200,
      json: { id, type: { name: 'Duplicate' }, inwardIssue: { key: 'LAMP-1' }, outwardIssue: { key: 'LAMP-2' } },
    });
  });

  it('DELETE: 404 for a viewer, as described, and the link stays', async () => {
    const world = createJiraWorld();
    const id = await linkId(world, 'LAMP-1', 'LAMP-2');
    const refused = await world.as(viewer)('DELETE', `${LINK}/${id}`);
    expect(refused).toMatchObject({ status: 404, json: { errorMessages: ["No Link Issue Permission for issue 'LAMP-1'"] } });
    expect((await world.as(viewer)('GET', `${LINK}/${id}`)).status).toBe(200);
  });

  it('DELETE: both issues lose it, both histories and events tell of it', async () => {
    const world = createJiraWorld();
    const { as, events } = world;
    const id = await linkId(world, 'LAMP-1', 'LAMP-2');
    expect(await as(member)('DELETE', `${LINK}/${id}`)).toMatchObject({ status: 204, json: undefined });
    expect((await as(member)('DELETE', `${LINK}/${id}`)).status).toBe(404);
    const sides = [
      ['LAMP-1', 'LAMP-2', 'This issue duplicates LAMP-2'],
      ['LAMP-2', 'LAMP-1', 'This issue is duplicated by LAMP-1'],
    ] as const;
    for (const [key, other, words] of sides) {
      const { json } = await as(member)('GET', `/rest/api/3/issue/${key}?fields=issuelinks&expand=changelog`);
      expect(at(json, 'fields', 'issuelinks')).toEqual([]);
      expect(at(json, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({
        ...{ field: 'Link', fieldId: 'issuelinks', from: other, fromString: words, to: null, toString: null },
      });
    }
    expect(events.map(({ eventType, issue }) => [eventType, issue.key])).toEqual([
      ['avi:jira:updated:issue', 'LAMP-1'],
      ['avi:jira:updated:issue', 'LAMP-2'],
    ]);
  });

  it('linkIssuesAs and unlinkIssuesAs: a person does it past the app, under the same permissions', async () => {
    const { as, simulator, events } = createJiraWorld();
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'LAMP-4' }, outwardIssue: { key: 'LAMP-2' } };
    expect(() => simulator.linkIssuesAs(installation.id, viewer.accountId, link)).toThrow('No Link Issue Permission');
    simulator.linkIssuesAs(installation.id, member.accountId, link);
    simulator.linkIssuesAs(installation.id, member.accountId, link);
    const links = async () =>
      listAt((await as(member)('GET', '/rest/api/3/issue/LAMP-4?fields=issuelinks')).json, 'fields', 'issuelinks');
    expect(await links()).toHaveLength(1);
    expect(events).toMatchObject([{ selfGenerated: false }, { selfGenerated: false }]);
    simulator.unlinkIssuesAs(installation.id, member.accountId, link);
    expect(await links()).toEqual([]);
    expect(() => simulator.unlinkIssuesAs(installation.id, member.accountId, link)).toThrow('not linked that way');
  });
});
