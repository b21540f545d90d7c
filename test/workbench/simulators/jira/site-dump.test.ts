import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';

const { member } = standardUsers;

describe('dump and restore', () => {
  it('restore: refuses what is no dump of this version', () => {
    const { simulator } = createJiraWorld();
    expect(() => simulator.restore(installation, { version: 0 })).toThrow();
    expect(simulator.getIssue(installation.id, 'LAMP-1').key).toBe('LAMP-1');
  });

  it('a site that went through JSON answers as the old one did, and goes on from there', async () => {
    const before = createJiraWorld();
    await before.as(member)('PUT', '/rest/api/3/issue/LAMP-1', {
      fields: { summary: 'Changed' },
      properties: [{ key: 'p', value: [1] }],
    });
    await before.asApp('PUT', '/rest/forge/1/app/properties/installed', true);
    const saved: unknown = JSON.parse(JSON.stringify(before.simulator.dump(installation.id)));
    const after = createJiraWorld();
    after.simulator.restore(installation, saved);
    expect(after.simulator.dump(installation.id)).toEqual(saved);
    const path = '/rest/api/3/issue/LAMP-1?properties=*all&expand=changelog';
    expect((await after.as(member)('GET', path)).json).toEqual((await before.as(member)('GET', path)).json);
    const fields = { project: { key: 'LAMP' }, issuetype: { name: 'Bug' }, summary: 'Next' };
    expect(after.simulator.createIssueAs(installation.id, member.accountId, { fields }).key).toBe('LAMP-5');
  });

  it('restore: a comment of a dump from before comments were edited was last changed by its author', () => {
    const { simulator } = createJiraWorld();
    const { issues, ...rest } = simulator.dump(installation.id);
    const old = issues.map((issue) => ({
      ...issue,
      comments: issue.comments.map(({ updated: _updated, updateAuthorId: _author, ...comment }) => comment),
    }));
    simulator.restore(installation, JSON.parse(JSON.stringify({ ...rest, issues: old })));
    expect(simulator.dump(installation.id)).toEqual({ ...rest, issues });
  });

  it('two installations share nothing, and one without a site says so', async () => {
    const { simulator } = createJiraWorld();
    const other = { ...installation, id: 'site-two' };
    expect(() => simulator.dump(other.id)).toThrow(
      'The installation site-two has no Jira site yet. Seed or restore one first.',
    );
    simulator.restore(other, JSON.parse(JSON.stringify(simulator.dump(installation.id))));
    simulator.editIssueAs(other.id, member.accountId, 'LAMP-1', { fields: { summary: 'Elsewhere' } });
    expect(simulator.getIssue(installation.id, 'LAMP-1').summary).toBe('Payment hangs after the voucher step');
  });
});
