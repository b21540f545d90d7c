import type { AuditEvent } from './audit/event';
import type { Change } from './change/change';
import type { Proposal } from './change/proposal';
import type { IssueSnapshot } from './issue/snapshot';
import type { ProjectSettings } from './settings/project-settings';
import type { FieldValues } from './taxonomy/taxonomy';
import type { FieldValue, TriageField } from './triage/field';
import type { TriageReport } from './triage/report';
import type { TriageRequest } from './triage/triage-request';

export type { LanguageModel } from './triage/model-port';

/** An issue as Jira gives it to whoever is asking: cleaned text and the values of the fields triage knows. */
export interface TrackedIssue {
  readonly snapshot: IssueSnapshot;
  readonly values: FieldValues;
  /** True when an issue security level limits who may see it. */
  readonly restricted: boolean;
}

/** What Jira says a person may do with an issue; one they cannot see grants nothing. */
export interface IssueGrants {
  readonly mayView: boolean;
  readonly mayEdit: boolean;
}

export interface Permissions {
  readIssueGrants(issueId: string): Promise<IssueGrants>;
  mayAdministerProject(projectId: string): Promise<boolean>;
  mayAdministerJira(): Promise<boolean>;
}

export interface Project {
  readonly id: string;
  readonly key: string;
}

/** Jira, as one person or as the app: which of the two is chosen where the port is made, never here. */
export interface IssueTracker {
  /** @throws PlumblineError `not_found` when it is not there or may not be seen */
  getIssue(issueId: string): Promise<TrackedIssue>;
  /** What may be set on this issue by whoever is asking; null for a field that is not on the edit screen. */
  getEditableValues(issueId: string): Promise<Readonly<Record<TriageField, readonly FieldValue[] | null>>>;
  getProject(projectId: string): Promise<Project>;
  listProjectValues(projectId: string): Promise<Pick<FieldValues, 'priority' | 'components'>>;
  /** Labels of the project's recent issues, most used first. */
  listLabelsInUse(projectId: string): Promise<readonly FieldValue[]>;
  /**
   * Writes all changes in one request.
   *
   * @throws PlumblineError `outcome_unknown` when Jira may or may not have taken it; `jira_rejected`, `forbidden`,
   * `jira_rate_limited` or `not_found` when it surely did not
   */
  applyChanges(issueId: string, changes: readonly Change[]): Promise<void>;
  /** Whether Jira's own history shows the change being made at or after `since` (ISO 8601), `by` this account if given. */
  isInHistory(issueId: string, change: Change, made: { since: string; by: string | undefined }): Promise<boolean>;
}

export interface StoredTriage {
  readonly report: TriageReport;
  readonly proposal: Proposal;
}

export interface TriageStore {
  /** Storing the same id again changes nothing; answers whether it was stored now. */
  saveTriage(triage: StoredTriage): Promise<boolean>;
  findLatest(issueId: string): Promise<StoredTriage | undefined>;
  findProposal(proposalId: string): Promise<StoredTriage | undefined>;
  /** Deletes everything kept about an issue; the audit log stays. Answers how many triages that were. */
  eraseIssue(issueId: string): Promise<number>;
  /** Deletes up to `limit` triages from before `olderThan`; answers how many. */
  prune(olderThan: Date, limit: number): Promise<number>;
}

export interface AuditPosition {
  readonly occurredAt: string;
  readonly id: string;
}

export interface AuditLog {
  /**
   * Stores events in one statement; an event whose id is already stored is skipped.
   *
   * @returns how many of them are new
   * @throws PlumblineError `audit_unavailable` when nothing was stored
   */
  record(events: readonly AuditEvent[]): Promise<number>;
  /**
   * Stores all events in one statement, or none when any of their ids is already stored: the winner of a race owns what
   * the ids stand for.
   *
   * @returns whether they were stored
   * @throws PlumblineError `audit_unavailable`
   */
  claim(events: readonly AuditEvent[]): Promise<boolean>;
  findEvent(id: string): Promise<AuditEvent | undefined>;
  listOfProposal(proposalId: string): Promise<readonly AuditEvent[]>;
  /** Events of the newest proposal of an issue. */
  listOfLatestProposal(issueId: string): Promise<readonly AuditEvent[]>;
  /** Newest first, from just before `after`. */
  listPage(after: AuditPosition | undefined, limit: number): Promise<readonly AuditEvent[]>;
  /** Intents of the last 14 days and from before `olderThan` that have no outcome, oldest first, from behind `after`. */
  listUnsettled(olderThan: Date, after: AuditPosition | undefined, limit: number): Promise<readonly AuditEvent[]>;
  /** Accounts that stand in the log as actors. */
  listActors(after: string | undefined, limit: number): Promise<readonly string[]>;
  /** Replaces a closed account by an anonymous one in up to `limit` events; answers how many that were. */
  eraseActor(accountId: string, limit: number): Promise<number>;
  prune(olderThan: Date, limit: number): Promise<number>;
}

export interface VersionedSettings {
  readonly version: number;
  readonly settings: ProjectSettings;
}

/** A version somebody is about to put in force, and who: it is finished in their name if they cannot. */
export interface SettingsClaim extends VersionedSettings {
  readonly claimedBy: string;
  /** Epoch milliseconds. */
  readonly claimedAt: number;
}

export interface SettingsStore {
  /** Version 0 with the defaults when nobody has saved yet. */
  getSettings(projectId: string): Promise<VersionedSettings>;
  /**
   * Claims the next version; nothing obeys it until it is activated.
   *
   * @returns false when somebody else claimed that version first
   */
  claimVersion(projectId: string, claim: SettingsClaim): Promise<boolean>;
  /** The claim of a version that is not in force yet. */
  findClaim(projectId: string, version: number): Promise<SettingsClaim | undefined>;
  activate(projectId: string, version: VersionedSettings): Promise<void>;
}

/** Labels in use, kept for a day so that a triage does not pay for a search each time. */
export interface LabelCache {
  findLabels(projectId: string): Promise<readonly FieldValue[] | undefined>;
  saveLabels(projectId: string, labels: readonly FieldValue[]): Promise<void>;
}

export interface TriageQueue {
  /** Marks the issue as queued and hands the request to the consumer. False when it already was. */
  push(request: TriageRequest): Promise<boolean>;
  isQueued(issueId: string): Promise<boolean>;
  settle(issueId: string): Promise<void>;
}

export interface AccountStatus {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** Atlassian's weekly question: which of the accounts you keep are still there? */
export interface PrivacyReporter {
  /** @param accounts at most 90 */
  report(accounts: readonly { accountId: string; updatedAt: string }[]): Promise<readonly AccountStatus[]>;
}

/** Time and chance, which only the outermost layer may have. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds until the platform ends this invocation. */
  remainingMs(): number;
}

export interface Random {
  /** A new id, unique without asking anybody. */
  newId(): string;
  /** 128 random bits in hex. */
  newMarker(): string;
}
