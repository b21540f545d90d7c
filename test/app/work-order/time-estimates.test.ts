import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DraftInput } from '../../../src/contract/calls/issue-panel';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { WorkOrderView } from '../../../src/contract/calls/work-order';
import { subtaskBlocks, subtaskSummary } from '../../../src/domain/work-order/work-order-blocks';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { codeOf, dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';
import { workOrdersOf } from './work-order-app';

describe('sub-tasks of a project that estimates in Jira’s own time', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  let issueId: string;
  let order: WorkOrderView;
  beforeAll(async () => {
    app = await startApp();
    orders = workOrdersOf(app);
    await orders.configure({ estimateField: 'timeoriginalestimate' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    screens([]);
    app.workbench.jira.faults.before = undefined;
    issueId = orders.newStory();
    order = await orders.written(issueId);
  });

  /** Takes fields off the screen that creates issues. */
  function screens(create: string[]) {
    const site = app.workbench.jira.getSite('site');
    for (const project of site.projects.values()) site.projects.set(project.id, { ...project, fieldsOffScreen: { create, edit: [] } });
  }
  /** The sub-tasks of the work order, with these estimates. */
  async function draft(...estimates: (number | undefined)[]): Promise<DraftInput> {
    const items = order.subtasks.slice(0, estimates.length).map((subtask, index) => {
      const estimate = estimates[index];
      return { summary: subtaskSummary(subtask), blocks: subtaskBlocks(subtask), ...(estimate !== undefined && { estimate }) };
    });
    if (items.length !== estimates.length) throw new Error('the work order has fewer sub-tasks');
    return { kind: 'subtasks', workOrderId: order.id, issueTypeId: await orders.subtaskType(issueId), items };
  }
  async function proposed(...estimates: (number | undefined)[]) {
    dataOf(await orders.propose(issueId, await draft(...estimates)));
    return orders.newest(issueId);
  }
  /** What Jira says of each sub-task's estimate. */
  const inJira = () => orders.children(issueId).map(({ originalEstimateSeconds }) => originalEstimateSeconds);
  const rows = async () => (await orders.newest(issueId)).changes.map(({ status, problem }) => [status, problem]);
  const creates = () => app.workbench.history.filter(({ path }) => path.endsWith('/issue/bulk')).length;
  const proposals = () => app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issueId]);
  async function undone(proposalId: string, changes: string[]) {
    const [planned] = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes }, 'projectAdmin')).undos;
    if (!planned) throw new Error('no undo');
    const { digest, changes: views } = planned;
    const approval = { issueId, proposalId: planned.proposalId, digest, changes: views.map(({ change }) => change.id), overwrite: [] };
    dataOf(await app.call(issuePanelCalls.approveChanges, approval, 'projectAdmin'));
    return planned.proposalId;
  }

  it('approved, they are there with their estimates, to the minute; undone, they are gone; and that undone, they are back', async () => {
    expect(await orders.open(issueId)).toMatchObject({ estimates: true, estimateIn: { hours: true, field: null } });
    const proposal = await proposed(undefined, 1.5, 0.33);
    expect(proposal.changes.map(({ change }) => change.kind === 'create_subtask' && change.estimate)).toEqual([
      undefined,
      { field: 'timeoriginalestimate', value: 1.5 },
      { field: 'timeoriginalestimate', value: 0.33 },
    ]);
    dataOf(await orders.approve(issueId, proposal));
    expect(await rows()).toEqual([['applied', null], ['applied', null], ['applied', null]]);
    // Jira keeps whole minutes: a third of an hour, typed with two decimals, is twenty of them.
    expect(inJira()).toEqual([null, 5_400, 1_200]);
    const all = ['subtask-1', 'subtask-2', 'subtask-3'];
    const undo = await undone(proposal.proposalId, all);
    expect(inJira()).toEqual([]);
    await undone(undo, all);
    expect(inJira()).toEqual([null, 5_400, 1_200]);
  });

  it('the estimate is what readiness looks for, and another one that a person types into Jira ends a sign-off', async () => {
    const readiness = readinessOf(app);
    const issueTypeId = await orders.subtaskType(issueId);
    await orders.configure({ definitions: { [issueTypeId]: { rules: { estimate: 'warning' }, judged: [] } } });
    dataOf(await orders.approve(issueId, await proposed(undefined, 0.01)));
    const [bare = '', estimated = ''] = orders.children(issueId).map(({ id }) => id);
    expect((await readiness.open(bare)).findings.map(({ criterion }) => criterion)).toEqual([{ type: 'library', id: 'estimate' }]);
    expect(await readiness.open(estimated)).toMatchObject({ findings: [], met: [{ type: 'library', id: 'estimate' }] });
    await readiness.signNow(estimated);
    readiness.edit(estimated, { timetracking: { originalEstimate: '2h' } });
    await readiness.settle();
    expect((await readiness.open(estimated)).signOff?.expired?.parts).toEqual(['estimate']);
    expect((await readiness.actions(estimated)).filter((action) => action === 'readiness.expired')).toHaveLength(1);
    await orders.configure({ definitions: {} });
  });

  it('a value that is no estimate is refused before anything is stored', async () => {
    for (const wrong of [0, -1, 0.125, 10_000.01]) expect(codeOf(await orders.propose(issueId, await draft(1, wrong)))).toBe('bad_input');
    expect(await proposals()).toEqual([]);
    expect(inJira()).toEqual([]);
  });

  it('a create screen without the field: the person is told when they draft, and nothing is stored or sent', async () => {
    screens(['timetracking']);
    const before = creates();
    expect(codeOf(await orders.propose(issueId, await draft(undefined, 2)))).toBe('estimate_refused');
    expect(await proposals()).toEqual([]);
    expect(creates()).toBe(before);
    // Without estimates the same draft is taken.
    dataOf(await orders.approve(issueId, await proposed(undefined, undefined)));
    expect(inJira()).toEqual([null, null]);
  });

  it('the field leaves the screen between draft and approval: no sub-task is there, each row says why, and it can be tried again', async () => {
    const proposal = await proposed(1, 2);
    screens(['timetracking']);
    expect(codeOf(await orders.approve(issueId, proposal))).toBe('estimate_refused');
    expect(await rows()).toEqual([['failed', 'estimate_refused'], ['failed', 'estimate_refused']]);
    expect(inJira()).toEqual([]);
    screens([]);
    dataOf(await orders.approve(issueId, proposal));
    expect(await rows()).toEqual([['applied', null], ['applied', null]]);
    expect(inJira()).toEqual([3_600, 7_200]);
  });

  it('Jira refuses one duration: the others are there, the row says why, and trying again makes no double', async () => {
    const proposal = await proposed(1, 2, 3);
    app.workbench.jira.faults.before = ({ method, path, body }) => {
      if (method === 'POST' && path.endsWith('/rest/api/3/issue/bulk')) spoil(body);
      return undefined;
    };
    dataOf(await orders.approve(issueId, proposal));
    expect(await rows()).toEqual([['applied', null], ['failed', 'estimate_refused'], ['applied', null]]);
    expect(inJira()).toEqual([3_600, 10_800]);
    app.workbench.jira.faults.before = undefined;
    dataOf(await orders.approve(issueId, await orders.newest(issueId)));
    expect((await rows()).map(([status]) => status)).toEqual(['applied', 'applied', 'applied']);
    expect(inJira().sort((one, other) => Number(one) - Number(other))).toEqual([3_600, 7_200, 10_800]);
  });

  it('another reason than the estimate is told as before', async () => {
    const proposal = await proposed(1);
    app.workbench.jira.faults.before = ({ body }) => {
      for (const { fields } of updatesIn(body)) fields['issuetype'] = { id: '0' };
      return undefined;
    };
    expect(codeOf(await orders.approve(issueId, proposal))).toBe('jira_rejected');
    expect(await rows()).toEqual([['failed', 'jira_rejected']]);
  });

  it.each([
    ['not as documented', { errorMessages: ['No.'], errors: {} }],
    ['without an account of every one', { issues: [], errors: [{ failedElementNumber: 0, status: 400, elementErrors: { errors: { timetracking: 'No.' } } }] }],
    ['not at all', undefined],
  ])('a refusal that Jira explains %s is a refusal of all, of unknown cause', async (_how, body) => {
    const proposal = await proposed(1, 2);
    app.workbench.jira.faults.before = ({ path }) => (path.endsWith('/issue/bulk') ? jsonResponse(400, body) : undefined);
    expect(codeOf(await orders.approve(issueId, proposal))).toBe('jira_rejected');
    expect(await rows()).toEqual([['failed', 'jira_rejected'], ['failed', 'jira_rejected']]);
  });

  it('a refused one without details, or with odd ones, does not make what became of the others unknown', async () => {
    for (const elementErrors of [undefined, null, 'odd', { errors: [] }]) {
      const proposal = await proposed(1);
      const errors = [{ failedElementNumber: 0, status: 400, elementErrors }];
      app.workbench.jira.faults.before = ({ path }) => (path.endsWith('/issue/bulk') ? jsonResponse(201, { issues: [], errors }) : undefined);
      expect(codeOf(await orders.approve(issueId, proposal))).toBe('jira_rejected');
      await app.clock.advance(1_000);
    }
  });
});

interface Update {
  readonly fields: Record<string, unknown>;
}

const updatesIn = (body: unknown): readonly Update[] => (body as { issueUpdates?: readonly Update[] } | undefined)?.issueUpdates ?? [];

/** The second hour of work becomes a duration that Jira cannot keep. */
function spoil(body: unknown): void {
  for (const { fields } of updatesIn(body)) {
    const { originalEstimate } = fields['timetracking'] as { originalEstimate: string };
    if (originalEstimate === '2h') fields['timetracking'] = { originalEstimate: '0.33h' };
  }
}
