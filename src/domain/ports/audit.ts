import type { AuditEvent, SealedText } from '../audit/event';
import type { AuditFilter } from '../audit/filter';
import type { IntegrityState } from '../audit/integrity-state';
import type { Anchor, AuditRecord, ChainHead } from '../audit/record';

export interface AuditLog {
  /**
   * Puts events behind the last one, in order and all of them in one statement; an event whose id is already stored is left
   * out.
   *
   * @returns how many of them are new
   * @throws PlumblineError `audit_unavailable` when nothing was stored
   */
  record(events: readonly AuditEvent[]): Promise<number>;
  /**
   * Like `record`, but stores none when any of their ids is already stored: the winner of a race owns what the ids stand
   * for.
   *
   * @param unless ids of events that must not be stored either: whoever stored one of those was first
   * @returns whether they were stored
   * @throws PlumblineError `audit_unavailable`
   */
  claim(events: readonly AuditEvent[], unless: readonly string[]): Promise<boolean>;
  findEvents(ids: readonly string[]): Promise<readonly AuditEvent[]>;
  /** In the order of the log. */
  listOfProposal(proposalId: string): Promise<readonly AuditEvent[]>;
  /** The newest 100 events of each of several proposals, together and in the order of the log. */
  listOfProposals(proposalIds: readonly string[]): Promise<readonly AuditEvent[]>;
  /** Events of the proposals `ProposalStore.listRecent` gives, in the order of the log. */
  listOfRecentProposals(issueId: string): Promise<readonly AuditEvent[]>;
  /** Reads ahead where the next event goes, so that storing it is one round trip. Harmless when that is known already. */
  readAhead(): Promise<void>;
  /** Intents from behind `afterSeq`, in the order of the log. */
  listIntents(afterSeq: number, limit: number): Promise<readonly LoggedEvent[]>;
  listBySeq(seqs: readonly number[]): Promise<readonly LoggedEvent[]>;
}

/** An event and its number in the log. */
export interface LoggedEvent {
  readonly seq: number;
  readonly event: AuditEvent;
}

export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Everything from here on was looked at; null when the log has no more. */
  readonly nextBefore: number | null;
}

/** What the audit page and exports read. */
export interface AuditReader {
  /** Events that match, newest first, from before `beforeSeq`. A page may be short, or empty, and still have a next one. */
  listPage(filter: AuditFilter, beforeSeq: number | null, limit: number): Promise<EventPage>;
  /** Applied changes of what an undo is about, newest first. */
  listApplied(scope: UndoScope, beforeSeq: number | null, limit: number): Promise<EventPage>;
  /** Rows as the chain covers them, in order, from behind `afterSeq` up to and with `toSeq`; none when there are no more. */
  listRecords(afterSeq: number, toSeq: number, limit: number): Promise<readonly AuditRecord[]>;
  findHead(): Promise<ChainHead>;
  /** Whether there is an event before the first number: nobody but a forger puts one there. */
  hasStray(): Promise<boolean>;
  /** First and last number an event between two instants can have; null when there is none. */
  findRange(filter: Pick<AuditFilter, 'from' | 'to'>): Promise<{ fromSeq: number; toSeq: number } | null>;
  /** The newest cut that retention made. */
  findLastCut(): Promise<LoggedEvent | undefined>;
  /** How many events of each action there were on each day (UTC) between two instants. */
  countByDay(from: string, to: string): Promise<readonly DayCount[]>;
  /** How many of those were upkeep (see `isUpkeep`), of the actions that are shown by day. */
  countUpkeepByDay(from: string, to: string): Promise<readonly DayCount[]>;
}

export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly action: string;
  readonly count: number;
  /** How many of them the app did as upkeep; missing where it was counted before that was told apart. */
  readonly upkeep?: number;
}

/** What retention and privacy may do to the log. */
export interface AuditUpkeep {
  /** The first event there is and the last one from before `olderThan`; undefined when nothing is that old. */
  findPrunable(olderThan: Date): Promise<{ first: AuditRecord; last: AuditRecord } | undefined>;
  /** Deletes up to `limit` events numbered up to `toSeq`; answers how many. */
  prune(toSeq: number, limit: number): Promise<number>;
  /** Accounts that stand in the log as actors. */
  listActors(after: string | undefined, limit: number): Promise<readonly string[]>;
  /** Erases an account and the salts of its seals in up to `limit` events; answers how many that were. */
  eraseActor(accountId: string, limit: number): Promise<number>;
}

/** Changes that can be taken back together. */
export type UndoScope =
  | { readonly type: 'run'; readonly correlationId: string }
  | { readonly type: 'settings_version'; readonly projectId: string; readonly settingsVersion: number };

/** What is known about intents without outcome, so that none is read twice. It can be found again from the log. */
export interface OpenIntents {
  /** Every intent up to this number has an outcome or stands in `open`. */
  readonly throughSeq: number;
  readonly open: readonly number[];
}

export interface OpenIntentStore {
  readOpenIntents(): Promise<OpenIntents>;
  saveOpenIntents(intents: OpenIntents): Promise<void>;
}

/** Heads of the log, noted where rewriting the database does not reach. */
export interface AnchorStore {
  readAnchors(): Promise<readonly Anchor[]>;
  saveAnchors(anchors: readonly Anchor[]): Promise<void>;
}

/** What a seal is for: what proves a text must never pass for a token that was given out, so each has a key of its own. */
export type SealUse = 'text' | 'token';

/** The site's own key: what it sealed can be proved by whoever kept the text, and read by nobody. */
export interface TextSealer {
  /** @throws PlumblineError `storage_unavailable` */
  open(use: SealUse): Promise<(text: string) => SealedText>;
}

export interface IntegrityStore {
  readIntegrity(): Promise<IntegrityState | undefined>;
  saveIntegrity(state: IntegrityState): Promise<void>;
}

/** How often what happened on days that are over: counted once, then kept. */
export interface DayCountStore {
  readDayCounts(): Promise<readonly DayCount[]>;
  saveDayCounts(counts: readonly DayCount[]): Promise<void>;
}
