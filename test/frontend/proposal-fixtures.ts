import type { Change, ChangeView, KeptView, ProposalView, UndoView } from '../../src/contract/calls/changes';
import type { DraftOptions } from '../../src/contract/calls/issue-panel';

export const changeView = (change: Change, part: Partial<ChangeView> = {}): ChangeView => ({
  change,
  status: 'open',
  outdated: false,
  overwrites: false,
  createdKey: null,
  problem: null,
  ...part,
});

export const priorityBack: Change = {
  id: 'priority',
  kind: 'set_priority',
  before: { id: '1', name: 'Highest' },
  after: { id: '2', name: 'High' },
};
export const componentsBack: Change = {
  id: 'components',
  kind: 'edit_components',
  before: [{ id: '11', name: 'Checkout' }],
  add: [],
  remove: [{ id: '11', name: 'Checkout' }],
};

export const kept = (part: Partial<KeptView> = {}): KeptView => ({
  changeId: 'components',
  why: 'changed_since',
  value: 'Reporting',
  by: 'account-alex',
  at: '2026-11-22T03:00:00.000Z',
  ...part,
});

export const undo = (changes: readonly ChangeView[] = [changeView(priorityBack)], part: Partial<UndoView> = {}): UndoView => ({
  ...proposal([...changes]),
  proposalId: 'u1',
  digest: 'cd'.repeat(32),
  code: 'cdcdcdcd',
  issueId: '10001',
  issueKey: 'HARBOR-1',
  undoes: 'p1',
  kept: [],
  ...part,
});

const proposal = (changes: ChangeView[]): ProposalView => ({
  proposalId: 'd1',
  digest: 'ef'.repeat(32),
  code: 'efefefef',
  createdAt: '2026-11-22T02:30:00.000Z',
  changes,
});

const text = (draftedBy: 'model' | 'person') => ({
  draftedBy,
  blocks: [
    { type: 'heading' as const, text: 'What we know' },
    { type: 'paragraph' as const, text: 'Payments fail on iPhone.' },
    { type: 'bullets' as const, items: ['iOS 18.6', 'Apple Pay'] },
    { type: 'steps' as const, items: ['Open the shop', 'Pay'] },
  ],
});

export const comment = (draftedBy: 'model' | 'person' = 'person'): Change => ({ id: 'comment', kind: 'add_comment', text: text(draftedBy) });
export const subtask = (number: number): Change => ({
  id: `subtask-${number}`,
  kind: 'create_subtask',
  issueTypeId: '5',
  summary: `Step ${number}`,
  text: { draftedBy: 'person', blocks: number === 1 ? [{ type: 'paragraph', text: 'First of all.' }] : [] },
});
export const link: Change = {
  id: 'link',
  kind: 'link_issues',
  type: { id: '7', name: 'Duplicate' },
  direction: 'outward',
  other: { id: '10009', key: 'HARBOR-9' },
};

export const draft = (changes: readonly ChangeView[], part: Partial<ProposalView> = {}): ProposalView => ({ ...proposal([...changes]), ...part });

export const options = (part: Partial<DraftOptions> = {}): DraftOptions => ({
  subtaskTypes: [{ id: '5', name: 'Sub-task' }],
  linkTypes: [
    { id: '7', name: 'Duplicate', outward: 'duplicates', inward: 'is duplicated by' },
    { id: '8', name: 'Relates', outward: 'relates to', inward: 'relates to' },
  ],
  ...part,
});
