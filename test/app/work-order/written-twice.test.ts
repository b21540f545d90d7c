import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalView } from '../../../src/contract/calls/changes';
import { issuePanelCalls, type DraftInput } from '../../../src/contract/calls/issue-panel';
import { subtaskBlocks, subtaskSummary, workOrderBlocks } from '../../../src/domain/work-order/work-order-blocks';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { codeOf, dataOf, startApp, type App, type Person } from '../../support/app';
import { workOrdersOf } from './work-order-app';

describe('a work order that two people write from', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  let issueId: string;
  let subtasks: DraftInput;
  let comment: DraftInput;
  beforeAll(async () => {
    app = await startApp();
    orders = workOrdersOf(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.workbench.jira.faults.before = undefined;
    issueId = orders.newStory();
    const order = await orders.written(issueId);
    const items = order.subtasks.slice(0, 2).map((subtask) => ({ summary: subtaskSummary(subtask), blocks: subtaskBlocks(subtask) }));
    subtasks = { kind: 'subtasks', workOrderId: order.id, issueTypeId: await orders.subtaskType(issueId), items };
    comment = { kind: 'comment', workOrderId: order.id, blocks: workOrderBlocks(order) };
  });

  async function proposed(input: DraftInput, as: Person = 'member'): Promise<ProposalView> {
    await app.clock.advance(1_000);
    const [draft] = dataOf(await orders.propose(issueId, input, as)).drafts;
    if (!draft) throw new Error('no draft');
    return draft;
  }
  const approve = ({ proposalId, digest, changes }: Omit<ProposalView, 'createdAt' | 'code'>, as: Person = 'member') =>
    app.call(issuePanelCalls.approveChanges, { issueId, proposalId, digest, changes: changes.map(({ change }) => change.id), overwrite: [] }, as);
  async function undo({ proposalId, changes }: ProposalView) {
    const ids = changes.map(({ change }) => change.id);
    const [planned] = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: ids }, 'projectAdmin')).undos;
    if (!planned) throw new Error('no undo');
    dataOf(await approve(planned, 'projectAdmin'));
  }
  const children = () => orders.children(issueId).length;

  it('is turned into its sub-tasks once: the second draft is refused, and so is a third, until the first is taken back', async () => {
    const [first, second] = [await proposed(subtasks), await proposed(subtasks, 'projectAdmin')];
    dataOf(await approve(first));
    expect(codeOf(await approve(second, 'projectAdmin'))).toBe('already_decided');
    expect(codeOf(await orders.propose(issueId, subtasks, 'projectAdmin'))).toBe('already_decided');
    expect(children()).toBe(2);
    await undo(first);
    expect(children()).toBe(0);
    dataOf(await approve(second, 'projectAdmin'));
    expect(children()).toBe(2);
  });

  it('one sub-task that stands is enough; the rest of its own draft may still be written', async () => {
    const [first, second] = [await proposed(subtasks), await proposed(subtasks)];
    const [one] = first.changes;
    dataOf(await approve({ ...first, changes: one ? [one] : [] }));
    expect(codeOf(await approve(second))).toBe('already_decided');
    dataOf(await approve(first));
    expect(children()).toBe(2);
  });

  it('of two approvals in the same moment one is written, whichever', async () => {
    for (const input of [subtasks, comment]) {
      const drafts = [await proposed(input), await proposed(input, 'projectAdmin')] as const;
      const answers = await Promise.all([approve(drafts[0]), approve(drafts[1], 'projectAdmin')]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expect(['already_decided', 'in_progress']).toContain(answer.error.code);
    }
    expect([children(), app.issue(issueId).comments.length]).toEqual([2, 1]);
  });

  it('as a comment and as sub-tasks it may stand beside itself, and beside another order', async () => {
    dataOf(await approve(await proposed(subtasks)));
    dataOf(await approve(await proposed(comment)));
    const next = await orders.written(issueId);
    dataOf(await approve(await proposed({ kind: 'comment', workOrderId: next.id, blocks: workOrderBlocks(next) })));
    dataOf(await approve(await proposed({ kind: 'comment', blocks: [{ type: 'paragraph', text: 'My own words.' }] })));
    expect([children(), app.issue(issueId).comments.length]).toEqual([2, 3]);
  });

  it('a draft that Jira refused, or that was discarded, stands in nobody’s way', async () => {
    const [discarded, failed] = [await proposed(subtasks), await proposed(subtasks)];
    dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId: discarded.proposalId, changes: discarded.changes.map(({ change }) => change.id) }, 'member'));
    app.workbench.jira.faults.before = ({ path }) => (path.endsWith('/issue/bulk') ? jsonResponse(400, { errorMessages: ['No.'] }) : undefined);
    expect(codeOf(await approve(failed))).toBe('jira_rejected');
    app.workbench.jira.faults.before = undefined;
    dataOf(await approve(await proposed(subtasks)));
    expect(codeOf(await approve(failed))).toBe('already_decided');
    expect(children()).toBe(2);
  });
});
