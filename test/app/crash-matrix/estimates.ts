import { subtaskBlocks, subtaskSummary } from '../../../src/domain/work-order/work-order-blocks';
import type { App } from '../../support/app';
import { workOrdersOf } from '../work-order/work-order-app';
import { createTwo } from './drafts';
import type { Case, Flow } from './flow';

const POINTS = 'customfield_10016';
const estimating = new WeakSet<App>();

/** Two of the sub-tasks of a work order that a model drafted, each with its estimate. */
async function begin(app: App): Promise<Case> {
  const orders = workOrdersOf(app);
  if (!estimating.has(app)) await orders.configure({ estimateField: POINTS });
  estimating.add(app);
  const issueId = orders.newStory();
  const order = await orders.written(issueId);
  const items = order.subtasks.slice(0, 2).map((subtask, index) => ({ summary: subtaskSummary(subtask), blocks: subtaskBlocks(subtask), estimate: index + 1.5 }));
  await orders.propose(issueId, { kind: 'subtasks', workOrderId: order.id, issueTypeId: await orders.subtaskType(issueId), items });
  const { proposalId, digest, changes } = await orders.newest(issueId);
  const ids = changes.map(({ change }) => change.id);
  if (ids.length !== 2) throw new Error('the draft has other sub-tasks than it was given');
  return { approval: { issueId, proposalId, digest, changes: ids, overwrite: [] }, shown: proposalId };
}

export const createEstimated: Flow = { ...createTwo, name: 'approve two estimated sub-tasks of a work order', begin };
