import type { AuditEvent } from '../audit/event';
import { changeEventId } from '../audit/event-id';
import { changeState, type ChangeState } from '../change/change-state';
import type { Proposal } from '../change/proposal';

/** Events of all proposals in question, in the order of the log; `at` is epoch milliseconds. */
interface Told {
  readonly proposals: readonly Proposal[];
  readonly events: readonly AuditEvent[];
  readonly at: number;
}

interface Step {
  readonly proposalId: string;
  readonly changeId: string;
  readonly state: ChangeState;
}

/** What a draft from a work order becomes: a comment or sub-tasks. Undefined for any other proposal. */
const formOf = ({ origin, changes }: Proposal): string | undefined =>
  origin.type === 'draft' && origin.workOrderId !== undefined ? `${changes[0]?.kind} ${origin.workOrderId}` : undefined;

/** Where the changes of the other proposals stand that turn the same work order into the same. */
function stepsElsewhere(own: Proposal, { proposals, events, at }: Told): Step[] {
  const form = formOf(own);
  if (form === undefined) return [];
  return proposals.flatMap((other) => {
    if (other.id === own.id || formOf(other) !== form) return [];
    const its = events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === other.id);
    return other.changes.map(({ id }) => ({ proposalId: other.id, changeId: id, state: changeState(its, id, at) }));
  });
}

/**
 * Whether another proposal has turned the same work order into the same: a comment, or sub-tasks, of which one stands in Jira,
 * is on its way there or may be. What was taken back, refused or dismissed counts no more. As far as the panel looks back.
 */
export const isWrittenElsewhere = (own: Proposal, told: Told): boolean =>
  stepsElsewhere(own, told).some(({ state }) => ['applying', 'applied', 'unknown'].includes(state.status));

/**
 * Ids of the intents with which one of those proposals would begin to be written. Whoever claims an own attempt unless one of
 * them is stored cannot come beside it: two people who draft from one work order may approve in the same moment.
 */
export const intentsElsewhere = (own: Proposal, told: Told): string[] =>
  stepsElsewhere(own, told).map(({ proposalId, changeId, state }) =>
    changeEventId('change.intended', { proposalId, changeId, attempt: state.attempts + 1 }),
  );
