import { app } from '../app';
import type { WorkOrderPanelView, WorkOrderView, workOrderCalls } from '../contract/calls/work-order';
import { showWorkOrder } from '../domain/work-order/show-work-order';
import type { ShownStatement, ShownSubtask } from '../domain/work-order/shown-order';
import { workOrderMarkdown } from '../domain/work-order/work-order-markdown';
import type { WorkOrder } from '../domain/work-order/work-order';
import type { WorkOrderState } from '../usecases/work-order/draft-work-order';
import type { Audience } from './audience';
import type { Definitions } from './define-resolver';

const viewer: Audience<{ issueId: string }> = { who: 'issue_viewer', issueId: ({ issueId }) => issueId };
/** It costs money and is kept for everybody who may see the issue. */
const editor: Audience<{ issueId: string }> = { who: 'issue_editor', issueId: ({ issueId }) => issueId };

/** The calls of the panel's work order. */
export const workOrder: Definitions<typeof workOrderCalls> = {
  openWorkOrder: {
    allow: viewer,
    unlicensed: 'refused',
    run: async ({ issueId }) => panelView(await app.openWorkOrder(issueId)),
  },
  draftWorkOrder: {
    allow: editor,
    unlicensed: 'refused',
    run: async ({ issueId, profile }, session) => panelView(await app.draftWorkOrder({ issueId, profile }, session)),
  },
};

const panelView = ({ profile, estimates, estimateIn, drafting, order, issue }: WorkOrderState): WorkOrderPanelView => ({
  profile,
  estimates,
  estimateIn,
  drafting,
  order: order ? orderView(order, issue.snapshot) : null,
});

/** A work order as whoever reads it may read it: places are turned back into words from the issue they just read. */
function orderView(order: WorkOrder, snapshot: WorkOrderState['issue']['snapshot']): WorkOrderView {
  const shown = showWorkOrder(order, snapshot);
  const { id, createdAt, profile, answeredBy, modelAsked, modelProblem, readiness, dropped } = order;
  return {
    id,
    createdAt,
    profile,
    answeredBy,
    modelAsked,
    modelProblem,
    readiness,
    dropped,
    textChanged: shown.textChanged,
    gone: shown.gone,
    sections: shown.sections.map(({ section, statements }) => ({ section, statements: mutable(statements) })),
    subtasks: shown.subtasks.map(({ title, statements, acceptance }: ShownSubtask) => ({
      title,
      statements: mutable(statements),
      acceptance: mutable(acceptance),
    })),
    markdown: workOrderMarkdown(shown, snapshot),
  };
}

const mutable = (statements: readonly ShownStatement[]) => statements.map((statement) => ({ ...statement }));
