import type { PublishedIssue } from '../readiness/sweep/needs-look';
import type { Sweep, SweepOrder, SweepProgress } from '../readiness/sweep/sweep';
import type { Joiner, Turns } from '../readiness/sweep/turns';

/** A page of a project's issues, newest first. */
export interface PublishedPage {
  readonly issues: readonly PublishedIssue[];
  /** Issues in a shape nobody can read. */
  readonly unreadable: number;
  readonly nextPage: string | null;
}

/** Goes through a project's issues and what stands in their property, many in one call. */
export interface PublishedIssues {
  /** Issues that are not done. @throws PlumblineError `jira_rejected` for a page token that is too old, or a project that is gone */
  listOpen(projectId: string, page: string | null, limit: number): Promise<PublishedPage>;
  /** Issues that Jira search finds by their readiness. @throws PlumblineError `jira_rejected` as above */
  listPublished(projectId: string, page: string | null, limit: number): Promise<PublishedPage>;
}

/** The order of each project and how far it is carried out; what another version wrote and this one cannot read is as good as none. */
export interface SweepStore {
  findSweep(projectId: string): Promise<Sweep | undefined>;
  saveOrder(projectId: string, order: SweepOrder): Promise<void>;
  saveProgress(projectId: string, progress: SweepProgress): Promise<void>;
  /** Forgets both; killed in between, the order stands at its beginning. */
  removeSweep(projectId: string): Promise<void>;
  listSweeps(): Promise<readonly { readonly projectId: string; readonly sweep: Sweep }[]>;
  /** Puts down who wants to join the line; they are listed a moment later, and once only after they were removed. */
  saveJoiners(joiners: readonly Joiner[]): Promise<void>;
  listJoiners(): Promise<readonly Joiner[]>;
  removeJoiners(joiners: readonly Joiner[]): Promise<void>;
  readTurns(): Promise<Turns>;
  saveTurns(turns: Turns): Promise<void>;
}

/** One step of the site's chain. */
export interface SweepStep {
  readonly v: 1;
  readonly chain: string;
  readonly step: number;
}

export interface SweepQueue {
  /** @param delaySeconds 0 to 900 @throws PlumblineError `storage_unavailable` */
  push(step: SweepStep, delaySeconds: number): Promise<void>;
}
