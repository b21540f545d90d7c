import type { PastIssue } from '../history/past-issue';
import type { DiscussedIssue } from '../readiness/outlook/discussed-issue';

/** The part of the index one call is about. Rows made with another key are as good as gone: nobody can ask for them. */
export interface HistoryScope {
  readonly projectId: string;
  /** Names the key the hashes were made with; it says nothing about the key. */
  readonly keyId: number;
}

/** One past issue in the index: keyed hashes (unsigned 32 bit) of a few of its words and of its values, no text. */
export interface IndexEntry {
  readonly issueId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When Jira last changed what this was made from, epoch milliseconds: an older entry never replaces a newer one. */
  readonly changedAt: number;
  readonly terms: readonly number[];
  /** Hashes of field and value together, so that one list holds them all. */
  readonly values: readonly number[];
}

export interface QueryTerm {
  readonly hash: number;
  readonly weight: number;
}

/** A past issue that shares words with the one at hand. */
export interface Candidate {
  readonly issueId: string;
  readonly createdAt: number;
  /** Which of the asked terms it holds. */
  readonly terms: readonly number[];
  readonly values: readonly number[];
}

export interface Candidates {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** In how many indexed issues each asked term stands; a term that stands in none is not in it. */
  readonly frequencies: ReadonlyMap<number, number>;
  /** Indexed issues of the project. */
  readonly issues: number;
}

/** The term index of past issues. */
export interface HistoryIndex {
  /**
   * The past issues that share the rarest words with a query, ranked by the sum of `weight * ln(1 + issues / frequency)` over
   * the terms they hold; ties go to the newer issue.
   */
  findCandidates(
    scope: HistoryScope,
    query: { terms: readonly QueryTerm[]; exceptIssueId: string; limit: number },
  ): Promise<Candidates>;
  countIssues(scope: HistoryScope): Promise<number>;
  /** The values of up to `limit` issues created before an instant (epoch milliseconds), newest first. */
  listRecentValues(scope: HistoryScope, before: number, limit: number): Promise<readonly (readonly number[])[]>;
  /** Stores entries over what was there. Killed anywhere and called again it ends the same. */
  saveEntries(scope: HistoryScope, entries: readonly IndexEntry[]): Promise<void>;
  /**
   * Stores what values an indexed issue has now; nothing for an issue that is not indexed or was taken out. The value `kept`
   * stays where it was.
   */
  saveValues(scope: HistoryScope, entry: Omit<IndexEntry, 'terms' | 'createdAt'>, kept: number): Promise<void>;
  /**
   * Takes an issue out, whatever project it was indexed under. An empty row stays in place of each, and one is made under
   * `removal.scope`: what was read of the issue before and is still on its way cannot bring it back.
   */
  removeIssue(issueId: string, removal: Removal): Promise<void>;
  /** Forgets up to `limit` empty rows of issues that were taken out before an instant (epoch milliseconds); answers how many. */
  forgetRemoved(scope: HistoryScope, before: number, limit: number): Promise<number>;
  /** The project with rows, of whatever key, whose id comes next; '0' asks for the first. */
  nextProject(afterProjectId: string): Promise<string | undefined>;
  /** Forgets up to `limit` of a project's oldest issues beyond the newest `keep`; answers how many. */
  trim(projectId: string, keep: number, limit: number): Promise<number>;
  /** Forgets up to `limit` of a project's issues made with any other key than `keyId` (null: with any); answers how many. */
  erase(projectId: string, keyId: number | null, limit: number): Promise<number>;
}

/** How an issue is taken out of the index. */
export interface Removal {
  /** Epoch milliseconds: an entry whose `changedAt` is not later stays out. */
  readonly at: number;
  /** Where the issue may be about to be indexed; null where no past is indexed. */
  readonly scope: HistoryScope | null;
  /** A project whose entry is left alone: the one the issue moved to. */
  readonly exceptProjectId?: string;
}

/** Turns words into what may be stored. Without the key nobody can tell which word a hash stands for. */
export interface TermKey {
  readonly keyId: number;
  /** The first 32 bits of HMAC-SHA256 under the project's key, as an unsigned number. */
  hash(word: string): number;
}

export interface TermKeys {
  /** The project's key; the first to ask makes it. @throws PlumblineError `storage_unavailable` */
  open(projectId: string): Promise<TermKey>;
  /** The project's key, when there is one. @throws PlumblineError `storage_unavailable` */
  find(projectId: string): Promise<TermKey | undefined>;
  /** Deletes the key: what was hashed with it means nothing from then on. */
  destroy(projectId: string): Promise<void>;
}

/** How far the past of a project has been read. */
export interface HistoryProgress {
  readonly keyId: number;
  readonly status: 'reading' | 'ready';
  /** Issues read so far. */
  readonly read: number;
  /** Jira's token of the next page; null at the start and at the end. */
  readonly nextPage: string | null;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly lastStepAt: number;
  /** When the next page may be read: a step that comes before is the same step once more. */
  readonly dueAt: number;
  /** How often the page that is next could be read and not be saved. */
  readonly failedSaves: number;
  /** How often the reading went back to the first page because Jira no longer took its token. */
  readonly restarts: number;
}

export interface ProjectHistory {
  readonly projectId: string;
  readonly progress: HistoryProgress;
}

export interface HistoryProgressStore {
  findProgress(projectId: string): Promise<HistoryProgress | undefined>;
  saveProgress(projectId: string, progress: HistoryProgress): Promise<void>;
  /** Saves it only where there is none: false when somebody else began first. */
  claimProgress(projectId: string, progress: HistoryProgress): Promise<boolean>;
  deleteProgress(projectId: string): Promise<void>;
  /** All projects whose past is being read or was; what was saved a moment ago may be missing or older, what nobody can read is. */
  listHistories(): Promise<readonly ProjectHistory[]>;
}

/** How fast the app reads on one site, all projects together. Two at once may both get a page; that is harmless. */
export interface HistoryPace {
  /** When the next page would come if pages were spread evenly, epoch milliseconds; 0 before the first. */
  readEven(): Promise<number>;
  saveEven(at: number): Promise<void>;
}

/** One page of a project's past to read; it has a version because another version of the app may read it. */
export interface HistoryStep {
  readonly v: 1;
  readonly projectId: string;
  readonly keyId: number;
}

export interface HistoryQueue {
  /** @param delaySeconds 0 to 900 */
  push(step: HistoryStep, delaySeconds: number): Promise<void>;
}

/** Past issues as Jira gives them to whoever is asking. */
export interface PastIssues {
  /**
   * One page of a project's issues, newest first.
   *
   * @param page the token of the page before; null for the first
   * @param limit at most 100
   */
  listPage(projectId: string, page: string | null, limit: number): Promise<PastPage>;
  /** Those of up to 100 issues that may be seen, in the order asked for; the others are simply not there. */
  readMany(issueIds: readonly string[]): Promise<readonly PastIssue[]>;
  /** One issue with what was said below it; undefined when it may not be seen. */
  readDiscussed(issueId: string): Promise<DiscussedIssue | undefined>;
}

export interface PastPage {
  readonly issues: readonly DiscussedIssue[];
  readonly nextPage: string | null;
}
