import { describe, expect, it } from 'vitest';
import { textToAdf } from '../../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at, listAt } from './reply';

const { member, viewer, outsider, projectAdmin } = standardUsers;
const COMMENTS = '/rest/api/3/issue/LAMP-1/comment';

describe('comments', () => {
  it('POST: refuses viewers, people with no access, plain text and an empty document', async () => {
    const { as } = createJiraWorld();
    const body = textToAdf('Noted.');
    expect((await as(viewer)('POST', COMMENTS, { body })).status).toBe(403);
    expect((await as(outsider)('POST', COMMENTS, { body })).status).toBe(404);
    expect((await as(member)('POST', COMMENTS, { body: 'Noted.' })).status).toBe(400);
    expect((await as(member)('POST', COMMENTS, { body: textToAdf('') })).status).toBe(400);
  });

  it('POST then GET: the comment is there with its properties when they are asked for', async () => {
    const { as } = createJiraWorld();
    const properties = [{ key: 'plumbline.source', value: { proposal: 'p1' } }];
    const posted = await as(member)('POST', COMMENTS, { body: textToAdf('Noted.'), properties });
    expect(posted).toMatchObject({ status: 201, json: { author: { accountId: member.accountId } } });
    const { json } = await as(viewer)('GET', `${COMMENTS}?expand=properties&orderBy=-created&maxResults=1`);
    expect(json).toMatchObject({ total: 2, startAt: 0, comments: [{ properties }] });
    expect(at((await as(viewer)('GET', COMMENTS)).json, 'comments', 0, 'properties')).toBeUndefined();
  });
});

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
