import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, keysAt, listAt, notFound } from './reply';

const { projectAdmin, member, viewer, outsider } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';

describe('PUT issue: who', () => {
  it('a viewer gets 403 in the words of Jira, an outsider 404, and nothing is written', async () => {
    const { as, simulator } = createJiraWorld();
    const update = { fields: { summary: 'Mine now' } };
    const refused = await as(viewer)('PUT', LAMP_1, update);
    expect(refused.status).toBe(403);
    expect(at(refused.json, 'errorMessages')).toEqual(['You do not have permission to edit issues in this project.']);
    expect(await as(outsider)('PUT', LAMP_1, update)).toMatchObject(notFound);
    expect(simulator.getIssue(installation.id, 'LAMP-1').summary).toBe('Payment hangs after the voucher step');
  });

  it('the app edits any issue without a security level', async () => {
    const { asApp } = createJiraWorld();
    expect((await asApp('PUT', LAMP_1, { update: { labels: [{ add: 'triaged' }] } })).status).toBe(204);
    expect(await asApp('PUT', '/rest/api/3/issue/LAMP-3', { fields: { summary: 'x' } })).toMatchObject(notFound);
  });
});

describe('PUT issue: what is refused', () => {
  const screen = (field: string) => `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
  const cases: readonly [string, unknown, Record<string, string>][] = [
    ['an unknown field', { fields: { customfield_1: 1 } }, { customfield_1: screen('customfield_1') }],
    [
      'a field that is not on the edit screen',
      { fields: { status: { name: 'Closed' } } },
      { status: screen('status') },
    ],
    [
      'a priority of another project',
      { fields: { priority: { name: 'Critical' } } },
      { priority: 'The priority selected is invalid.' },
    ],
    ['no priority where one is required', { fields: { priority: null } }, { priority: 'Priority is required.' }],
    [
      'a component that is not there',
      { update: { components: [{ add: { name: 'Roof' } }] } },
      { components: `Component name 'Roof' is not valid` },
    ],
    [
      'a label with a space',
      { update: { labels: [{ add: 'two words' }] } },
      { labels: `The label 'two words' contains spaces which is invalid.` },
    ],
    ['labels that are no list', { fields: { labels: 'x' } }, { labels: 'data was not an array' }],
    ['an empty summary', { fields: { summary: ' ' } }, { summary: 'You must specify a summary of the issue.' }],
    [
      'plain text as description',
      { fields: { description: 'text' } },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'an operation the field has not',
      { update: { priority: [{ add: { name: 'Low' } }] } },
      { priority: `Field does not support operation 'add'` },
    ],
    [
      'an assignee outside the project',
      { fields: { assignee: { accountId: outsider.accountId } } },
      { assignee: `User '${outsider.accountId}' cannot be assigned issues.` },
    ],
  ];

  it.each(cases)('%s', async (_name, update, errors) => {
    const { as, simulator } = createJiraWorld();
    const before = simulator.getIssue(installation.id, 'LAMP-1');
    const { status, json } = await as(member)('PUT', LAMP_1, update);
    expect({ status, json }).toEqual({ status: 400, json: { errorMessages: [], errors } });
    expect(simulator.getIssue(installation.id, 'LAMP-1')).toBe(before);
  });

  it('a document with a node Jira does not know is INVALID_INPUT', async () => {
    const { as } = createJiraWorld();
    const description = { type: 'doc', version: 1, content: [{ type: 'script', text: 'x' }] };
    const { status, json } = await as(member)('PUT', LAMP_1, { fields: { description } });
    expect({ status, json }).toEqual({ status: 400, json: { errorMessages: ['INVALID_INPUT'], errors: {} } });
  });

  it('one wrong field among right ones stops them all, and every wrong one is named', async () => {
    const { as, simulator } = createJiraWorld();
    const fields = { summary: 'New', priority: { id: '1' }, labels: ['a b'] };
    const { json } = await as(member)('PUT', LAMP_1, { fields });
    expect(keysAt(json, 'errors')).toEqual(['priority', 'labels']);
    expect(simulator.getIssue(installation.id, 'LAMP-1').summary).not.toBe('New');
  });
});

describe('PUT issue: what happens', () => {
  it('set, add and remove change the fields, the changelog and the event alike', async () => {
    const { as, clock, events } = createJiraWorld();
    await clock.advance(1_000);
    const body = {
      fields: { priority: { name: 'Low' } },
      update: {
        components: [{ remove: { name: 'Checkout' } }, { add: { name: 'Search' } }],
        labels: [{ add: 'slow' }, { add: 'voucher' }],
      },
      properties: [{ key: 'plumbline.readiness', value: { score: 40 } }],
    };
    expect((await as(member)('PUT', LAMP_1, body)).status).toBe(204);
    const { json } = await as(member)('GET', `${LAMP_1}?fields=priority,components,labels,updated&properties=*all`);
    expect(json).toMatchObject({
      fields: {
        priority: { name: 'Low' },
        components: [{ name: 'Search' }],
        labels: ['slow', 'voucher'],
        updated: '2026-01-05T09:00:01.000+0000',
      },
      properties: { 'plumbline.readiness': { score: 40 } },
    });
    const log = await as(member)('GET', `${LAMP_1}/changelog`);
    const items = listAt(log.json, 'values', 0, 'items');
    expect(items.map((item) => [at(item, 'fieldId'), at(item, 'fromString'), at(item, 'toString')])).toEqual([
      ['priority', 'High', 'Low'],
      ['components', 'Checkout', null],
      ['components', null, 'Search'],
      ['labels', 'voucher', 'slow voucher'],
    ]);
    expect(at(log.json, 'values', 0, 'author', 'accountId')).toBe(member.accountId);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      atlassianId: member.accountId,
      selfGenerated: true,
      issue: { key: 'LAMP-1', fields: { priority: { name: 'Low' } } },
    });
    expect(events[0]?.changelog?.items).toEqual(items);
  });

  it('remove takes a label away and leaves the others; one that is not there is no error', async () => {
    const { as } = createJiraWorld();
    const update = { labels: [{ add: 'slow' }, { remove: 'voucher' }, { remove: 'absent' }] };
    expect((await as(member)('PUT', LAMP_1, { update })).status).toBe(204);
    const { json } = await as(member)('GET', `${LAMP_1}?fields=labels&expand=changelog`);
    expect(at(json, 'fields', 'labels')).toEqual(['slow']);
    expect(at(json, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({ fromString: 'voucher', toString: 'slow' });
  });

  it('a wrong field stops the properties of the same call too', async () => {
    const { as, simulator } = createJiraWorld();
    const body = { fields: { priority: { name: 'Purple' } }, properties: [{ key: 'marker', value: 1 }] };
    expect((await as(member)('PUT', LAMP_1, body)).status).toBe(400);
    expect(simulator.getIssue(installation.id, 'LAMP-1').properties).toEqual({});
  });

  it('an edit that changes nothing leaves no changelog entry, no event and the same updated', async () => {
    const { as, clock, events } = createJiraWorld();
    await clock.advance(60_000);
    expect(
      (await as(member)('PUT', LAMP_1, { fields: { priority: { name: 'High' }, labels: ['voucher'] } })).status,
    ).toBe(204);
    const { json } = await as(member)('GET', `${LAMP_1}?fields=updated&expand=changelog`);
    expect(at(json, 'changelog', 'total')).toBe(0);
    expect(at(json, 'fields', 'updated')).toBe('2026-01-02T08:00:00.000+0000');
    expect(events).toEqual([]);
  });

  it('null clears a priority where the project has no default one; returnIssue gives the issue back', async () => {
    const { as } = createJiraWorld();
    const path = '/rest/api/3/issue/DARK-7?returnIssue=true';
    const { status, json } = await as(projectAdmin)('PUT', path, { fields: { priority: null } });
    expect(status).toBe(200);
    expect(at(json, 'fields', 'priority')).toBeNull();
  });

  it('changelog: pages oldest first', async () => {
    const { as } = createJiraWorld();
    for (const summary of ['One', 'Two', 'Three']) await as(member)('PUT', LAMP_1, { fields: { summary } });
    const { json } = await as(viewer)('GET', `${LAMP_1}/changelog?startAt=1&maxResults=1`);
    expect(json).toMatchObject({ startAt: 1, maxResults: 1, total: 3, isLast: false });
    expect(at(json, 'values', 0, 'items', 0, 'toString')).toBe('Two');
    expect(
      listAt((await as(viewer)('GET', `${LAMP_1}?expand=changelog`)).json, 'changelog', 'histories')[0],
    ).toMatchObject({
      items: [{ field: 'summary', toString: 'Three' }],
    });
  });

  it('editIssueAs: a person edits in Jira meanwhile, and the event is not the app’s own', () => {
    const { simulator, events } = createJiraWorld();
    const update = { fields: { priority: { name: 'Low' } } };
    expect(() => simulator.editIssueAs(installation.id, viewer.accountId, 'LAMP-1', update)).toThrow(
      'You do not have permission to edit issues in this project.',
    );
    simulator.editIssueAs(installation.id, projectAdmin.accountId, 'LAMP-1', update);
    expect(events).toMatchObject([{ selfGenerated: false, atlassianId: projectAdmin.accountId }]);
  });
});
