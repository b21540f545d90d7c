import type { ChangeView, ProposalView } from '../../../contract/calls/changes';

/** What a person can do next about changes of a draft or an undo, and about which of them. */
export interface NextStep {
  readonly kind: 'approve' | 'try_again' | 'check_again' | 'undo' | 'apply_again';
  readonly changes: readonly string[];
}

type Status = ChangeView['status'];

const stepOf: Readonly<Partial<Record<Status, NextStep['kind']>>> = {
  open: 'approve',
  failed: 'try_again',
  unknown: 'check_again',
  applied: 'undo',
  undone: 'apply_again',
};

/** Steps in the order in which changes reach these states. What is outdated can only be drafted or looked at afresh. */
export function nextSteps({ changes }: Pick<ProposalView, 'changes'>): readonly NextStep[] {
  return Object.entries(stepOf).flatMap(([status, kind]) => {
    const ids = changes.filter((one) => one.status === status && !(status === 'open' && one.outdated)).map(({ change }) => change.id);
    return ids.length > 0 ? [{ kind, changes: ids }] : [];
  });
}

export const openChanges = ({ changes }: Pick<ProposalView, 'changes'>): readonly string[] =>
  changes.filter(({ status }) => status === 'open').map(({ change }) => change.id);

export const isOutdated = ({ changes }: Pick<ProposalView, 'changes'>): boolean =>
  changes.some(({ status, outdated }) => status === 'open' && outdated);
