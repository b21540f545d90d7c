import * as z from 'zod';
import type { TriageField } from '../triage/field';

/** How it is known: a decision about the suggestion itself, or what Jira held two weeks after it was made. */
export type OutcomeSource = 'approved' | 'dismissed' | 'changed' | 'undone' | 'kept';

/** Who came up with a triage: a model and the rules are not equally right at the same score, so neither speaks for the other. */
export const ScorerSchema = z.enum(['model', 'rules']);
export type Scorer = z.infer<typeof ScorerSchema>;

/** What became of the last suggestion for a field of an issue. It names no value, and goes when the issue is deleted. */
export interface Outcome {
  readonly issueId: string;
  readonly projectId: string;
  readonly field: TriageField;
  readonly scorer: Scorer;
  /** Of the prompt the scorer came with, so that outcomes of a former one can be told apart. */
  readonly promptVersion: string | null;
  /** How sure the suggestion was, in thousandths from 0 to 1,000. */
  readonly score: number;
  readonly verdict: 'right' | 'wrong';
  readonly source: OutcomeSource;
  /** ISO 8601. Of two verdicts on one issue and field the later one holds, whichever suggestion it was about. */
  readonly decidedAt: string;
}

/** Outcomes of one project, field and scorer that share a score, in thousandths. */
export interface ScoreCount {
  readonly score: number;
  readonly right: number;
  readonly of: number;
}

/** The newest outcomes of one project, field and scorer, counted by score. */
export type Outcomes = readonly ScoreCount[];

/** The newest outcomes of one project. */
export type ProjectOutcomes = Readonly<Record<Scorer, Readonly<Record<TriageField, Outcomes>>>>;

export const OutcomeLimits = {
  /** Newest outcomes of a project and field, whoever scored, that count: people, words and the app itself change, and so does what is right. */
  NEWEST: 1_000,
  /** Milliseconds after which a suggestion nobody decided on is looked at again. */
  LOOK_AGAIN_AFTER_MS: 14 * 24 * 60 * 60 * 1_000,
} as const;

/** A score from 0 to 1 as it is stored and compared. */
export const inThousandths = (score: number): number => Math.round(score * 1_000);
