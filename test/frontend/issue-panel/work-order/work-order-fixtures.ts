import {
  WorkOrderPanelViewSchema,
  type StatementView,
  type SubtaskDraftView,
  type WorkOrderPanelView,
  type WorkOrderView,
} from '../../../../src/contract/calls/work-order';

export const said = (text: string, quote = text): StatementView => ({ basis: 'issue', text, quote });
export const assumed = (text: string): StatementView => ({ basis: 'assumption', text, quote: null });
export const asked = (text: string): StatementView => ({ basis: 'profile', text, quote: null });

export const part = (title: string): SubtaskDraftView => ({ title, statements: [said(`About ${title}`)], acceptance: [assumed(`${title} is done`)] });

export const order = (change: Partial<WorkOrderView> = {}): WorkOrderView => ({
  id: 'w1',
  createdAt: '2026-11-22T02:00:00.000Z',
  profile: 'strict',
  answeredBy: 'model',
  modelAsked: 'claude-haiku-4-5',
  modelProblem: null,
  readiness: { score: 39, status: 'needs_clarification' },
  textChanged: false,
  gone: 0,
  dropped: 0,
  sections: [
    { section: 'objective', statements: [said('Payments work again on iPhone.', 'nobody can pay on an iPhone')] },
    { section: 'assumptions', statements: [assumed('Android is not touched.')] },
    { section: 'rollout', statements: [asked('Say how the change is taken back.')] },
  ],
  subtasks: [part('Write a failing test'), part('Mend the callback'), part('Tell support')],
  markdown: '# Work order for HARBOR-1\n\n## Objective\n\n- Payments work again on iPhone. [issue]',
  ...change,
});

export const view = (change: Partial<WorkOrderPanelView> = {}): WorkOrderPanelView =>
  WorkOrderPanelViewSchema.parse({ profile: 'default', drafting: false, order: null, estimates: false, estimateIn: null, ...change });
