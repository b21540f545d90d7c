import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalView, UndoView } from '../../src/contract/calls/changes';
import { issuePanelCalls, type IssuePanelView } from '../../src/contract/calls/issue-panel';
import { codeOf, dataOf, people, type Person } from '../support/app';
import { startTeam, type Team } from './attacks/team-at-work';

/** Looked at again and approved, an undo leaves older plans of the same behind: nobody is offered those any more. */
describe('an undo that a newer one superseded', () => {
  let team: Team;
  let issueId: string;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());
  beforeEach(() => {
    issueId = team.newIssue();
  });

  const later = (ms = 1_000) => team.app.clock.advance(ms);
  const edit = (issue: string, what: unknown) => void team.app.workbench.jira.editIssueAs('site', people.projectAdmin, issue, what);
  const open = async (as: Person = 'member') => dataOf(await team.app.call(issuePanelCalls.openIssuePanel, { issueId }, as));
  const press = (undo: ProposalView, changes = idsOf(undo)) => team.press({ ...team.approval(issueId, undo), changes });
  const idsOf = ({ changes }: ProposalView) => changes.map(({ change }) => change.id);
  const offered = ({ undos }: IssuePanelView) => undos.map((undo) => [undo.proposalId, toApprove(undo)]);
  const toApprove = ({ changes }: UndoView) =>
    changes.flatMap(({ change, status, outdated }) => (status === 'failed' || (status === 'open' && !outdated) ? [change.id] : []));
  const nothingOffered = async () => {
    for (const person of ['member', 'viewer'] as const) expect((await open(person)).undos).toEqual([]);
  };

  /** The draft of sub-tasks that were created, and their keys. */
  async function created(count: number) {
    const draft = await team.subtasks(issueId, count);
    const panel = dataOf(await press(draft));
    await later();
    return { draft, ids: idsOf(draft), keys: (panel.drafts[0]?.changes ?? []).flatMap(({ createdKey }) => createdKey ?? []) };
  }
  async function planned(proposalId: string, changes: readonly string[]) {
    const undo = await team.undo(issueId, proposalId, changes);
    await later();
    return undo;
  }
  async function applied(changes: readonly string[]) {
    const approval = await team.triaged(issueId, changes);
    dataOf(await team.press(approval));
    await later();
    return approval.proposalId;
  }

  it('sub-tasks, one worked on meanwhile: refused, looked at again, three deleted, and the first plan is gone for everybody', async () => {
    const { draft, ids, keys } = await created(4);
    const first = await planned(draft.proposalId, ids);
    edit(keys[1] ?? '', { update: { labels: [{ add: 'started' }] } });
    await later();
    expect(codeOf(await press(first))).toBe('proposal_void');
    const second = await planned(draft.proposalId, ids);
    expect(offered(await open())).toEqual([[second.proposalId, ['subtask-1', 'subtask-3', 'subtask-4']]]);
    const after = dataOf(await press(second));
    expect(keys.filter(team.exists)).toEqual([keys[1]]);
    expect(after.undos).toEqual([]);
    expect(after.drafts[0]?.changes.map(({ status }) => status)).toEqual(['undone', 'applied', 'undone', 'undone']);
    await nothingOffered();
    expect(codeOf(await press(first))).toBe('proposal_void');

    // What is left can still be looked at.
    const [left] = dataOf(await team.app.call(issuePanelCalls.proposeUndo, { issueId, proposalId: draft.proposalId, changes: ['subtask-2'] }, 'member')).undos;
    expect(left).toMatchObject({ changes: [], kept: [{ changeId: 'subtask-2', why: 'touched' }] });
    await nothingOffered();
  });

  it('a plan that was refused says so on any page, and what still holds of it can be approved', async () => {
    const { draft, ids, keys } = await created(3);
    const plan = await planned(draft.proposalId, ids);
    edit(keys[0] ?? '', { update: { labels: [{ add: 'started' }] } });
    expect(codeOf(await press(plan))).toBe('proposal_void');
    expect(offered(await open())).toEqual([[plan.proposalId, ['subtask-2', 'subtask-3']]]);
    dataOf(await press(plan, ['subtask-2', 'subtask-3']));
    expect(keys.filter(team.exists)).toEqual([keys[0]]);
    expect((await open()).undos.flatMap(toApprove)).toEqual([]);
  });

  it('what a person deleted in Jira meanwhile is not offered', async () => {
    const { draft, ids, keys } = await created(2);
    const plan = await planned(draft.proposalId, ids);
    team.app.workbench.jira.deleteIssueAs('site', people.projectAdmin, keys[0] ?? '');
    expect(offered(await open())).toEqual([[plan.proposalId, ['subtask-2']]]);
  });

  it('of two plans of one draft only the newer is offered, whatever it leaves out, and also once it was turned down', async () => {
    const { draft, ids } = await created(3);
    await planned(draft.proposalId, ids);
    const newer = await planned(draft.proposalId, ['subtask-1']);
    expect(offered(await open())).toEqual([[newer.proposalId, ['subtask-1']]]);
    dataOf(await team.app.call(issuePanelCalls.dismissChanges, { issueId, proposalId: newer.proposalId, changes: ['subtask-1'] }, 'member'));
    await nothingOffered();
    // The draft itself still offers everything.
    expect(idsOf(await planned(draft.proposalId, ids))).toEqual(ids);
  });

  it('an older plan approved from an old page: the newer one offers what that left, and no more', async () => {
    const proposalId = await applied(['priority', 'components', 'labels']);
    const older = await planned(proposalId, ['priority']);
    const newer = await planned(proposalId, ['priority', 'components', 'labels']);
    dataOf(await press(older));
    expect(offered(await open())).toEqual([[newer.proposalId, ['components', 'labels']]]);
    expect(codeOf(await press(newer))).toBe('proposal_void');
    dataOf(await press(newer, ['components', 'labels']));
    expect(team.app.issue(issueId)).toMatchObject({ labels: [], componentIds: [] });
    expect((await open()).undos.flatMap(toApprove)).toEqual([]);
  });

  it('values: one changed meanwhile, looked at again, and the first plan is gone', async () => {
    const proposalId = await applied(['priority', 'labels']);
    const first = await planned(proposalId, ['priority', 'labels']);
    edit(issueId, { fields: { priority: { name: 'Low' } } });
    await later();
    expect(codeOf(await press(first))).toBe('proposal_void');
    expect(offered(await open())).toEqual([[first.proposalId, ['labels']]]);
    const second = await planned(proposalId, ['priority', 'labels']);
    expect(offered(await open())).toEqual([[second.proposalId, ['labels']]]);
    dataOf(await press(second));
    await nothingOffered();
    expect(team.app.issue(issueId).labels).toEqual([]);
  });

  it('plans of different suggestions stand each for itself', async () => {
    const proposalId = await applied(['priority', 'components', 'labels']);
    const first = await planned(proposalId, ['priority']);
    const second = await planned(proposalId, ['labels']);
    expect(offered(await open())).toEqual([
      [second.proposalId, ['labels']],
      [first.proposalId, ['priority']],
    ]);
    dataOf(await press(second));
    expect(offered(await open())).toEqual([[first.proposalId, ['priority']]]);
  });

  it('taken back and made again: the plan from before is gone and void, the plan after it is offered and holds', async () => {
    const proposalId = await applied(['priority']);
    const before = await planned(proposalId, ['priority']);
    const undo = await planned(proposalId, ['priority']);
    dataOf(await press(undo));
    await later();
    const again = await planned(proposalId, ['priority']);
    expect(again.undoes).toBe(undo.proposalId);
    expect(offered(await open())).toEqual([[again.proposalId, ['priority']]]);
    const takenBack = team.app.issue(issueId).priorityId;
    dataOf(await press(again));
    await later();
    expect(team.app.issue(issueId).priorityId).not.toBe(takenBack);
    await nothingOffered();
    expect(codeOf(await press(before))).toBe('proposal_void');
    const after = await planned(proposalId, ['priority']);
    expect(offered(await open())).toEqual([[after.proposalId, ['priority']]]);
    dataOf(await press(after));
    await nothingOffered();
  });

  it('a sub-task that was deleted and made again is shown by the key it has now', async () => {
    const { draft, ids, keys } = await created(1);
    dataOf(await press(await planned(draft.proposalId, ids)));
    await later();
    dataOf(await press(await planned(draft.proposalId, ids)));
    const shown = (await open()).drafts[0]?.changes[0];
    expect(shown?.status).toBe('applied');
    expect(shown?.createdKey).not.toBe(keys[0]);
    expect(team.exists(shown?.createdKey ?? '')).toBe(true);
  });
});
