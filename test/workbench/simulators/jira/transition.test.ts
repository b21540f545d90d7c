import { describe, expect, it } from 'vitest';
import { textToAdf } from '../../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt, notFound } from './reply';

const { projectAdmin, member, viewer, outsider } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';
const TRANSITIONS = `${LAMP_1}/transitions`;
const toStart = { transition: { id: '21' } };

const namesOf = (json: unknown) => listAt(json, 'transitions').map((each) => [at(each, 'id'), at(each, 'name'), at(each, 'to', 'name')]);

describe('GET transitions', () => {
  it('refuses people without access and lists nothing to people without the permission', async () => {
    const { as } = createJiraWorld();
    expect(await as(outsider)('GET', TRANSITIONS)).toMatchObject(notFound);
    expect(await as(member)('GET', '/rest/api/3/issue/LAMP-3/transitions')).toMatchObject(notFound);
    expect((await as(viewer)('GET', TRANSITIONS)).json).toEqual({ expand: 'transitions', transitions: [] });
  });

  it('lists every status but the one the issue has, under the ids of a new Jira project', async () => {
    const { as } = createJiraWorld();
    const { json } = await as(member)('GET', `${TRANSITIONS}?expand=transitions.fields`);
    expect(namesOf(json)).toEqual([
      ['21', 'Start progress', 'In Progress'],
      ['31', 'Closed', 'Closed'],
    ]);
    expect(at(json, 'transitions', 0, 'to', 'statusCategory', 'key')).toBe('indeterminate');
    expect(namesOf((await as(member)('GET', '/rest/api/3/issue/LAMP-2/transitions')).json)).toEqual([
      ['11', 'To Do', 'To Do'],
      ['21', 'Start progress', 'In Progress'],
    ]);
    expect(namesOf((await as(member)('GET', `${TRANSITIONS}?transitionId=31`)).json)).toHaveLength(1);
    expect(namesOf((await as(member)('GET', `${TRANSITIONS}?transitionId=11`)).json)).toEqual([]);
  });

  it('costs a point and one more for each transition', async () => {
    const { as, simulator } = createJiraWorld();
    await as(member)('GET', TRANSITIONS);
    await as(member)('POST', TRANSITIONS, toStart);
    expect(simulator.points(installation.id).log.map(({ points }) => points)).toEqual([3, 1]);
  });
});

describe('POST transitions', () => {
  it('refuses a body without a transition, ids that are not open, and fields no screen has', async () => {
    const { as, simulator, events } = createJiraWorld();
    const refusals: readonly [unknown, unknown][] = [
      [{}, { errorMessages: ["Missing 'transition' identifier"], errors: {} }],
      [{ transition: { id: '99' } }, { errorMessages: ["Transition id '99' is not valid for this issue."], errors: {} }],
      [{ transition: { id: '11' } }, { errorMessages: ["Transition id '11' is not valid for this issue."], errors: {} }],
    ];
    for (const [body, json] of refusals) expect(await as(member)('POST', TRANSITIONS, body)).toMatchObject({ status: 400, json });
    const sentence = "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.";
    const withField = await as(member)('POST', TRANSITIONS, { ...toStart, fields: { summary: 'x' } });
    expect(withField).toMatchObject({ status: 400, json: { errors: { summary: sentence } } });
    expect(simulator.getIssue(installation.id, 'LAMP-1').changes).toEqual([]);
    expect(events).toEqual([]);
  });

  it('refuses people without the permission with 400, and people who cannot see the issue with 404', async () => {
    const { as, simulator } = createJiraWorld();
    expect((await as(viewer)('POST', TRANSITIONS, toStart)).status).toBe(400);
    expect(await as(outsider)('POST', TRANSITIONS, toStart)).toMatchObject(notFound);
    expect(() => simulator.transitionAs(installation.id, viewer.accountId, 'LAMP-1', '21')).toThrow('is not valid');
  });

  it('moves the issue, writes its history and raises avi:jira:updated:issue; the app may do it too', async () => {
    const { as, asApp, simulator, events } = createJiraWorld();
    expect((await as(member)('POST', TRANSITIONS, toStart)).status).toBe(204);
    const [event] = events;
    expect(event).toMatchObject({ eventType: 'avi:jira:updated:issue', atlassianId: member.accountId });
    expect(event?.changelog?.items).toEqual([
      expect.objectContaining({ field: 'status', fieldId: 'status', fromString: 'To Do', toString: 'In Progress' }),
    ]);
    expect((await asApp('POST', TRANSITIONS, { transition: { id: '31' } })).status).toBe(204);
    const { json } = await as(member)('GET', `${LAMP_1}?fields=status,resolution&expand=changelog`);
    expect(at(json, 'fields')).toMatchObject({ status: { name: 'Closed' }, resolution: { name: 'Done' } });
    expect(listAt(json, 'changelog', 'histories')).toHaveLength(2);
    expect((await as(projectAdmin)('POST', TRANSITIONS, { transition: { id: '11' } })).status).toBe(204);
    expect(simulator.getIssue(installation.id, 'LAMP-1').resolutionId).toBeNull();
  });

  it('counts against the writes of the issue', async () => {
    const { as } = createJiraWorld({ limits: { ISSUE_WRITES_PER_2_SECONDS: 1 } });
    expect((await as(member)('POST', TRANSITIONS, { transition: { id: '99' } })).status).toBe(400);
    expect((await as(member)('POST', TRANSITIONS, toStart)).status).toBe(204);
    expect((await as(member)('POST', TRANSITIONS, { transition: { id: '31' } })).status).toBe(429);
  });
});

describe('attachAs', () => {
  const file = { filename: 'spinner.png', mimeType: 'image/png', size: 48_213 };

  it('refuses people without the permission', () => {
    const { simulator } = createJiraWorld();
    expect(() => simulator.attachAs(installation.id, viewer.accountId, 'LAMP-1', file)).toThrow('permission to create attachments');
    expect(() => simulator.attachAs(installation.id, outsider.accountId, 'LAMP-1', file)).toThrow('does not exist');
  });

  it('the file is in the field `attachment`, in the history and in the event', async () => {
    const { as, simulator, events } = createJiraWorld();
    simulator.attachAs(installation.id, member.accountId, 'LAMP-1', file);
    const { json } = await as(viewer)('GET', `${LAMP_1}?fields=attachment`);
    expect(at(json, 'fields', 'attachment', 0)).toMatchObject({ ...file, author: { accountId: member.accountId } });
    expect(events[0]?.changelog?.items).toMatchObject([{ field: 'Attachment', toString: 'spinner.png' }]);
  });
});

describe('due date and estimates', () => {
  it('a due date is a day; an issue has none until somebody sets it', async () => {
    const { as } = createJiraWorld();
    const edit = (duedate: unknown) => as(member)('PUT', LAMP_1, { fields: { duedate } });
    expect((await edit('tomorrow')).status).toBe(400);
    expect((await edit(20_260_214)).status).toBe(400);
    const path = `${LAMP_1}?fields=duedate,timeoriginalestimate,timetracking`;
    expect(at((await as(viewer)('GET', path)).json, 'fields')).toEqual({ duedate: null, timeoriginalestimate: null, timetracking: {} });
    expect((await edit('2026-02-14')).status).toBe(204);
    expect(at((await as(viewer)('GET', path)).json, 'fields', 'duedate')).toBe('2026-02-14');
  });

  it('story points and a due date are set when an issue is created', async () => {
    const { as } = createJiraWorld();
    const fields = {
      ...{ project: { key: 'LAMP' }, issuetype: { name: 'Sub-task' }, parent: { key: 'LAMP-1' } },
      ...{ summary: 'Part', description: textToAdf('Text'), customfield_10016: 2, duedate: '2026-03-01' },
    };
    const created = await as(member)('POST', '/rest/api/3/issue/bulk', { issueUpdates: [{ fields }] });
    const { json } = await as(member)('GET', `/rest/api/3/issue/${String(at(created.json, 'issues', 0, 'key'))}`);
    expect(at(json, 'fields')).toMatchObject({ customfield_10016: 2, duedate: '2026-03-01' });
    const refused = await as(member)('POST', '/rest/api/3/issue', { fields: { ...fields, customfield_10016: 'two' } });
    expect(refused).toMatchObject({ status: 400, json: { errors: { customfield_10016: 'Operation value must be a number' } } });
  });
});
