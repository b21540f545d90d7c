import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLogCalls } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { codeOf, dataOf, people, type App } from '../support/app';
import { startTeam, type Team } from './attacks/team-at-work';

/** The audit log page approves undos, one after another, also of issues whose panel shows only the newest. */
describe('approveUndo and proposeUndo at their bounds', () => {
  let team: Team;
  let app: App;
  beforeAll(async () => {
    team = await startTeam();
    app = team.app;
  });
  afterAll(() => app.close());
  const approveUndo = (approval: Parameters<Team['press']>[0]) => app.call(auditLogCalls.approveUndo, approval, 'siteAdmin');

  it.each(['a draft', 'a triage'])('approveUndo: %s is refused before anything is recorded or written', async (what) => {
    const issueId = team.newIssue();
    const approval =
      what === 'a draft' ? team.approval(issueId, await team.comment(issueId, 'Which printer?')) : await team.triaged(issueId, ['labels']);
    const rows = await app.auditRows();
    expect(codeOf(await approveUndo(approval))).toBe('not_found');
    expect(await app.auditRows()).toEqual(rows);
    expect(app.issue(issueId)).toMatchObject({ comments: [], labels: [], changes: [] });
    dataOf(await team.press(approval));
  });

  it('approveUndo: of seven undos of one issue each is approved and answered, older than the newest five or not', async () => {
    const issueId = team.newIssue();
    const drafts: string[] = [];
    for (let index = 0; index < 7; index++) {
      const draft = await team.comment(issueId, `Question ${index}`);
      dataOf(await team.press(team.approval(issueId, draft)));
      drafts.push(draft.proposalId);
      await app.clock.advance(1_000);
    }
    const undos = [];
    for (const draft of drafts) {
      undos.push(await team.undo(issueId, draft, ['comment']));
      await app.clock.advance(1_000);
    }
    for (const [index, undo] of undos.entries()) {
      const done = dataOf(await approveUndo(team.approval(issueId, undo)));
      expect(done).toMatchObject({ proposalId: undo.proposalId, undoes: drafts[index], changes: [{ status: 'applied' }] });
      expect(app.issue(issueId).comments).toHaveLength(6 - index);
    }
  });

  it('proposeUndo: a sub-task is taken back from a parent with more than a hundred others', async () => {
    const issueId = team.newIssue();
    const type = await team.subtaskType(issueId);
    const draft = await team.subtasks(issueId, 1);
    const panel = dataOf(await team.press(team.approval(issueId, draft)));
    const key = panel.drafts[0]?.changes[0]?.createdKey ?? '';
    const { projectId } = app.issue(issueId);
    for (let index = 0; index < 101; index++) {
      const fields = { project: { id: projectId }, parent: { id: issueId }, issuetype: { id: type }, summary: `Other ${index}` };
      app.workbench.jira.createIssueAs('site', people.projectAdmin, { fields });
    }
    const undo = await team.undo(issueId, draft.proposalId, ['subtask-1']);
    expect(undo).toMatchObject({ kept: [], changes: [{ change: { kind: 'delete_subtask', issueKey: key } }] });
    dataOf(await approveUndo(team.approval(issueId, undo)));
    expect(team.exists(key)).toBe(false);
  });
});

describe('pressing twice', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());

  it('dismissChanges: a change named twice is dismissed once', async () => {
    const { issueId, proposalId } = await team.triaged(team.newIssue(), []);
    const answer = await team.app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes: ['labels', 'labels'] }, 'member');
    expect(dataOf(answer).triage?.suggestions.find(({ field }) => field === 'labels')?.status).toBe('dismissed');
    expect(await team.recorded('proposal.dismissed')).toHaveLength(1);
  });

  it('approveChanges: a change named twice is written once', async () => {
    const approval = await team.triaged(team.newIssue(), ['labels', 'labels']);
    dataOf(await team.press(approval));
    expect(await team.recorded('change.applied')).toHaveLength(1);
  });

  it('approveChanges: a void approval is recorded once an hour for each person and set of changes', async () => {
    const approval = await team.triaged(team.newIssue(), ['priority', 'labels']);
    const stale = { ...approval, digest: '0'.repeat(64) };
    const voids = async () => (await team.recorded('proposal.voided')).length;
    const press = async (as: 'member' | 'projectAdmin', changes = stale.changes) =>
      expect(codeOf(await team.press({ ...stale, changes }, as))).toBe('proposal_void');
    for (let times = 0; times < 3; times++) await press('member');
    expect(await voids()).toBe(1);
    await press('projectAdmin');
    await press('member', ['labels']);
    expect(await voids()).toBe(3);
    await team.app.clock.advance(3_600_000);
    await press('member');
    await press('member');
    expect(await voids()).toBe(4);
  });
});
