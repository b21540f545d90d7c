import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';
import { composeReport } from '../../domain/readiness/compose-report';
import type { SignOff } from '../../domain/readiness/report';
import { editedSince } from '../../domain/readiness/sign-off';
import { asJudged, lookAtReadiness, withoutBlockers, type ReadinessLook } from './look-at-readiness';
import { showReadiness, type OpenReadinessPorts, type ReadinessCommand } from './open-readiness';
import { countedBlockers, sightOf, type ReadinessState } from './readiness-state';
import { recordExpiry } from './record-expiry';

/** Whoever confirms, and what they had in front of them. */
interface SignOffCommand extends ReadinessCommand {
  /** See `sightOf`. */
  readonly sight: string;
  /** True where they say ready although the report does not. */
  readonly override: boolean;
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/**
 * A person confirms that an issue is ready, in exactly the state they saw and waiting for no other issues than they saw.
 * Recorded before it is kept; killed between the
 * two, it can be confirmed again. Confirming what is confirmed changes nothing.
 *
 * @throws PlumblineError `state_changed` when the issue is not what they saw; `not_ready` when the report does not say ready
 * and they did not say so against it; `audit_unavailable` with nothing kept
 */
export async function signOffReadiness(ports: OpenReadinessPorts, command: SignOffCommand): Promise<ReadinessState> {
  const look = await lookAtReadiness(ports, command);
  const { state, scored, signOff: earlier } = look;
  if (sightOf(look) !== command.sight) throw new PlumblineError('state_changed', `issue ${command.issueId} or what it waits for changed`);
  if (scored.status !== 'ready' && !command.override) throw new PlumblineError('not_ready', `issue ${command.issueId} is ${scored.status}`);
  // What is kept for everybody says nothing of issues that not everybody may see.
  const itself = withoutBlockers(look);
  const override = itself.scored.status !== 'ready';
  const despite = countedBlockers(look);
  if (earlier && isSame(earlier.signOff, look, { override, despite })) return showReadiness(ports, look);
  await recordExpiry(ports, itself, command.correlationId);
  const now = ports.clock.now();
  const report = composeReport({ ...itself, ...asJudged(look), now });
  const payload = { state: state.hash, score: report.score, status: report.status, override, openBlockers: despite.length, settingsVersion: look.settingsVersion };
  const event = composeEvent(sceneOf(look, command), { action: 'readiness.signed_off', payload }, now);
  await ports.audit.record([event]);
  const { issueId, projectId, score, createdAt: signedAt } = report;
  const signOff: SignOff = { issueId, projectId, signedAt, state, score, override, despite, eventId: event.id, expiry: null };
  await ports.readiness.saveSignOff(signOff);
  await ports.readiness.saveReport(report);
  const by = command.actor.type === 'user' ? command.actor.accountId : null;
  const others = look.reports.filter((one) => one.state.hash !== state.hash);
  return showReadiness(ports, { ...look, signOff: { signOff, by }, stored: report, reports: [report, ...others] });
}

/**
 * Takes a confirmation back: it counts no more from the moment that is recorded, killed or not. Nothing is recorded where there
 * is none; what an earlier withdrawal left behind is removed.
 */
export async function withdrawSignOff(
  ports: OpenReadinessPorts,
  command: ReadinessCommand & { readonly actor: AuditActor; readonly correlationId: string },
): Promise<ReadinessState> {
  const look = await lookAtReadiness(ports, command);
  if (look.signOff) {
    const entry = { action: 'readiness.withdrawn', payload: { signOff: look.signOff.signOff.eventId } } as const;
    await ports.audit.record([composeEvent(sceneOf(look, command), entry, ports.clock.now())]);
  }
  await ports.readiness.removeSignOff(look.facts.issue.snapshot.id);
  return showReadiness(ports, { ...look, signOff: undefined });
}

/** Whether it was confirmed just like that before. */
const isSame = (signOff: SignOff, { state }: ReadinessLook, now: Pick<SignOff, 'override' | 'despite'>): boolean =>
  editedSince(signOff, state).length === 0 && signOff.override === now.override && now.despite.every((id) => signOff.despite.includes(id));

function sceneOf({ facts }: ReadinessLook, { actor, correlationId }: { actor: AuditActor; correlationId: string }): AuditScene {
  const { id: issueId, key: issueKey, projectId } = facts.issue.snapshot;
  return { actor, target: { projectId, issueId, issueKey }, correlationId };
}
