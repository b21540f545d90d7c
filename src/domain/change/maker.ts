import type { AuditEvent } from '../audit/event';

/** Who made, or may have made, a change: what a marker must agree with, because anybody can write one. */
export interface Maker {
  /** The proposal whose marker it carries: the change's own, or the one that made it again after it was taken back. */
  readonly proposalId: string;
  /** Account whose press it was; undefined when the log no longer says. */
  readonly by: string | undefined;
  /** Id of what Jira said it made; undefined where nothing tells. */
  readonly created?: string | undefined;
}

/** The maker of a change as it stands, from the events of its proposal in the order of the log. */
export function makerOf(proposalId: string, events: readonly AuditEvent[], changeId: string): Maker {
  const own = events.filter(({ payload }) => 'changeId' in payload && payload.changeId === changeId);
  const restored = own.filter((event) => event.action === 'change.restored').at(-1);
  if (restored) return { ...makerIn(restored.payload.by.proposalId, restored) };
  const applied = own.filter((event) => event.action === 'change.applied').at(-1);
  return { ...makerIn(proposalId, own.filter(({ action }) => action === 'change.intended').at(-1)), created: applied?.payload.created?.id };
}

/** The maker that one event names by its actor. */
export const makerIn = (proposalId: string, event: AuditEvent | undefined): Maker => ({
  proposalId,
  by: (event?.actor.type === 'user' && event.actor.accountId) || undefined,
});
