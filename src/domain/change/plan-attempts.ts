import type { AuditEvent } from '../audit/event';
import type { Change } from './change';
import { ATTEMPT_LEASE_MS, changeState } from './change-state';
import { isInPlace } from './effect';
import { isInDoubt } from './in-doubt';
import { isInHistory, traceOf, type HistoryEntry } from './history';
import { makerOf } from './maker';
import { overwrites } from './plan-change';
import { changeFor, proposalDigest, type Proposal } from './proposal';
import { fingerprintsOf, touchKey, type TouchedState } from './touched';

/** Milliseconds after which a request that reached Jira has surely been worked off, so that "it is not there" means no. */
export const NEVER_ARRIVED_AFTER_MS = 5 * 60_000;

/** One try at making one change. Its number rises with each try and is part of the ids of its audit events. */
export interface Attempt {
  readonly change: Change;
  readonly number: number;
}

export interface AttemptPlan {
  /** To be written now. */
  readonly due: readonly Attempt[];
  /** Begun earlier, no outcome recorded or taken for lost, and Jira holds the value: only the record is missing. */
  readonly found: readonly Attempt[];
  /** Begun earlier and seen not to have arrived: a new attempt is due, and this one must not stay open beside it. */
  readonly lost: readonly Attempt[];
  /** Not as it was when the person saw it, or never part of the proposal: the approval is void. Ids of changes. */
  readonly changed: readonly string[];
  /** Another approval is on it right now, or may still be, and until when that can last at most (epoch milliseconds). */
  readonly busy: readonly { readonly id: string; readonly until: number }[];
  /** Dismissed before, or applied and taken back since. */
  readonly decided: readonly string[];
  /** Would put a value in another one's place, and the person did not tick it. */
  readonly unticked: readonly string[];
}

type Growing<Plan> = { -readonly [Key in keyof Plan]: Plan[Key] extends readonly (infer Item)[] ? Item[] : never };

/**
 * Decides what approving `changes` means, from the audit log and from what Jira holds now. A change that was already
 * applied appears nowhere: approving it again is harmless and does nothing.
 *
 * What is due is what was approved only if the digest says so: it is computed again, over what was stored and what Jira
 * holds now, and compared with the one the person sent.
 */
export function planAttempts(given: {
  proposal: Proposal;
  /** The digest of the proposal the person had in front of them. */
  digest: string;
  /** Ids of the approved changes. */
  changes: readonly string[];
  /** Ids of the changes whose present value the person agreed to replace. */
  overwrite: readonly string[];
  events: readonly AuditEvent[];
  state: TouchedState;
  /** Jira's own, oldest first; only needed where an attempt at a field or link has no known outcome. */
  history: readonly HistoryEntry[];
  /** Epoch milliseconds. */
  now: number;
}): AttemptPlan {
  const plan: Growing<AttemptPlan> = { due: [], found: [], lost: [], changed: [], busy: [], decided: [], unticked: [] };
  for (const id of new Set(given.changes)) {
    const change = changeFor(given.proposal, id);
    const { status, attempts, begunAt } = changeState(given.events, id, given.now);
    if (!change) plan.changed.push(id);
    else if (status === 'applied') continue;
    else if (status === 'dismissed' || status === 'undone') plan.decided.push(id);
    else if (status === 'applying') plan.busy.push({ id, until: begunAt + ATTEMPT_LEASE_MS });
    else if (isInDoubt(given.events, change, given.now) && isMade(given, change, begunAt)) plan.found.push({ change, number: attempts });
    // Setting a value twice is harmless; creating twice is not, so it is not tried again while Jira may still be at it.
    else if (status === 'unknown' && creates(change) && given.now - begunAt < NEVER_ARRIVED_AFTER_MS) {
      plan.busy.push({ id, until: begunAt + NEVER_ARRIVED_AFTER_MS });
    }
    else if (!isAsApproved(given, change)) plan.changed.push(id);
    else if (needsTick(given, change)) plan.unticked.push(id);
    else {
      if (status === 'unknown') plan.lost.push({ change, number: attempts });
      plan.due.push({ change, number: attempts + 1 });
    }
  }
  return plan;
}

const creates = ({ kind }: Change): boolean => kind === 'add_comment' || kind === 'create_subtask' || kind === 'link_issues';

/** Whether an attempt without outcome arrived: by Jira's history where it keeps one, because others set values too. */
function isMade(
  given: { proposal: Proposal; events: readonly AuditEvent[]; state: TouchedState; history: readonly HistoryEntry[] },
  change: Change,
  begunAt: number,
): boolean {
  const maker = makerOf(given.proposal.id, given.events, change.id);
  if (!traceOf(change)) return isInPlace(maker, change, given.state);
  return isInHistory(change, given.history, { since: new Date(begunAt).toISOString(), by: maker.by });
}

/** The digest over what was stored and what Jira holds now of what this change touches, against the one that was approved. */
function isAsApproved(given: { proposal: Proposal; digest: string; state: TouchedState }, change: Change): boolean {
  const { proposal, digest, state } = given;
  const fingerprints = { ...proposal.fingerprints, ...fingerprintsOf([change], state) };
  return touchKey(change) in proposal.fingerprints && proposalDigest({ ...proposal, fingerprints }) === digest;
}

/** An undo puts back what was there: the value in its way is the app's own. */
const needsTick = ({ proposal, overwrite }: { proposal: Proposal; overwrite: readonly string[] }, change: Change): boolean =>
  proposal.origin.type !== 'undo' && overwrites(change) && !overwrite.includes(change.id);
