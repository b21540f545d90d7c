import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftInput } from '../../../src/contract/calls/issue-panel';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { WorkOrderView } from '../../../src/contract/calls/work-order';
import { subtaskBlocks, subtaskSummary, workOrderBlocks } from '../../../src/domain/work-order/work-order-blocks';
import { codeOf, dataOf, people, type App } from '../../support/app';
import { REFUSED, startMatrixApp } from '../crash-matrix/site';
import { workOrdersOf } from './work-order-app';

const AI_MARK = 'Drafted with AI by Plumbline';
const POINTS = 'customfield_10016';

describe('what is written from a work order', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  beforeAll(async () => {
    app = await startMatrixApp();
    orders = workOrdersOf(app);
  });
  afterAll(() => app.close());

  const comment = (order: WorkOrderView): DraftInput => ({ kind: 'comment', workOrderId: order.id, blocks: workOrderBlocks(order) });
  async function subtasks(issueId: string, order: WorkOrderView, change: (index: number) => object = () => ({})): Promise<DraftInput> {
    const items = order.subtasks.map((subtask, index) => ({ summary: subtaskSummary(subtask), blocks: subtaskBlocks(subtask), ...change(index) }));
    return { kind: 'subtasks', workOrderId: order.id, issueTypeId: await orders.subtaskType(issueId), items };
  }
  async function approved(issueId: string, draft: DraftInput) {
    // The newest is told by its time.
    await app.clock.advance(1_000);
    dataOf(await orders.propose(issueId, draft));
    const proposal = await orders.newest(issueId);
    return { proposal, panel: dataOf(await orders.approve(issueId, proposal)) };
  }
  const undo = async (issueId: string, proposalId: string, changes: string[]) => {
    const [planned] = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes }, 'member')).undos;
    if (!planned) throw new Error('no undo');
    return { planned, panel: dataOf(await orders.approve(issueId, planned)) };
  };

  it('a comment that a model drafted says so in Jira, and an undo takes it back', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    const { proposal } = await approved(issueId, comment(order));
    const [written] = app.issue(issueId).comments;
    expect(written?.authorId).toBe(people.member);
    expect(JSON.stringify(written?.body)).toContain(AI_MARK);
    expect(JSON.stringify(written?.body)).toContain('The ticket should name the deck.');
    await undo(issueId, proposal.proposalId, ['comment']);
    expect(app.issue(issueId).comments).toEqual([]);
  });

  it('however much of it a person rewrote; and one that rules wrote alone, or nobody, does not', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    const own: DraftInput = { kind: 'comment', blocks: [{ type: 'paragraph', text: 'My own words.' }] };
    await approved(issueId, { ...own, workOrderId: order.id });
    await approved(issueId, own);
    const bodies = app.issue(issueId).comments.map(({ body }) => JSON.stringify(body).includes(AI_MARK));
    expect(bodies).toEqual([true, false]);
    app.setFaults({ model: 'down' });
    const ruled = orders.newStory();
    const byRules = await orders.written(ruled);
    app.setFaults({});
    await approved(ruled, comment(byRules));
    expect(byRules.answeredBy).toBe('rules');
    expect(JSON.stringify(app.issue(ruled).comments)).not.toContain(AI_MARK);
  });

  it('the work order of another issue, or none, is refused and nothing is stored', async () => {
    const [issueId, other] = [orders.newStory(), orders.newStory()];
    const order = await orders.written(other);
    for (const workOrderId of [order.id, 'no-such-order']) {
      expect(codeOf(await orders.propose(issueId, { ...comment(order), workOrderId } as DraftInput))).toBe('not_found');
      expect(codeOf(await orders.propose(issueId, { ...(await subtasks(issueId, order)), workOrderId } as DraftInput))).toBe('not_found');
    }
    expect(await app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issueId])).toEqual([]);
  });

  it('an estimate is refused where the project names no field, and written where it does', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    const draft = await subtasks(issueId, order, (index) => (index === 0 ? {} : { estimate: index * 3 }));
    expect(await orders.open(issueId)).toMatchObject({ estimates: false, estimateIn: null });
    expect(codeOf(await orders.propose(issueId, draft))).toBe('bad_input');
    await orders.configure({ estimateField: POINTS });
    expect(await orders.open(issueId)).toMatchObject({ estimates: true, estimateIn: { hours: false, field: 'Story point estimate' } });
    const { proposal, panel } = await approved(issueId, draft);
    expect(panel.drafts[0]?.changes.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    const children = orders.children(issueId);
    expect(children.map(({ storyPoints }) => storyPoints)).toEqual([null, 3, 6]);
    for (const child of children) expect(JSON.stringify(child.description)).toContain(AI_MARK);
    const { planned } = await undo(issueId, proposal.proposalId, ['subtask-1', 'subtask-2', 'subtask-3']);
    expect(planned.kept).toEqual([]);
    expect(orders.children(issueId)).toEqual([]);
    await orders.configure({ estimateField: null });
  });

  it('where Jira refuses one of them the others are there, each row says how it went, and trying again makes no double', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    const draft = await subtasks(issueId, order, (index) => (index === 1 ? { summary: `${REFUSED}name the deck` } : {}));
    dataOf(await orders.propose(issueId, draft));
    const proposal = await orders.newest(issueId);
    await orders.approve(issueId, proposal);
    const statuses = async () => (await orders.newest(issueId)).changes.map(({ status, createdKey, problem }) => [status, createdKey !== null, problem !== null]);
    const halfDone = [['applied', true, false], ['failed', false, true], ['applied', true, false]];
    expect(await statuses()).toEqual(halfDone);
    expect(orders.children(issueId)).toHaveLength(2);
    await orders.approve(issueId, proposal);
    expect(await statuses()).toEqual(halfDone);
    expect(orders.children(issueId)).toHaveLength(2);
    const before = app.workbench.jira.faults.before;
    app.workbench.jira.faults.before = undefined;
    dataOf(await orders.approve(issueId, proposal));
    app.workbench.jira.faults.before = before;
    expect((await statuses()).map(([status]) => status)).toEqual(['applied', 'applied', 'applied']);
    expect(orders.children(issueId)).toHaveLength(3);
    await undo(issueId, proposal.proposalId, ['subtask-1', 'subtask-2', 'subtask-3']);
    expect(orders.children(issueId)).toEqual([]);
  });

  it('who may only look may draft nothing from it', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    expect(codeOf(await orders.propose(issueId, comment(order), 'viewer'))).toBe('forbidden');
  });

  it('the description is never touched', async () => {
    const issueId = orders.newStory();
    const before = app.issue(issueId).description;
    const order = await orders.written(issueId);
    await approved(issueId, comment(order));
    await approved(issueId, await subtasks(issueId, order));
    expect(app.issue(issueId).description).toBe(before);
    expect(app.issue(issueId).changes.flatMap(({ items }) => items.map(({ field }) => field)).filter((field) => field !== 'Sub-task')).toEqual([]);
  });
});
