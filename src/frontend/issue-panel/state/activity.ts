/** Changes of one proposal: what a decision is about. */
export interface Target {
  readonly proposalId: string;
  readonly changes: readonly string[];
}

/** What this panel has asked for and not heard back about. */
export type Activity =
  | { readonly kind: 'idle' | 'triaging' | 'queueing' | 'drafting' }
  | ({ readonly kind: 'approving' | 'dismissing' | 'planning_undo' } & Target);
