import { subtaskBlocks, subtaskSummary, workOrderBlocks, type WorkOrderPanelView, type WorkOrderView } from '../../../contract/calls/work-order';
import { formatBlocks } from '../draft/format-draft';
import type { DraftFields } from '../draft/draft-fields';

/** A work order as the text of a comment, to be edited before it is previewed. */
export const commentOf = (order: WorkOrderView): Partial<DraftFields> => ({
  kind: 'comment',
  comment: formatBlocks(workOrderBlocks(order)).join('\n'),
  commentFrom: order.id,
});

/** The sub-tasks of a work order as rows, to be edited and sorted out before they are previewed. */
export const subtasksOf = ({ id, subtasks }: WorkOrderView, { estimates, estimateIn }: Pick<WorkOrderPanelView, 'estimates' | 'estimateIn'>): Partial<DraftFields> => ({
  kind: 'subtasks',
  rows: {
    workOrderId: id,
    hasEstimates: estimates,
    estimateIn,
    items: subtasks.map((subtask, index) => ({
      id: index + 1,
      summary: subtaskSummary(subtask),
      description: formatBlocks(subtaskBlocks(subtask)).join('\n'),
      estimate: '',
    })),
  },
});
