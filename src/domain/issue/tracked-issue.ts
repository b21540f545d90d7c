import type { FieldValues } from '../taxonomy/taxonomy';
import type { IssueSnapshot } from './snapshot';

/** An issue as Jira gives it to whoever is asking: cleaned text and the values of the fields triage knows. */
export interface TrackedIssue {
  readonly snapshot: IssueSnapshot;
  readonly values: FieldValues;
  /** What stands in Jira's own field for it, cleaned; no part of the text that is triaged. */
  readonly environment: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** True when an issue security level limits who may see it. */
  readonly restricted: boolean;
}
