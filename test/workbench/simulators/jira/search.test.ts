import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at, listAt } from './reply';

const { projectAdmin, member, outsider, siteAdmin } = standardUsers;
const SEARCH = '/rest/api/3/search/jql';

const keysFor = async (jql: string, user: { accountId: string } = member, world = createJiraWorld()) => {
  const { status, json } = await world.as(user)('POST', SEARCH, { jql, fields: ['key'] });
  return status === 200 ? listAt(json, 'issues').map((issue) => at(issue, 'key')) : at(json, 'errorMessages', 0);
};

describe('JQL: what is refused', () => {
  const cases: readonly [string, string][] = [
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['ORDER BY created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    [
      'project',
      'Error in the JQL Query: Expecting an operator ' +
        `('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS') before the end of the query.`,
    ],
    [
      'project = LAMP key = 1',
      `Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'key'. (line 1, character 16)`,
    ],
    ['project = "LAMP', `Error in the JQL Query: The character '"' is not expected here. (line 1, character 11)`],
    ['(project = LAMP', `Error in the JQL Query: Expecting ')' before the end of the query.`],
    ['colour = red', `Field 'colour' does not exist or you do not have permission to view it.`],
    ['project = DARK', `The value 'DARK' does not exist for the field 'project'.`],
    ['statusCategory = Purple', `The value 'Purple' does not exist for the field 'statuscategory'.`],
    ['priority = Purple', `The value 'Purple' does not exist for the field 'priority'.`],
    ['project ~ LAMP', `The operator '~' is not supported by the 'project' field.`],
    ['labels > a', `The operator '>' is not supported by the 'labels' field.`],
    ['key = LAMP-3', `An issue with key 'LAMP-3' does not exist for field 'key'.`],
    ['text ~ "?!"', `The field 'text' does not support searching for an empty string.`],
    ['readinessScore ~ 3', `The operator '~' is not supported by the 'readinessScore' field.`],
    ['readinessStatus > 3', `The operator '>' is not supported by the 'readinessStatus' field.`],
    ['readinessStatus in (ready)', `The operator 'in' is not supported by the 'readinessStatus' field.`],
    ['project = LAMP ORDER BY readinessStatus', `Not able to sort using field 'readinessStatus'.`],
  ];
  it.each(cases)('%s', async (jql, sentence) => expect(await keysFor(jql)).toBe(sentence));

  it('a date of no known form', async () => {
    expect(await keysFor('created > yesterday')).toMatch(/^Date value 'yesterday' for field 'created' is invalid\./);
  });

  it('ten thousand parentheses are an error, not a crash', async () => {
    expect(await keysFor(`${'('.repeat(10_000)}project = LAMP`)).toBe(
      'Error in the JQL Query: The query is nested too deeply.',
    );
  });

  it('fields, functions and orders of Jira that are not simulated say so', async () => {
    await expect(keysFor('sprint = 3')).rejects.toThrow('does not simulate JQL over the field sprint');
    await expect(keysFor('created > startOfDay()')).rejects.toThrow('does not simulate the JQL function startOfDay()');
    await expect(keysFor('project = LAMP ORDER BY votes')).rejects.toThrow('does not simulate JQL "ORDER BY votes"');
  });
});

describe('JQL: what is found', () => {
  const cases: readonly [string, string[]][] = [
    ['project = lamp ORDER BY key', ['LAMP-1', 'LAMP-2', 'LAMP-4']],
    ['project in (LAMP) AND issuetype = Bug', ['LAMP-1']],
    ['type in (Story, "Sub-task") ORDER BY key ASC', ['LAMP-2', 'LAMP-4']],
    ['key in (LAMP-4, LAMP-1) ORDER BY key DESC', ['LAMP-4', 'LAMP-1']],
    ['key > LAMP-1 ORDER BY key', ['LAMP-2', 'LAMP-4']],
    ['status = Closed', ['LAMP-2']],
    ['statusCategory = Done', ['LAMP-2']],
    ['statusCategory != done ORDER BY key', ['LAMP-1', 'LAMP-4']],
    ['statuscategory in (new, 4) ORDER BY key', ['LAMP-1', 'LAMP-4']],
    ['resolution is EMPTY ORDER BY key', ['LAMP-1', 'LAMP-4']],
    ['priority is empty', ['LAMP-2']],
    ['priority != High', ['LAMP-4']],
    ['NOT priority = High', ['LAMP-4']],
    ['priority > Low', ['LAMP-1']],
    ['project = LAMP ORDER BY priority DESC', ['LAMP-1', 'LAMP-4', 'LAMP-2']],
    ['component = Checkout ORDER BY key', ['LAMP-1', 'LAMP-4']],
    ['component not in (Search)', ['LAMP-1']],
    ['labels = voucher', ['LAMP-1']],
    ['labels is not empty', ['LAMP-1']],
    ['created >= 2026-01-03', ['LAMP-2']],
    ['created >= "2026-01-01 08:01"', ['LAMP-2']],
    ['created >= -3d', ['LAMP-2']],
    ['updated > "2026/01/02" ORDER BY updated', ['LAMP-1', 'LAMP-2']],
    ['text ~ "voucher spinner"', ['LAMP-1']],
    ['text ~ mobile', ['LAMP-1']],
    ['summary ~ "pay*"', ['LAMP-1']],
    ['summary ~ spinner', []],
    [
      'project = LAMP AND (labels = voucher OR status = Closed) AND NOT (issuetype = Story OR issuetype = Epic)',
      ['LAMP-1'],
    ],
  ];
  it.each(cases)('%s', async (jql, keys) => expect(await keysFor(jql)).toEqual(keys));

  it('each person finds what they may see, whatever the query says', async () => {
    expect(await keysFor('labels = secret')).toEqual([]);
    expect(await keysFor('labels = secret', projectAdmin)).toEqual(['LAMP-3']);
    expect(await keysFor('created >= 2020-01-01', outsider)).toEqual([]);
    expect(await keysFor('created >= 2020-01-01', siteAdmin)).toEqual([]);
    expect(await keysFor('component = Search ORDER BY key', projectAdmin)).toEqual(['DARK-7', 'LAMP-4']);
  });

  it('issue properties: by alias and written out, once the manifest indexes them', async () => {
    const world = createJiraWorld();
    const put = (key: string, value: unknown) =>
      world.as(member)('PUT', `/rest/api/3/issue/${key}/properties/plumbline.readiness`, value);
    await put('LAMP-1', { score: 40, status: 'not ready', note: 'needs steps', hidden: 1 });
    await put('LAMP-2', { score: '90', status: 'ready' });
    const find = (jql: string) => keysFor(jql, member, world);
    expect(await find('readinessScore < 60')).toEqual(['LAMP-1']);
    expect(await find('issue.property[plumbline.readiness].score >= 40')).toEqual(['LAMP-1']);
    expect(await find(`issue.property["plumbline.readiness"].status = ready`)).toEqual(['LAMP-2']);
    expect(await find('readinessStatus != ready')).toEqual(['LAMP-1']);
    expect(await find('readinessNote ~ steps')).toEqual(['LAMP-1']);
    expect(await find('project = LAMP AND readinessScore is empty ORDER BY key')).toEqual(['LAMP-2', 'LAMP-4']);
    const ordered = 'project = LAMP ORDER BY readinessScore';
    await put('LAMP-4', { score: 70 });
    expect(await find(`${ordered} ASC, key ASC`)).toEqual(['LAMP-1', 'LAMP-4', 'LAMP-2']);
    expect(await find(`${ordered} DESC`)).toEqual(['LAMP-4', 'LAMP-1', 'LAMP-2']);
    expect(await find('issue.property[plumbline.readiness].hidden = 1')).toMatch(/^Field 'issue\.property/);
  });
});

describe('search pages', () => {
  it('default fields are the id alone, and there is no total', async () => {
    const world = createJiraWorld();
    const { json } = await world.as(member)('GET', `${SEARCH}?jql=${encodeURIComponent('key = LAMP-1')}`);
    expect(json).toEqual({ issues: [{ id: world.idOf('LAMP-1') }], isLast: true });
  });

  it('nextPageToken walks through all pages; a made-up, foreign or old one is refused', async () => {
    const { as, clock } = createJiraWorld();
    const jql = 'project = LAMP ORDER BY key';
    const first = await as(member)('POST', SEARCH, { jql, maxResults: 2, fields: ['summary'] });
    expect(first.json).toMatchObject({ isLast: false, issues: [{ key: 'LAMP-1' }, { key: 'LAMP-2' }] });
    const nextPageToken = at(first.json, 'nextPageToken');
    const second = await as(member)('POST', SEARCH, { jql, maxResults: 2, fields: ['summary'], nextPageToken });
    expect(second.json).toMatchObject({ isLast: true, issues: [{ key: 'LAMP-4' }] });
    expect(at(second.json, 'nextPageToken')).toBeUndefined();
    expect((await as(member)('POST', SEARCH, { jql, nextPageToken: 'made-up' })).status).toBe(400);
    expect((await as(member)('POST', SEARCH, { jql: 'project = LAMP', nextPageToken })).status).toBe(400);
    await clock.advance(8 * 24 * 3_600_000);
    expect((await as(member)('POST', SEARCH, { jql, nextPageToken })).status).toBe(400);
  });

  it('approximate-count counts what the person may see', async () => {
    const { as } = createJiraWorld();
    const count = (user: { accountId: string }) =>
      as(user)('POST', '/rest/api/3/search/approximate-count', { jql: 'project = LAMP' });
    expect((await count(outsider)).status).toBe(400);
    expect((await count(member)).json).toEqual({ count: 3 });
    expect((await count(projectAdmin)).json).toEqual({ count: 4 });
  });
});
