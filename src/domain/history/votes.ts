import type { FieldValue, TriageField } from '../triage/field';

/** A value that a project's past speaks for. */
export interface HistoryVote {
  readonly value: FieldValue;
  /** From 0 to 1: how likely the past makes it that this is right. */
  readonly share: number;
  /** Past issues that have it, most alike first. */
  readonly pastIssues: readonly string[];
}

/** For each field the values the past speaks for, likeliest first; empty where it says nothing. */
export type HistoryVotes = Readonly<Record<TriageField, readonly HistoryVote[]>>;
