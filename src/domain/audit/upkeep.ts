import type { AuditEvent } from './event';

/** The one change the publication of readiness makes: its id, and the only kind that writes a property. */
const PUBLISHED = { CHANGE: 'readiness', KIND: 'set_property' } as const;

/**
 * Whether an event is upkeep: the app keeping what Jira search finds of an issue's readiness true, because a project admin
 * switched that on or off. Nobody decided on the single write, so it is no decision. Whoever takes one back does decide:
 * what a person did is never upkeep.
 */
export function isUpkeep(event: AuditEvent): boolean {
  if (event.actor.type === 'user') return false;
  switch (event.action) {
    case 'proposal.created':
      return event.payload.origin.type === 'readiness';
    case 'proposal.approved':
      return event.payload.automation !== undefined;
    case 'proposal.voided':
      return event.payload.changes.length === 1 && event.payload.changes[0] === PUBLISHED.CHANGE;
    case 'change.intended':
    case 'change.applied':
    case 'change.failed':
      return event.payload.kind === PUBLISHED.KIND;
    default:
      return false;
  }
}

/**
 * Actions counted by day of which some may be upkeep, with what the stored payload of such an event holds. Payloads are stored
 * as JSON without spaces, and a quote inside a text is written with a backslash: no text can look like one of these.
 */
export const upkeepMarks = {
  'proposal.approved': '"automation":"',
  'proposal.voided': `"changes":["${PUBLISHED.CHANGE}"]`,
  'change.applied': `"kind":"${PUBLISHED.KIND}"`,
  'change.failed': `"kind":"${PUBLISHED.KIND}"`,
} as const;
