import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, keysAt, listAt } from './reply';

const { member, viewer, outsider } = standardUsers;

const story = (fields: Record<string, unknown> = {}) => ({
  fields: { project: { key: 'LAMP' }, issuetype: { name: 'Story' }, summary: 'A new one', ...fields },
});

describe('POST issue', () => {
  it('refuses a project that the person cannot see, and one they may only look at', async () => {
    const { as } = createJiraWorld();
    const unseen = await as(outsider)('POST', '/rest/api/3/issue', story());
    expect(unseen).toMatchObject({ status: 400, json: { errors: { project: 'valid project is required' } } });
    expect((await as(viewer)('POST', '/rest/api/3/issue', story())).status).toBe(403);
  });

  it('refuses an issue type of no use and a missing summary', async () => {
    const { as } = createJiraWorld();
    const wrongType = await as(member)('POST', '/rest/api/3/issue', story({ issuetype: { name: 'Saga' } }));
    expect(at(wrongType.json, 'errors')).toEqual({ issuetype: 'Specify a valid issue type' });
    const { summary: _summary, ...fields } = story().fields;
    const untitled = await as(member)('POST', '/rest/api/3/issue', { fields });
    expect(at(untitled.json, 'errors')).toEqual({ summary: 'You must specify a summary of the issue.' });
    const orphan = await as(member)('POST', '/rest/api/3/issue', story({ issuetype: { name: 'Sub-task' } }));
    expect(keysAt(orphan.json, 'errors')).toEqual(['parent']);
  });

  it('gives the next key and the default priority, and tells of it', async () => {
    const { as, events } = createJiraWorld();
    const { status, json } = await as(member)('POST', '/rest/api/3/issue', story({ labels: ['fresh'] }));
    expect({ status, key: at(json, 'key') }).toEqual({ status: 201, key: 'LAMP-5' });
    const created = await as(member)('GET', '/rest/api/3/issue/LAMP-5');
    expect(created.json).toMatchObject({
      fields: { priority: { name: 'Medium' }, status: { name: 'To Do' }, reporter: { accountId: member.accountId } },
    });
    expect(events).toMatchObject([
      { eventType: 'avi:jira:created:issue', selfGenerated: true, issue: { key: 'LAMP-5' } },
    ]);
  });

  it('createIssueAs: a person creates one, which is not the app’s doing', () => {
    const { simulator, events } = createJiraWorld();
    expect(simulator.createIssueAs(installation.id, member.accountId, story()).key).toBe('LAMP-5');
    expect(events).toMatchObject([{ selfGenerated: false, atlassianId: member.accountId }]);
  });
});

describe('POST issue/bulk', () => {
  const path = '/rest/api/3/issue/bulk';

  it('more than 50 are refused as a whole', async () => {
    const { as } = createJiraWorld();
    const issueUpdates = Array.from({ length: 51 }, () => story());
    expect((await as(member)('POST', path, { issueUpdates })).status).toBe(400);
    expect((await as(member)('GET', '/rest/api/3/issue/LAMP-5')).status).toBe(404);
  });

  it('all wrong: 400 with one error for each', async () => {
    const { as } = createJiraWorld();
    const { status, json } = await as(member)('POST', path, { issueUpdates: [story({ summary: '' })] });
    expect({ status, issues: at(json, 'issues') }).toEqual({ status: 400, issues: [] });
    expect(at(json, 'errors', 0, 'failedElementNumber')).toBe(0);
  });

  it('some wrong: the right ones are created, the wrong ones numbered', async () => {
    const { as } = createJiraWorld();
    const subtask = story({ issuetype: { name: 'Sub-task' }, parent: { key: 'LAMP-1' } });
    const issueUpdates = [
      subtask,
      story({ priority: { name: 'Purple' } }),
      { ...story(), properties: [{ key: 'from', value: 1 }] },
    ];
    const { status, json } = await as(member)('POST', path, { issueUpdates });
    expect(status).toBe(201);
    expect(listAt(json, 'issues').map((issue) => at(issue, 'key'))).toEqual(['LAMP-5', 'LAMP-6']);
    expect(listAt(json, 'errors')).toMatchObject([
      {
        status: 400,
        failedElementNumber: 1,
        elementErrors: { errors: { priority: 'The priority selected is invalid.' } },
      },
    ]);
    const created = await as(member)('GET', '/rest/api/3/issue/LAMP-5?fields=parent');
    expect(at(created.json, 'fields', 'parent', 'key')).toBe('LAMP-1');
  });
});
