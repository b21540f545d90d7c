import type { Change } from '../change/change';
import type { HistoryEntry } from '../change/history';
import type { TouchedState } from '../change/touched';
import type { PlumblineError } from '../errors';
import type { TrackedIssue } from '../issue/tracked-issue';
import type { FieldValues } from '../taxonomy/taxonomy';
import type { FieldValue, TriageField } from '../triage/field';

export interface Project {
  readonly id: string;
  readonly key: string;
}

/**
 * What may be set on an issue by whoever is asking; null for a field that is not on the edit screen. Types are those of
 * ordinary issues that it can become without being moved.
 */
export type EditableValues = Readonly<Record<TriageField, readonly FieldValue[] | null>>;

/** Jira, as one person or as the app: which of the two is chosen where the port is made, never here. */
export interface IssueTracker {
  /** @throws PlumblineError `not_found` when it is not there or may not be seen */
  getIssue(issueId: string): Promise<TrackedIssue>;
  /** The issue and what may be set on it, in one call. @throws PlumblineError `not_found` */
  getEditableIssue(issueId: string): Promise<{ readonly issue: TrackedIssue; readonly editable: EditableValues }>;
  getProject(projectId: string): Promise<Project>;
  /** What the project offers; of types those of ordinary issues, no sub-tasks and no epics. */
  listProjectValues(projectId: string): Promise<Omit<FieldValues, 'labels'>>;
  /** All issue types of the project that the caller may create issues of; none where they may create nothing. */
  listTypes(projectId: string): Promise<readonly FieldValue[]>;
  /** Labels of the project's recent issues, most used first. */
  listLabelsInUse(projectId: string): Promise<readonly FieldValue[]>;
  /** Everything the changes touch beside the issue's fields, read with as few calls as they need; none for plain fields. */
  readTouched(issue: TrackedIssue, changes: readonly Change[]): Promise<TouchedState>;
  /** What Jira's history says about the last 100 edits of an issue, oldest first. */
  listHistory(issueId: string): Promise<readonly HistoryEntry[]>;
  /**
   * Makes changes of one issue: fields in one request, sub-tasks in one, everything else one by one. Never
   * throws for a change: each has its own outcome.
   */
  applyChanges(issue: { id: string; projectId: string }, proposalId: string, changes: readonly Change[]): Promise<readonly WriteOutcome[]>;
  /** What a person may create here and link with. */
  listDraftOptions(projectId: string): Promise<DraftOptions>;
  /** Whether issues of a type can be created with an estimate in this field, as far as their create screen tells. */
  takesEstimate(projectId: string, estimate: { readonly issueTypeId: string; readonly field: string }): Promise<boolean>;
  /** The site's types of links; none where it has links switched off. */
  listLinkTypes(): Promise<DraftOptions['linkTypes']>;
  /** Id and key of an issue the caller may see. @throws PlumblineError `not_found` */
  findIssueByKey(key: string): Promise<{ id: string; key: string }>;
}

/** What became of one change. `unknown`: Jira may or may not have taken it. */
export type WriteOutcome = { readonly changeId: string } & (
  | { readonly status: 'applied'; readonly created: { id: string; key: string | null } | null }
  | { readonly status: 'failed' | 'unknown'; readonly error: PlumblineError }
);

export interface DraftOptions {
  /** Sub-task types of the project; empty where it has none. */
  readonly subtaskTypes: readonly FieldValue[];
  readonly linkTypes: readonly { readonly id: string; readonly name: string; readonly outward: string; readonly inward: string }[];
}
