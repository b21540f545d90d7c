import type { TriageField } from '../triage/field';

/** How it is known: a decision about the suggestion itself, or what Jira held two weeks after it was made. */
export type OutcomeSource = 'approved' | 'dismissed' | 'changed' | 'undone' | 'kept';

/** What became of one suggestion. It names no issue and no value: the proposal leads to both for as long as it is kept. */
export interface Outcome {
  readonly proposalId: string;
  readonly projectId: string;
  readonly field: TriageField;
  /** How sure the suggestion was, in thousandths from 0 to 1,000. */
  readonly score: number;
  readonly verdict: 'right' | 'wrong';
  readonly source: OutcomeSource;
  /** ISO 8601. Of two verdicts on one suggestion the later one holds. */
  readonly decidedAt: string;
}

/** Outcomes of one project and field that share a score, in thousandths. */
export interface ScoreCount {
  readonly score: number;
  readonly right: number;
  readonly of: number;
}

/** The newest outcomes of one project and field, counted by score. */
export type Outcomes = readonly ScoreCount[];

export const OutcomeLimits = {
  /** Newest outcomes of a project and field that count: people, words and the app itself change, and so does what is right. */
  NEWEST: 1_000,
  /** Milliseconds after which a suggestion nobody decided on is looked at again. */
  LOOK_AGAIN_AFTER_MS: 14 * 24 * 60 * 60 * 1_000,
} as const;

/** A score from 0 to 1 as it is stored and compared. */
export const inThousandths = (score: number): number => Math.round(score * 1_000);
