import type { LaterIssue } from '../outcome/later-issue';
import type { Outcome, ProjectOutcomes } from '../outcome/outcome';
import type { TriageField } from '../triage/field';
import type { StoredTriage } from './proposals';

/** What became of suggestions. */
export interface OutcomeStore {
  /**
   * Stores outcomes; of two on one field of one issue the later decided one stays, in whatever order they arrive: however
   * often somebody has the same issue triaged, it counts once.
   */
  saveOutcomes(outcomes: readonly Outcome[]): Promise<void>;
  /** The newest outcomes of a project, for each field and scorer, counted by score. */
  countOutcomes(projectId: string): Promise<ProjectOutcomes>;
  /** Forgets up to `limit` of the oldest outcomes that are no longer counted; answers how many. */
  trimOutcomes(projectId: string, field: TriageField, limit: number): Promise<number>;
  /** Forgets the outcomes of an issue, in every project it stood in. */
  eraseOutcomes(issueId: string): Promise<void>;
}

/** A place in the order of age. */
export interface AgedPlace {
  /** ISO 8601. */
  readonly createdAt: string;
  readonly id: string;
}

/** One proposal in the order of age; `triage` is null where it is none, or cannot be read. */
export interface AgedProposal extends AgedPlace {
  readonly triage: StoredTriage | null;
  /** False when its issue was triaged again later. */
  readonly isNewest: boolean;
}

/** Triages as outcomes are made from them. */
export interface TriageReader {
  /** Those of the proposals that are triages and can be read, in no order. */
  findTriages(ids: readonly string[]): Promise<readonly StoredTriage[]>;
  /** Proposals from behind a place up to an instant (ISO 8601, inclusive), oldest first. */
  listAged(after: AgedPlace, until: string, limit: number): Promise<readonly AgedProposal[]>;
}

/** Issues as they have become, with what people did to them; read as the app. */
export interface LaterIssues {
  /**
   * Those of up to 100 issues that the app may read, that make sense and that no security level limits, in no order.
   *
   * Costs one point of Jira's hourly limit, and one for each issue.
   */
  readLater(issueIds: readonly string[]): Promise<readonly LaterIssue[]>;
}

/** How far outcomes have been collected. */
export interface OutcomeProgress {
  /** Every event of the log up to this number was looked at. */
  readonly throughSeq: number;
  /** The last proposal that was looked at again. */
  readonly lookedThrough: AgedPlace;
}

export interface OutcomeProgressStore {
  readOutcomeProgress(): Promise<OutcomeProgress | undefined>;
  saveOutcomeProgress(progress: OutcomeProgress): Promise<void>;
}
