import { describe, expect, it } from 'vitest';
import { textToAdf } from '../../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt, notFound } from './reply';

const { projectAdmin, member, viewer, outsider } = standardUsers;
const COMMENTS = '/rest/api/3/issue/LAMP-1/comment';
const text = (words: string) => ({ body: textToAdf(words) });

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

/** A comment of the member's, and the path to it. */
async function commented() {
  const world = createJiraWorld();
  const properties = [{ key: 'marker', value: 'p1' }];
  const { json } = await world.as(member)('POST', COMMENTS, { ...text('Noted.'), properties });
  const id = String(at(json, 'id'));
  return { ...world, id, path: `${COMMENTS}/${id}` };
}

describe('one comment', () => {
  it('GET: 404 for an id of no comment, of another issue, and on a hidden issue', async () => {
    const { as, id, path } = await commented();
    expect((await as(member)('GET', `${COMMENTS}/1`)).status).toBe(404);
    expect((await as(member)('GET', `/rest/api/3/issue/LAMP-2/comment/${id}`)).status).toBe(404);
    expect(await as(outsider)('GET', path)).toMatchObject(notFound);
  });

  it('GET: the comment, with its properties when they are asked for', async () => {
    const { as, id, path } = await commented();
    const { json } = await as(viewer)('GET', `${path}?expand=properties`);
    expect(json).toMatchObject({ id, ...text('Noted.'), properties: [{ key: 'marker', value: 'p1' }] });
    expect((await as(viewer)('GET', path)).json).not.toHaveProperty('properties');
  });

  it('PUT: refuses people without the permission with 400, and an empty text', async () => {
    const { as, path, simulator } = await commented();
    const [{ id: viewersId } = { id: '' }] = simulator.getIssue(installation.id, 'LAMP-1').comments;
    expect((await as(viewer)('PUT', path, text('Mine'))).status).toBe(400);
    expect((await as(member)('PUT', `${COMMENTS}/${viewersId}`, text('Mine'))).status).toBe(400);
    expect((await as(member)('PUT', path, text(''))).status).toBe(400);
    expect(await as(member)('GET', path)).toMatchObject({ json: text('Noted.') });
  });

  it('PUT: says who edited and when, and keeps author, time of creation and other properties', async () => {
    const { as, path, clock } = await commented();
    await clock.advance(1_000);
    const properties = [{ key: 'second', value: 2 }];
    const { status, json } = await as(projectAdmin)('PUT', `${path}?expand=properties`, { ...text('Edited.'), properties });
    expect({ status, json }).toMatchObject({
      status: 200,
      json: {
        ...text('Edited.'),
        author: { accountId: member.accountId },
        updateAuthor: { accountId: projectAdmin.accountId },
        created: '2026-01-05T09:00:00.000+0000',
        updated: '2026-01-05T09:00:01.000+0000',
        properties: [{ key: 'marker', value: 'p1' }, { key: 'second', value: 2 }],
      },
    });
    const issue = await as(member)('GET', '/rest/api/3/issue/LAMP-1?fields=updated');
    expect(at(issue.json, 'fields', 'updated')).toBe('2026-01-05T09:00:01.000+0000');
  });

  it('DELETE: one’s own needs DELETE_OWN_COMMENTS, another’s DELETE_ALL_COMMENTS; without it 400', async () => {
    const { as, path, simulator } = await commented();
    const [{ id: viewersId } = { id: '' }] = simulator.getIssue(installation.id, 'LAMP-1').comments;
    expect((await as(viewer)('DELETE', `${COMMENTS}/${viewersId}`)).status).toBe(400);
    expect((await as(member)('DELETE', `${COMMENTS}/${viewersId}`)).status).toBe(400);
    expect(await as(member)('DELETE', path)).toMatchObject({ status: 204, json: undefined });
    expect((await as(member)('DELETE', path)).status).toBe(404);
    expect((await as(projectAdmin)('DELETE', `${COMMENTS}/${viewersId}`)).status).toBe(204);
    expect(at((await as(member)('GET', COMMENTS)).json, 'total')).toBe(0);
  });

  it('POST comment/list: by id with properties; unknown and hidden ones are left out', async () => {
    const { as, id } = await commented();
    const list = '/rest/api/3/comment/list';
    expect((await as(member)('POST', list, { ids: [] })).status).toBe(400);
    expect((await as(member)('POST', list, { ids: Array.from({ length: 1_001 }, (_, n) => n) })).status).toBe(400);
    expect(at((await as(outsider)('POST', list, { ids: [Number(id)] })).json, 'values')).toEqual([]);
    const { json } = await as(viewer)('POST', `${list}?expand=properties`, { ids: [1, Number(id)] });
    expect(listAt(json, 'values')).toMatchObject([{ id, properties: [{ key: 'marker' }] }]);
  });

  it('commentAs, editCommentAs, deleteCommentAs: a person does it past the app, under the same permissions', () => {
    const { simulator } = createJiraWorld();
    const { id } = simulator.commentAs(installation.id, member.accountId, 'LAMP-1', text('By hand.'));
    const editAs = (user: { accountId: string }) =>
      simulator.editCommentAs(installation.id, user.accountId, 'LAMP-1', id, text('By another hand.'));
    expect(() => editAs(viewer)).toThrow('permission to edit the comment');
    expect(editAs(projectAdmin)).toMatchObject({ authorId: member.accountId, updateAuthorId: projectAdmin.accountId });
    expect(() => simulator.commentAs(installation.id, viewer.accountId, 'LAMP-1', text('x'))).toThrow('permission');
    expect(() => simulator.deleteCommentAs(installation.id, viewer.accountId, 'LAMP-1', id)).toThrow('permission');
    simulator.deleteCommentAs(installation.id, member.accountId, 'LAMP-1', id);
    expect(simulator.getIssue(installation.id, 'LAMP-1').comments).toHaveLength(1);
  });
});
