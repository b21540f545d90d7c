import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, dataOf, people } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

/** The value alone does not show that somebody took it away and set it again: what stands there now is theirs. */
describe('undo of a value that went away and came back', () => {
  let team: Team;
  let issueId: string;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());

  const edit = (update: unknown) => void team.app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { update });
  const labels = () => team.app.issue(issueId).labels;
  const later = () => team.app.clock.advance(60_000);

  async function labelled() {
    issueId = team.newIssue();
    const approval = await team.triaged(issueId, ['labels']);
    dataOf(await team.press(approval));
    expect(labels().length).toBeGreaterThan(0);
    return approval.proposalId;
  }

  it('approveChanges: an undo is void once a person removed the value and set it again', async () => {
    const proposalId = await labelled();
    const undo = await team.undo(issueId, proposalId, ['labels']);
    const theirs = labels();
    await later();
    edit({ labels: theirs.map((label) => ({ remove: label })) });
    await later();
    edit({ labels: theirs.map((label) => ({ add: label })) });
    await later();
    expect(codeOf(await team.press(team.approval(issueId, undo)))).toBe('proposal_void');
    expect(labels()).toEqual(theirs);
  });

  it('approveChanges: an undo is void when a person changed a priority and changed it back', async () => {
    issueId = team.newIssue();
    const approval = await team.triaged(issueId, ['priority']);
    dataOf(await team.press(approval));
    const undo = await team.undo(issueId, approval.proposalId, ['priority']);
    const { priorityId } = team.app.issue(issueId);
    await later();
    team.app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields: { priority: { name: 'Low' } } });
    await later();
    team.app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields: { priority: { id: priorityId } } });
    expect(codeOf(await team.press(team.approval(issueId, undo)))).toBe('proposal_void');
    expect(team.app.issue(issueId).priorityId).toBe(priorityId);
  });

  it('approveChanges: of two undos planned for one approval, the second does not take what a person set after the first', async () => {
    const proposalId = await labelled();
    const first = await team.undo(issueId, proposalId, ['labels']);
    await team.app.clock.advance(1_000);
    const second = await team.undo(issueId, proposalId, ['labels']);
    expect(second.proposalId).not.toBe(first.proposalId);
    const theirs = labels();
    dataOf(await team.press(team.approval(issueId, first)));
    expect(labels()).toEqual([]);
    await team.app.clock.advance(24 * 3_600_000);
    edit({ labels: theirs.map((label) => ({ add: label })) });
    expect(codeOf(await team.press(team.approval(issueId, second)))).toBe('proposal_void');
    expect(labels()).toEqual(theirs);
  });

  it('approveChanges: an undo nobody interfered with is approved as before, a day later too', async () => {
    const proposalId = await labelled();
    const undo = await team.undo(issueId, proposalId, ['labels']);
    await team.app.clock.advance(24 * 3_600_000);
    dataOf(await team.press(team.approval(issueId, undo)));
    expect(labels()).toEqual([]);
  });

  it.each(['comment', 'subtask'] as const)('proposeUndo: a %s that was taken back and made again can be taken back again', async (kind) => {
    issueId = team.newIssue();
    const { app } = team;
    const draft = kind === 'comment' ? await team.comment(issueId, 'Which printer?') : await team.subtasks(issueId, 1);
    const ids = draft.changes.map(({ change }) => change.id);
    const there = () =>
      kind === 'comment'
        ? app.issue(issueId).comments.length
        : [...app.workbench.jira.getSite('site').issues.values()].filter(({ parentId }) => parentId === issueId).length;
    dataOf(await team.press(team.approval(issueId, draft)));
    const counts = [there()];
    for (let press = 0; press < 5; press++) {
      await app.clock.advance(1_000);
      const undo = await team.undo(issueId, draft.proposalId, ids);
      expect(undo.kept).toEqual([]);
      dataOf(await team.press(team.approval(issueId, undo)));
      counts.push(there());
    }
    expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
  });
});
