import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { codeOf, dataOf, people, type Person } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

/** Anybody who may edit an issue can write the app's marker on something of their own, or of somebody else. */
describe('a forged marker', () => {
  let team: Team;
  let issueId: string;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());

  const MARKER = 'plumbline.origin';
  const markerOf = (proposalId: string, changeId: string) => ({ key: MARKER, value: { proposalId, changeId } });
  const jira = () => team.app.workbench.jira;
  const authors = () => team.app.issue(issueId).comments.map(({ authorId }) => authorId);

  /** A colleague's sub-task of the same parent. */
  async function subtaskBy(as: Person, summary: string) {
    const fields = {
      project: { id: team.app.issue(issueId).projectId },
      parent: { id: issueId },
      issuetype: { id: await team.subtaskType(issueId) },
      summary,
    };
    return jira().createIssueAs('site', people[as], { fields }).key;
  }
  const mark = (key: string, proposalId: string, changeId: string) =>
    void jira().editIssueAs('site', people.projectAdmin, key, { properties: [markerOf(proposalId, changeId)] });

  async function oneSubtask() {
    issueId = team.newIssue();
    const draft = await team.subtasks(issueId, 1);
    const panel = dataOf(await team.press(team.approval(issueId, draft)));
    await team.app.clock.advance(60_000);
    return { proposalId: draft.proposalId, key: panel.drafts[0]?.changes[0]?.createdKey ?? '' };
  }

  it.each([
    ["on a colleague's sub-task", 'projectAdmin', 'Precious work'],
    ["on a colleague's sub-task under the same title", 'projectAdmin', 'Step 1'],
    ['on another sub-task of the same person under the same title', 'member', 'Step 1'],
  ] as const)('proposeUndo: %s does not get that sub-task deleted', async (_, as, summary) => {
    const { proposalId, key } = await oneSubtask();
    const victim = await subtaskBy(as, summary);
    mark(victim, proposalId, 'subtask-1');
    const undo = await team.undo(issueId, proposalId, ['subtask-1']);
    expect(undo.changes.map(({ change }) => change)).toMatchObject([{ kind: 'delete_subtask', issueKey: key }]);
    dataOf(await team.press(team.approval(issueId, undo)));
    expect(team.exists(victim)).toBe(true);
    expect(team.exists(key)).toBe(false);
  });

  it('proposeUndo: with the real sub-task gone, the marked one is not taken in its place', async () => {
    const { proposalId, key } = await oneSubtask();
    const victim = await subtaskBy('member', 'Step 1');
    mark(victim, proposalId, 'subtask-1');
    jira().deleteIssueAs('site', people.projectAdmin, key);
    const undo = await team.undo(issueId, proposalId, ['subtask-1']);
    expect(undo).toMatchObject({ changes: [], kept: [{ changeId: 'subtask-1', why: 'gone' }] });
    expect(team.exists(victim)).toBe(true);
  });

  it.each([
    ['with words of their own', 'Words of a colleague'],
    ['with the very words of the draft', 'Which printer?'],
  ])("proposeUndo: a colleague's comment %s is not taken back as the app's", async (_, text) => {
    issueId = team.newIssue();
    const draft = await team.comment(issueId, 'Which printer?');
    dataOf(await team.press(team.approval(issueId, draft)));
    await team.app.clock.advance(60_000);
    const properties = [markerOf(draft.proposalId, 'comment')];
    jira().commentAs('site', people.projectAdmin, issueId, { body: textToAdf(text), properties });
    const undo = await team.undo(issueId, draft.proposalId, ['comment']);
    dataOf(await team.press(team.approval(issueId, undo)));
    expect(authors()).toEqual([people.projectAdmin]);
  });

  it('reconcileChanges: a marked comment of a colleague is no proof that a lost write arrived', async () => {
    issueId = team.newIssue();
    const draft = await team.comment(issueId, 'Which printer?');
    team.jiraLoses('requests');
    expect(codeOf(await team.press(team.approval(issueId, draft)))).toBe('outcome_unknown');
    team.jiraLoses('nothing');
    jira().commentAs('site', people.projectAdmin, issueId, {
      body: textToAdf('Which printer?'),
      properties: [markerOf(draft.proposalId, 'comment')],
    });
    await team.app.clock.advance(6 * 60_000);
    await team.session.schedule('reconcile-changes-often');
    expect(await team.recorded('change.failed')).toMatchObject([{ proposalId: draft.proposalId, problem: 'never_arrived' }]);
    dataOf(await team.press(team.approval(issueId, draft)));
    expect(authors()).toEqual([people.projectAdmin, people.member]);
  });
});
