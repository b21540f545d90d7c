import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt } from './reply';

const { member } = standardUsers;
const path = (key: string) => `/rest/api/3/issue/${key}`;

/** The id of an issue type of the project LAMP. */
async function typeId({ as }: ReturnType<typeof createJiraWorld>, name: string): Promise<string> {
  const { json } = await as(member)('GET', '/rest/api/3/issue/createmeta/LAMP/issuetypes');
  return String(at(listAt(json, 'issueTypes').find((type) => at(type, 'name') === name), 'id'));
}

describe('PUT issue: the issue type', () => {
  it.each([
    ['a name', () => Promise.resolve({ name: 'story' })],
    ['an id', async (world: ReturnType<typeof createJiraWorld>) => ({ id: await typeId(world, 'Story') })],
  ])('is set by %s, alone or with other fields, and is one item of the changelog', async (_by, reference) => {
    const world = createJiraWorld();
    const { as, events } = world;
    const story = await typeId(world, 'Story');
    const fields = { issuetype: await reference(world), priority: { name: 'Low' } };
    expect((await as(member)('PUT', path('LAMP-1'), { fields })).status).toBe(204);
    const { json } = await as(member)('GET', `${path('LAMP-1')}?fields=issuetype&expand=changelog`);
    expect(at(json, 'fields', 'issuetype')).toMatchObject({ id: story, name: 'Story', subtask: false });
    const [item] = listAt(json, 'changelog', 'histories', 0, 'items');
    const expected = { field: 'issuetype', fieldId: 'issuetype', from: await typeId(world, 'Bug'), fromString: 'Bug', to: story, toString: 'Story' };
    expect(item).toMatchObject(expected);
    expect(events[0]).toMatchObject({ issue: { fields: { issuetype: { name: 'Story' } } } });
  });

  it('the type it has already is no change', async () => {
    const { as, events } = createJiraWorld();
    expect((await as(member)('PUT', path('LAMP-1'), { fields: { issuetype: { name: 'Bug' } } })).status).toBe(204);
    expect(events).toEqual([]);
  });

  const INVALID = 'The issue type selected is invalid.';
  const UNKNOWN = 'Specify a valid issue type';
  it.each([
    ['an unknown id', 'LAMP-1', { id: '1' }, INVALID],
    ['an unknown name', 'LAMP-1', { name: 'Wish' }, UNKNOWN],
    ['nothing', 'LAMP-1', null, UNKNOWN],
    ['an epic: another level of the hierarchy', 'LAMP-1', { name: 'Epic' }, INVALID],
    ['a sub-task type', 'LAMP-1', { name: 'Sub-task' }, 'Issue type is a sub-task but parent issue key or id not specified.'],
    ['an ordinary type for a sub-task', 'LAMP-4', { name: 'Bug' }, /^Issue type \d+ is not a sub-task but a parent is specified\.$/],
  ])('%s is refused', async (_what, key, issuetype, sentence) => {
    const { as, simulator } = createJiraWorld();
    const before = simulator.getIssue(installation.id, key);
    const { status, json } = await as(member)('PUT', path(key), { fields: { issuetype, priority: { name: 'Low' } } });
    expect({ status, json }).toEqual({ status: 400, json: { errorMessages: [], errors: { issuetype: matching(sentence) } } });
    expect(simulator.getIssue(installation.id, key)).toBe(before);
  });

  it('is no field for `update`: Jira lists no operation for it', async () => {
    const { as } = createJiraWorld();
    const { status, json } = await as(member)('PUT', path('LAMP-1'), { update: { issuetype: [{ set: { name: 'Story' } }] } });
    expect({ status, errors: at(json, 'errors') }).toEqual({ status: 400, errors: { issuetype: "Field does not support operation 'set'" } });
  });
});

const matching = (sentence: string | RegExp): unknown => (typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
