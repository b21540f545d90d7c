import { describe, expect, it } from 'vitest';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../workbench/sample/users';
import { issueSurroundings } from '../../../workbench/server/issue-surroundings';
import { createJiraWorld, installation } from '../simulators/jira/jira-world';

const { member, projectAdmin } = standardUsers;

function surroundings(world: ReturnType<typeof createJiraWorld>, user: { accountId: string }, key: string) {
  const { simulator } = world;
  return issueSurroundings(simulator.getSite(installation.id), user.accountId, simulator.getIssue(installation.id, key));
}

describe('issueSurroundings', () => {
  it('leaves out linked issues that the person may not see', () => {
    const world = createJiraWorld();
    const linked = (user: { accountId: string }) => surroundings(world, user, 'LAMP-1').links.map(({ issue }) => issue.key);
    expect(linked(member)).toEqual(['LAMP-2']);
    expect(linked(projectAdmin)).toEqual(['LAMP-2', 'LAMP-3']);
  });

  it('words a link from the side of the issue, and shows parent and sub-tasks', () => {
    const world = createJiraWorld();
    expect(surroundings(world, member, 'LAMP-1')).toMatchObject({
      parent: null,
      subtasks: [{ key: 'LAMP-4', status: 'To Do', priority: 'Low' }],
      links: [{ phrase: 'duplicates', issue: { key: 'LAMP-2' } }],
    });
    expect(surroundings(world, member, 'LAMP-2').links).toMatchObject([{ phrase: 'is duplicated by' }]);
    expect(surroundings(world, member, 'LAMP-4')).toMatchObject({ parent: { key: 'LAMP-1' }, subtasks: [], links: [] });
  });

  it('comments of the app carry its name, and an edited one says so', async () => {
    const world = createJiraWorld();
    const { simulator, clock, asApp } = world;
    await asApp('POST', '/rest/api/3/issue/LAMP-2/comment', { body: textToAdf('From the app.') });
    const { id } = simulator.commentAs(installation.id, member.accountId, 'LAMP-2', { body: textToAdf('One') });
    await clock.advance(1_000);
    simulator.editCommentAs(installation.id, member.accountId, 'LAMP-2', id, { body: textToAdf('Two') });
    expect(surroundings(world, member, 'LAMP-2').comments).toMatchObject([
      { authorName: 'Plumbline', edited: false },
      { authorName: member.displayName, edited: true, body: textToAdf('Two') },
    ]);
  });
});
