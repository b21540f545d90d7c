import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt, notFound } from './reply';

const { projectAdmin, member, viewer, outsider } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';
const LAMP_4 = '/rest/api/3/issue/LAMP-4';

describe('DELETE /rest/api/3/issue', () => {
  it('403 without DELETE_ISSUES, which members have not by default; 404 for who cannot see it', async () => {
    const { as, simulator } = createJiraWorld();
    for (const user of [viewer, member]) {
      const refused = await as(user)('DELETE', LAMP_4);
      expect(refused.status).toBe(403);
      expect(at(refused.json, 'errorMessages')).toEqual(['You do not have permission to delete issues in this project.']);
    }
    expect(await as(outsider)('DELETE', LAMP_4)).toMatchObject(notFound);
    expect(simulator.getIssue(installation.id, 'LAMP-4').key).toBe('LAMP-4');
  });

  it('an issue with sub-tasks is refused unless they may go along', async () => {
    const { as, events } = createJiraWorld();
    expect((await as(projectAdmin)('DELETE', LAMP_1)).status).toBe(400);
    expect((await as(projectAdmin)('DELETE', `${LAMP_1}?deleteSubtasks=false`)).status).toBe(400);
    expect(events).toEqual([]);
    expect(await as(projectAdmin)('DELETE', `${LAMP_1}?deleteSubtasks=true`)).toMatchObject({ status: 204, json: undefined });
    for (const path of [LAMP_1, LAMP_4]) expect(await as(projectAdmin)('GET', path)).toMatchObject(notFound);
    expect(events.map(({ eventType, selfGenerated, issue }) => [eventType, selfGenerated, issue.key])).toEqual([
      ['avi:jira:deleted:issue', true, 'LAMP-4'],
      ['avi:jira:deleted:issue', true, 'LAMP-1'],
    ]);
  });

  it('its links go with it, and no number is given twice', async () => {
    const { as } = createJiraWorld();
    expect((await as(projectAdmin)('DELETE', '/rest/api/3/issue/LAMP-2')).status).toBe(204);
    expect(listAt((await as(member)('GET', LAMP_1)).json, 'fields', 'issuelinks')).toEqual([]);
    expect((await as(projectAdmin)('DELETE', LAMP_4)).status).toBe(204);
    expect(at((await as(member)('GET', LAMP_1)).json, 'fields', 'subtasks')).toEqual([]);
    const fields = { project: { key: 'LAMP' }, issuetype: { name: 'Bug' }, summary: 'Next' };
    expect(at((await as(member)('POST', '/rest/api/3/issue', { fields })).json, 'key')).toBe('LAMP-5');
  });

  it('deleteIssueAs: a person deletes it with its sub-tasks, which is not the app’s doing', async () => {
    const { as, simulator, events } = createJiraWorld();
    expect(() => simulator.deleteIssueAs(installation.id, member.accountId, 'LAMP-1')).toThrow('permission to delete');
    simulator.deleteIssueAs(installation.id, projectAdmin.accountId, 'LAMP-1');
    expect(await as(member)('GET', LAMP_4)).toMatchObject(notFound);
    expect(events).toMatchObject([
      { selfGenerated: false, issue: { key: 'LAMP-4' } },
      { eventType: 'avi:jira:deleted:issue', selfGenerated: false, issue: { key: 'LAMP-1' } },
    ]);
  });
});
