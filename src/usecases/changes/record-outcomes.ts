import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditEntry, AuditEvent, SealedText } from '../../domain/audit/event';
import { changeDetail } from '../../domain/change/change-detail';
import type { Attempt } from '../../domain/change/plan-attempts';
import { proposalName, type Proposal } from '../../domain/change/proposal';
import { takenBack, type Lineage } from '../../domain/change/taken-back';

/** What all events about the changes of one proposal share. */
export interface Telling {
  readonly scene: AuditScene;
  readonly proposal: Proposal;
  /** The proposals this one takes back, for an undo. */
  readonly lineage: Lineage;
  readonly seal: (text: string) => SealedText;
}

export interface Made {
  readonly attempt: Attempt;
  readonly created: { id: string; key: string | null } | null;
  /** True when Jira was seen to hold it, rather than having answered that it took it. */
  readonly found: boolean;
}

const common = ({ proposal }: Telling, { change, number }: Attempt) => ({
  ...proposalName(proposal),
  changeId: change.id,
  kind: change.kind,
  settingsVersion: proposal.settingsVersion,
  attempt: number,
});

const tell = ({ scene }: Telling, entry: AuditEntry, now: number): AuditEvent => composeEvent(scene, entry, now);

/** What is meant to be written, before. `now` is epoch milliseconds, here and below. */
export const intended = (telling: Telling, attempts: readonly Attempt[], now: number): AuditEvent[] =>
  attempts.map((attempt) => {
    const detail = changeDetail(attempt.change, telling.seal);
    return tell(telling, { action: 'change.intended', payload: { ...common(telling, attempt), detail } }, now);
  });

/** What took effect, after; for an undo also what that means for the changes it took back. */
export const applied = (telling: Telling, made: readonly Made[], now: number): AuditEvent[] =>
  made.flatMap(({ attempt, created, found }) => {
    const detail = changeDetail(attempt.change, telling.seal);
    const payload = { ...common(telling, attempt), detail, created, found };
    return [
      tell(telling, { action: 'change.applied', payload }, now),
      ...takenBack(telling.proposal, telling.lineage, attempt.change.id).map((entry) => tell(telling, entry, now)),
    ];
  });

/** What surely did not take effect. `problem` is a code, never somebody's words. */
export const failed = (telling: Telling, attempt: Attempt, problem: string, now: number): AuditEvent =>
  tell(telling, { action: 'change.failed', payload: { ...common(telling, attempt), problem } }, now);
