import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { codeOf, dataOf, type App, type Person } from '../../support/app';
import { startTeam, type Team } from '../attacks/team-at-work';
import { alterIssue } from '../history/alter-issue';

type Approval = Parameters<Team['press']>[0];
const OutcomeSchema = z.looseObject({ proposalId: z.string(), problem: z.string().optional() });

/** What a security level or a comment's audience keeps from one reader is still there: their look at the issue does not tell. */
describe('what is hidden from whoever looks', () => {
  let team: Team;
  let app: App;
  beforeAll(async () => {
    team = await startTeam();
    app = team.app;
  });
  afterAll(() => app.close());

  const site = () => app.workbench.jira.getSite('site');
  const childrenOf = (issueId: string) => [...site().issues.values()].filter(({ parentId }) => parentId === issueId);
  /** From everybody but two of the colleagues, and from the app. */
  function hideChildren(issueId: string): void {
    const [level = ''] = site().securityLevels.keys();
    for (const { key } of childrenOf(issueId)) alterIssue(app, key, { fieldId: 'security', change: { securityLevelId: level } });
  }
  const look = async (issueId: string, as: Person) => dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, as));
  const outcomesOf = async ({ proposalId }: Approval) => {
    const of = (action: string) => async () =>
      (await team.recorded(action)).map((payload) => OutcomeSchema.parse(payload)).filter((payload) => payload.proposalId === proposalId);
    return { applied: await of('change.applied')(), failed: (await of('change.failed')()).map(({ problem }) => problem) };
  };
  const nothingYet = { applied: [], failed: [] };

  async function subtask(): Promise<Approval> {
    const issueId = team.newIssue();
    const items = [{ summary: 'Reproduce it', blocks: [] }];
    return team.approval(issueId, await team.proposed(issueId, { kind: 'subtasks', issueTypeId: await team.subtaskType(issueId), items }, 'projectAdmin'));
  }
  async function undoOf({ issueId, proposalId, changes }: Approval): Promise<Approval> {
    await app.clock.advance(60_000);
    const planned = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes }, 'projectAdmin'));
    const [undo] = planned.undos;
    if (!undo) throw new Error('no undo');
    return team.approval(issueId, undo);
  }
  async function lost(what: 'requests' | 'answers', approval: Approval): Promise<void> {
    team.jiraLoses(what);
    expect(codeOf(await team.press(approval, 'projectAdmin'))).toBe('outcome_unknown');
    team.jiraLoses('nothing');
  }

  it('openIssuePanel: a viewer does not take a hidden sub-task for lost; its author finds it, and it is not made twice', async () => {
    const approval = await subtask();
    await lost('answers', approval);
    hideChildren(approval.issueId);
    await app.clock.advance(6 * 60_000);
    await look(approval.issueId, 'viewer');
    expect(await outcomesOf(approval)).toEqual(nothingYet);
    dataOf(await team.press(approval, 'projectAdmin'));
    expect(childrenOf(approval.issueId)).toHaveLength(1);
    expect(await outcomesOf(approval)).toMatchObject({ applied: [{ found: true }], failed: [] });
  });

  it('approveChanges: what the app took for lost, because it is hidden from the app, is looked for and not made twice', async () => {
    const approval = await subtask();
    await lost('answers', approval);
    hideChildren(approval.issueId);
    await app.clock.advance(6 * 60_000);
    await team.session.schedule('reconcile-changes-often');
    expect(await outcomesOf(approval)).toEqual({ applied: [], failed: ['never_arrived'] });
    const panel = dataOf(await team.press(approval, 'projectAdmin'));
    expect(panel.drafts[0]?.changes.map(({ status }) => status)).toEqual(['applied']);
    expect(childrenOf(approval.issueId)).toHaveLength(1);
  });

  it('openIssuePanel: a sub-task that a viewer cannot see is not taken for deleted', async () => {
    const made = await subtask();
    dataOf(await team.press(made, 'projectAdmin'));
    const undo = await undoOf(made);
    hideChildren(made.issueId);
    await lost('requests', undo);
    await app.clock.advance(6 * 60_000);
    await look(made.issueId, 'viewer');
    expect(await outcomesOf(undo)).toEqual(nothingYet);
    await look(made.issueId, 'projectAdmin');
    expect(await outcomesOf(undo)).toEqual({ applied: [], failed: ['never_arrived'] });
    expect(childrenOf(made.issueId)).toHaveLength(1);
  });

  it('openIssuePanel: a comment that a viewer cannot see is not taken for deleted', async () => {
    const issueId = team.newIssue();
    const made = team.approval(issueId, await team.comment(issueId, 'Which printer?', 'projectAdmin'));
    dataOf(await team.press(made, 'projectAdmin'));
    const undo = await undoOf(made);
    await lost('requests', undo);
    const [comment] = app.issue(issueId).comments;
    if (comment) alterIssue(app, app.issue(issueId).key, { fieldId: 'comment', change: { comments: [{ ...comment, visibility: { type: 'role', value: 'Administrators' } }] } });
    await app.clock.advance(6 * 60_000);
    await look(issueId, 'viewer');
    expect(await outcomesOf(undo)).toEqual(nothingYet);
    await look(issueId, 'projectAdmin');
    expect(await outcomesOf(undo)).toEqual({ applied: [], failed: ['never_arrived'] });
  });
});
