import type { Scored } from '../../domain/readiness/score';
import { editedSince } from '../../domain/readiness/sign-off';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, PastCount, ReadinessPastStore, ReadinessQueue } from '../../domain/ports';
import { reworkOf } from '../../domain/readiness/outlook/rework';
import { lookAtReadiness, withoutBlockers, type LookPorts, type ReadinessLook } from './look-at-readiness';
import { orNull } from '../or-null';
import { readRework } from './read-rework';
import { isLeftOver, publication, standingOf, type ReadinessState } from './readiness-state';
import { recordExpiry } from './record-expiry';

export interface OpenReadinessPorts extends LookPorts {
  audit: AuditLog;
  readinessPast: ReadinessPastStore;
  readinessQueue: ReadinessQueue;
}

export interface ReadinessCommand {
  readonly issueId: string;
  /** Where the panel says it stands: a wrong guess costs a round trip, what Jira says of the issue counts. */
  readonly projectGuess: string | null;
}

/**
 * How ready an issue is now. Nothing is written, but for the end of a confirmation that nobody else would see; what Jira
 * search should hold and does not (because the issue was edited, or because somebody wrote the property who may) is put right
 * in the background.
 *
 * @throws PlumblineError `not_found`
 */
export async function openReadiness(
  ports: OpenReadinessPorts,
  command: ReadinessCommand & { readonly correlationId: string },
): Promise<ReadinessState> {
  const { projectGuess } = command;
  const [look, ahead] = await inParallel([
    lookAtReadiness(ports, command),
    projectGuess === null ? null : orNull(ports.readinessPast.countGrouped(projectGuess)),
  ]);
  // The app itself does not look at such an issue, so nobody else would put on record that an edit ended the confirmation.
  if (look.facts.issue.restricted) await orNull(recordExpiry(ports, withoutBlockers(look), command.correlationId));
  return showReadiness(ports, look, look.facts.issue.snapshot.projectId === projectGuess ? ahead : null);
}

/** What the panel shows of a look, with the project's own past beside it; `ahead`: that past, where it was read already. */
export async function showReadiness(
  ports: OpenReadinessPorts,
  look: ReadinessLook,
  ahead: readonly PastCount[] | null = null,
): Promise<ReadinessState> {
  const published = publication(look);
  const { projectId, id } = look.facts.issue.snapshot;
  const [rework] = await inParallel([
    ahead ? reworkOf(ahead, look.outlook) : readRework(ports, { projectId, outlook: look.outlook }),
    published === 'waiting' || hasJustExpired(look) || isLeftOver(look) ? orNull(ports.readinessQueue.push(id)) : null,
  ]);
  return { look, published, rework };
}

/** An edit nobody has recorded yet as the end of a sign-off. */
const hasJustExpired = ({ signOff, state, facts }: ReadinessLook): boolean =>
  !facts.issue.restricted && signOff !== undefined && signOff.signOff.expiry === null && editedSince(signOff.signOff, state).length > 0;

/** What the collapsed panel says: the score, and whether a person's word holds; nothing is put right on the way. */
export async function readBadge(ports: LookPorts, command: ReadinessCommand): Promise<Scored & { readonly isConfirmed: boolean }> {
  const look = await lookAtReadiness(ports, command);
  return { ...look.scored, isConfirmed: ['yes', 'override'].includes(standingOf(look)) };
}
