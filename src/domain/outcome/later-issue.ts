import type { HistoryEntry } from '../change/history';
import type { FieldValues } from '../taxonomy/taxonomy';

/** An issue as Jira holds it some time after a suggestion was made for it. */
export interface LaterIssue {
  readonly issueId: string;
  readonly values: FieldValues;
  /** What people did to the fields triage knows, oldest first: apps and automation rules decide nothing. */
  readonly byPeople: readonly HistoryEntry[];
}
