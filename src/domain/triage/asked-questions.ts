import type { AuditEvent } from '../audit/event';
import { changeState, type ChangeStatus } from '../change/change-state';
import type { Proposal } from '../change/proposal';

/** Events of all proposals in question, in the order of the log; `at` is epoch milliseconds. */
interface Told {
  readonly proposals: readonly Proposal[];
  readonly events: readonly AuditEvent[];
  readonly at: number;
}

const hashesOf = ({ origin }: Proposal): readonly string[] => (origin.type === 'questions' ? origin.asked : []);

const eventsOf = ({ id }: Proposal, { events }: Told) =>
  events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === id);

/** Where a proposal's comment stands: one that puts questions holds nothing else. */
const statusOf = ({ changes }: Proposal, own: readonly AuditEvent[], { at }: Told): ChangeStatus =>
  changeState(own, changes[0]?.id ?? '', at).status;

const written: readonly ChangeStatus[] = ['applying', 'applied', 'unknown'];

/**
 * Hashes of what an issue's reporter was asked, or is about to be. A comment that was dismissed, refused by Jira or taken
 * back asks nothing any more.
 */
export function askedHashes(told: Told): ReadonlySet<string> {
  const asks = (proposal: Proposal) => ['open', ...written].includes(statusOf(proposal, eventsOf(proposal, told), told));
  return new Set(told.proposals.filter(asks).flatMap(hashesOf));
}

/**
 * Whether another proposal asks one of the same questions and goes first, so that this one must not be written. Two people
 * may draft the same question in the same moment; the log puts their drafts in an order, and the earlier one goes first
 * until it is dismissed or fails. One that failed comes after whatever was drafted since in its place.
 *
 * So of two that overlap one at most is free to be written, whoever reads first: a draft cannot be approved before the log
 * holds it, and with it every earlier one.
 */
export function isAskedElsewhere(own: { proposal: Proposal; events: readonly AuditEvent[] }, told: Told): boolean {
  const mine = hashesOf(own.proposal);
  const status = statusOf(own.proposal, own.events, told);
  const place = ({ id }: Proposal) =>
    told.events.findIndex(({ action, payload }) => action === 'proposal.created' && 'proposalId' in payload && payload.proposalId === id);
  return told.proposals.some((other) => {
    if (other.id === own.proposal.id || !hashesOf(other).some((hash) => mine.includes(hash))) return false;
    const its = statusOf(other, eventsOf(other, told), told);
    if (written.includes(its)) return true;
    const isLater = place(other) > place(own.proposal);
    return status === 'failed' ? its === 'open' || (its === 'failed' && isLater) : its === 'open' && !isLater;
  });
}
