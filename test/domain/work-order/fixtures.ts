import { takeSnapshot, type IssueSnapshot } from '../../../src/domain/issue/snapshot';
import { readSpan } from '../../../src/domain/issue/span';
import type { Completion } from '../../../src/domain/model/model-port';
import { composeByRules } from '../../../src/domain/work-order/compose-by-rules';
import type { OrderFacts, OrderParts } from '../../../src/domain/work-order/rule-order';
import type { Statement } from '../../../src/domain/work-order/work-order';
import { askedSections } from '../../../src/domain/work-order/work-order-tool';
import type { WorkOrderAnswer } from '../../../src/domain/work-order/work-order-answer';

export const snapshotOf = (summary: string, description = '', issueType = 'Story'): IssueSnapshot =>
  takeSnapshot({ id: '10', key: 'SHOP-10', projectId: '2', issueType, summary, description });

export const story = snapshotOf(
  'Export orders as CSV',
  [
    'As a shop owner, I want to export my orders so that my accountant can read them.',
    'Scope:',
    '- A button on the order list starts the export',
    '- The file is sent by mail',
    'Out of scope:',
    '- Import of orders',
    'Acceptance criteria',
    '- The file has one line for each of the last 500 orders',
    '- Deleted orders must not stand in the file',
    'Which separator do we use?',
  ].join('\n'),
);

export const bug = snapshotOf(
  'Checkout crashes on Android 12',
  ['Steps to reproduce:', '1. Open the cart', '2. Tap Pay', 'Actual result: The app closes without a word.', 'Expected result: The payment page opens.'].join('\n'),
  'Bug',
);

export const rulesOver = (snapshot: IssueSnapshot, more: Partial<OrderFacts> = {}): OrderParts =>
  composeByRules({ snapshot, components: [], environment: '', estimate: null, results: {}, gaps: [], missing: [], profile: 'default', ...more });

/** Statements as a reader gets them: `[basis] text`. */
export const read = (snapshot: IssueSnapshot, statements: readonly Statement[]): string[] =>
  statements.map(({ basis, text, span }) => `[${basis}] ${text ?? (span ? readSpan(snapshot, span) : null) ?? 'GONE'}`);

export const completion = (input: unknown, name = 'submit_work_order', finishReason = 'tool_use'): Completion => ({
  finishReason,
  toolCalls: [{ name, input }],
  inputTokens: 1,
  outputTokens: 1,
});

/** An answer with these lists and nothing else. */
export const answerOf = (sections: Partial<WorkOrderAnswer['sections']>, more: Partial<WorkOrderAnswer> = {}): WorkOrderAnswer => ({
  sections: {
    objective: [], background: [], in_scope: [], out_of_scope: [], assumptions: [], acceptance: [], implementation: [], test_plan: [], risks: [], rollout: [], questions: [],
    ...sections,
  },
  components: [],
  subtasks: [],
  rejected: 0,
  ...more,
});
export { askedSections };
