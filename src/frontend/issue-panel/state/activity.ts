/** Changes of one proposal: what a decision is about. */
export interface Target {
  readonly proposalId: string;
  readonly changes: readonly string[];
}

/** Where in the panel a draft was asked for: the form, the questions, or the duplicate with this key. */
export type DraftPlace = 'form' | 'questions' | `duplicate:${string}`;

/** What this panel has asked for and not heard back about. */
export type Activity =
  | { readonly kind: 'idle' | 'triaging' | 'queueing' }
  | { readonly kind: 'drafting'; readonly from: DraftPlace }
  | ({ readonly kind: 'approving' | 'dismissing' | 'planning_undo' } & Target);
