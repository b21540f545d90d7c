import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import type { HistoryVotes } from '../../src/domain/history/votes';
import type { Answer } from './answerer';
import type { Rewording } from './rewordings';
import type { Baselines } from './used-so-far';

/** One field of one scored issue: what it ended with, and what would have been said when it was filed. */
export interface Outcome {
  readonly key: string;
  readonly truth: readonly string[];
  /** Forced choice: what would have been said had something to be said, likeliest first; empty when nothing was ever used. */
  readonly ranking: readonly string[];
  /** How sure of the first of the ranking, from 0 to 1. */
  readonly confidence: number;
  /** What the product would have shown; empty where it abstains. */
  readonly shown: readonly string[];
  readonly majority: string | undefined;
  readonly naiveBayes: string | undefined;
  /** First of the ranking with all words of all past issues at hand; empty when nothing was ever used, null when not asked. */
  readonly whole: string | null;
  /** The same as shipped, but with the last ten issues not triaged yet. */
  readonly lagged: string | null;
  readonly isDuplicate: boolean;
}

/** Whether putting the issue in other words changed what comes first, and what would be shown. */
export interface Flip {
  readonly field: TriageField;
  readonly rewording: Rewording;
  readonly first: boolean;
  readonly shown: boolean;
}

/** A pair of issues that people found to be the same problem: where the earlier one came when the later was filed. */
export interface DuplicateCase {
  readonly isScored: boolean;
  /** From 1; null when it is not among those that were read back. */
  readonly rank: number | null;
  /** With all words of all past issues at hand; undefined when that was not asked. */
  readonly wholeRank: number | null | undefined;
}

/** A past issue that would have been called the same problem as a scored one. */
export interface ShownDuplicate {
  readonly asking: string;
  /** The likeliest of those called so. */
  readonly isFirst: boolean;
  readonly isMarkedSame: boolean;
  readonly isLinked: boolean;
}

export interface Ranking {
  readonly values: readonly string[];
  readonly confidence: number;
}

/**
 * What would be said had something to be said: what a model suggests, then what the past speaks for; before there is a past,
 * or where it is silent, the value used most so far, with no confidence at all.
 */
export function rankValues(
  answer: Answer,
  votes: HistoryVotes,
  baselines: Record<TriageField, Baselines>,
): Record<TriageField, Ranking> {
  return mapFields((field) => {
    const voted = votes[field];
    const suggestion =
      answer.answeredBy === 'model' ? answer.suggestions.find((one) => one.field === field) : undefined;
    const suggested = suggestion?.values.map(({ value }) => value.name) ?? [];
    const fromPast = voted.length > 0 ? voted.map(({ value }) => value.name) : baselines[field].byUse;
    return {
      values: [...new Set([...suggested, ...fromPast])],
      confidence: suggestion ? (suggestion.confidence.score ?? 0) : (voted[0]?.share ?? 0),
    };
  });
}

export const shownValues = (answer: Answer): Record<TriageField, readonly string[]> =>
  mapFields((field) => {
    const suggestion = answer.suggestions.find((one) => one.field === field);
    return suggestion?.values.map(({ value }) => value.name) ?? [];
  });
