import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at, listAt } from './reply';

const { member, viewer } = standardUsers;

const TYPES = '/rest/api/3/issue/createmeta/LAMP/issuetypes';

describe('GET issue/createmeta', () => {
  it('somebody who may not create issues is refused', async () => {
    const { as } = createJiraWorld();
    expect((await as(viewer)('GET', TYPES)).status).toBe(400);
  });

  it('an issue type of another project is refused', async () => {
    const { as } = createJiraWorld();
    expect((await as(member)('GET', `${TYPES}/999`)).status).toBe(400);
  });

  it('the fields of an issue type carry the allowed values of the project, and its default priority', async () => {
    const { as } = createJiraWorld();
    const [type] = listAt((await as(member)('GET', TYPES)).json, 'issueTypes');
    const fields = listAt((await as(member)('GET', `${TYPES}/${String(at(type, 'id'))}`)).json, 'fields');
    const priority = fields.find((field) => at(field, 'fieldId') === 'priority');
    expect(listAt(priority, 'allowedValues').map((value) => at(value, 'name'))).toEqual(['Highest', 'High', 'Medium', 'Low']);
    expect(at(priority, 'hasDefaultValue')).toBe(at(priority, 'defaultValue') !== undefined);
    expect(at(priority, 'required')).toBe(true);
    const issueType = fields.find((field) => at(field, 'fieldId') === 'issuetype');
    expect(listAt(issueType, 'allowedValues').map((value) => at(value, 'id'))).toEqual([at(type, 'id')]);
  });
});
