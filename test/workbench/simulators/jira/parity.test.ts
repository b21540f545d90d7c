import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jiraParity } from '../../../../workbench/simulators/jira/parity';
import { jiraRoutes } from '../../../../workbench/simulators/jira/route-table';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';

describe('the parity table of the Jira simulator', () => {
  it('has one row for each route and no other', () => {
    expect(jiraParity.map(({ call }) => call).sort()).toEqual(jiraRoutes.map(({ call }) => call).sort());
    expect(new Set(jiraRoutes.map(({ call }) => call)).size).toBe(jiraRoutes.length);
  });

  it.each(jiraParity.map((row) => [row.call, row] as const))(
    '%s: its test file names the path',
    (call, { testedBy }) => {
      expect(existsSync(testedBy)).toBe(true);
      const lastWord =
        call
          .split('/')
          .filter((part) => !part.startsWith('{'))
          .at(-1) ?? '';
      expect(readFileSync(testedBy, 'utf8').toLowerCase()).toContain(lastWord.toLowerCase());
    },
  );

  it('a call that no route takes is "not simulated", never answered', async () => {
    const { as } = createJiraWorld();
    const request = as(standardUsers.member);
    await expect(request('GET', '/rest/api/3/issue/LAMP-1/worklog')).rejects.toThrow(
      'does not simulate the Jira call GET',
    );
    await expect(request('DELETE', '/rest/api/3/project/LAMP')).rejects.toThrow('does not simulate the Jira call DELETE');
    await expect(request('GET', '/rest/api/2/issue/LAMP-1')).rejects.toThrow('does not simulate');
  });
});
