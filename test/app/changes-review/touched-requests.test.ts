import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { codeOf, dataOf, people, type App } from '../../support/app';
import { startTeam, type Team } from '../attacks/team-at-work';

const FetchSchema = z.object({ issueIdsOrKeys: z.array(z.string()), expand: z.array(z.string()).optional() });

/** What is asked of Jira about things beside the fields, and what its answers mean. */
describe('links and sub-tasks of an undo', () => {
  let team: Team;
  let app: App;
  beforeAll(async () => {
    team = await startTeam();
    app = team.app;
  });
  afterAll(() => app.close());

  const fetches = (calls: readonly RecordedCall[]) =>
    calls.filter(({ path }) => path.includes('/issue/bulkfetch')).map(({ body }) => FetchSchema.parse(typeof body === 'string' ? JSON.parse(body) : body));

  it('openIssuePanel: a waiting undo asks for its own sub-task; planning it asks most of the others for their marker alone', async () => {
    const issueId = team.newIssue();
    const draft = await team.subtasks(issueId, 1);
    dataOf(await team.press(team.approval(issueId, draft)));
    const { projectId } = app.issue(issueId);
    const type = await team.subtaskType(issueId);
    for (let index = 0; index < 101; index++) {
      const fields = { project: { id: projectId }, parent: { id: issueId }, issuetype: { id: type }, summary: `Other ${index}` };
      app.workbench.jira.createIssueAs('site', people.projectAdmin, { fields });
    }
    const planned = await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId: draft.proposalId, changes: ['subtask-1'] }, 'member');
    expect(dataOf(planned).undos[0]?.changes).toHaveLength(1);
    expect(fetches(planned.calls).map(({ issueIdsOrKeys, expand }) => [issueIdsOrKeys.length, expand !== undefined])).toEqual([[100, false], [2, false], [1, true]]);
    const opened = await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'viewer');
    expect(fetches(opened.calls).map(({ issueIdsOrKeys }) => issueIdsOrKeys.length)).toEqual([1]);
  });

  async function linkUndone(): Promise<{ approval: Parameters<Team['press']>[0]; isLinked: () => boolean }> {
    const issueId = team.newIssue();
    const [type] = dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member')).linkTypes;
    const draft = await team.proposed(issueId, { kind: 'link', typeId: type?.id ?? '', direction: 'outward', otherKey: 'HARB-7' });
    dataOf(await team.press(team.approval(issueId, draft)));
    await app.clock.advance(60_000);
    const undo = await team.undo(issueId, draft.proposalId, ['link']);
    expect(undo.changes.map(({ change }) => change.kind)).toEqual(['remove_link']);
    return { approval: team.approval(issueId, undo), isLinked: () => (app.workbench.jira.getSite('site').linksByIssue.get(issueId)?.size ?? 0) > 0 };
  }
  /** Jira answers requests for one link like this. */
  const answering = (statuses: Readonly<Record<string, number>>) => {
    app.workbench.jira.faults.before = ({ method, path }) => {
      const status = /\/issueLink\/\d/.test(path) ? statuses[method] : undefined;
      return status === undefined ? undefined : new Response('{}', { status });
    };
  };
  const failures = async (proposalId: string) =>
    (await team.recorded('change.failed')).filter((payload) => z.looseObject({ proposalId: z.string() }).parse(payload).proposalId === proposalId);

  it('approveChanges: a link that Jira says it removed is removed, whether or not it can be read back', async () => {
    const { approval, isLinked } = await linkUndone();
    answering({ GET: 503 });
    const answer = await team.press(approval);
    answering({});
    expect(dataOf(answer).drafts[0]?.changes.map(({ status }) => status)).toEqual(['undone']);
    expect(isLinked()).toBe(false);
    expect(await failures(approval.proposalId)).toEqual([]);
  });

  it.each([
    ['can be read', { DELETE: 404 }, 'forbidden', 1],
    ['cannot be read', { DELETE: 404, GET: 503 }, 'outcome_unknown', 0],
  ] as const)('approveChanges: a link that Jira does not find and that %s', async (_, statuses, code, failed) => {
    const { approval, isLinked } = await linkUndone();
    answering(statuses);
    const answer = await team.press(approval);
    answering({});
    expect(codeOf(answer)).toBe(code);
    expect(isLinked()).toBe(true);
    expect(await failures(approval.proposalId)).toHaveLength(failed);
  });
});
