import type { AuditActor, AuditEvent } from '../../domain/audit/event';
import { changeState } from '../../domain/change/change-state';
import { planUndo, type Kept } from '../../domain/change/plan-undo';
import type { Proposal } from '../../domain/change/proposal';
import { fingerprintsOf } from '../../domain/change/touched';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { Random, SettingsStore, TextSealer } from '../../domain/ports';
import { ownProposal, type OwnProposal } from '../panel/own-proposal';
import { eventsOf, type PanelState } from '../panel/panel-state';
import { readPanel, type PanelPorts } from '../panel/read-panel';
import { storeProposal } from './store-proposal';

export interface UndoPorts extends PanelPorts {
  settings: SettingsStore;
  sealer: TextSealer;
  random: Random;
}

export interface UndoCommand {
  readonly issueId: string;
  /** The proposal whose changes are to be taken back, or to stand again where they were taken back. */
  readonly proposalId: string;
  /** Ids of changes; null for all that stand applied. */
  readonly changes: readonly string[] | null;
  /** False where what was taken back should stay so. */
  readonly takesBackUndos?: boolean;
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/** A planned undo: the panel with it, the undo itself, and what it leaves as it is. */
export interface PlannedUndo {
  readonly panel: PanelState;
  readonly undo: Proposal;
  readonly kept: readonly Kept[];
}

/**
 * Plans taking back what was written: looks at what Jira still holds as written, and stores that as a proposal of its own,
 * to be approved like any other. Nothing is written to Jira.
 *
 * @throws PlumblineError `not_found`; `nothing_to_undo` when none of the changes stands applied or undone
 */
export async function proposeUndo(ports: UndoPorts, command: UndoCommand): Promise<PlannedUndo> {
  const panel = await readPanel(ports, command.issueId);
  const named = await ownProposal(ports, panel, command.proposalId);
  const target = await whatStands(ports, panel, named, command);
  const ids = command.changes ?? target.proposal.changes.map(({ id }) => id);
  const isApplied = (id: string) => changeState(target.events, id, panel.at).status === 'applied';
  const wanted = target.proposal.changes.filter(({ id }) => ids.includes(id) && isApplied(id));
  const staysBack = target.proposal.origin.type === 'undo' && command.takesBackUndos === false;
  if (wanted.length === 0 || staysBack) throw new PlumblineError('nothing_to_undo', `nothing of ${command.proposalId} stands applied`);
  const [state, history, { version }] = await inParallel([
    ports.tracker.readTouched(panel.issue, wanted),
    ports.tracker.listHistory(command.issueId),
    ports.settings.getSettings(panel.issue.snapshot.projectId),
  ]);
  const plan = planUndo({ ...target, state, history, now: panel.at }, wanted.map(({ id }) => id));
  const undo: Proposal = {
    id: ports.random.newId(),
    issueId: command.issueId,
    issueKey: panel.issue.snapshot.key,
    projectId: panel.issue.snapshot.projectId,
    createdAt: new Date(ports.clock.now()).toISOString(),
    origin: { type: 'undo', proposalId: target.proposal.id },
    settingsVersion: version,
    promptVersion: null,
    modelAsked: null,
    modelAnswered: null,
    fingerprints: fingerprintsOf(plan.changes, state),
    changes: [...plan.changes],
  };
  const created = await storeProposal(ports, undo, command);
  const events: AuditEvent[] = [...panel.events, created];
  return {
    undo,
    kept: plan.kept,
    panel: { ...panel, proposals: [undo, ...panel.proposals], events, kept: new Map([[undo.id, plan.kept]]) },
  };
}

/** Where the named changes were taken back, what stands is the undo that did it: taking that back restores them. */
async function whatStands(ports: UndoPorts, panel: PanelState, named: OwnProposal, { changes }: UndoCommand): Promise<OwnProposal> {
  const ids = changes ?? [];
  const undone = ids.filter((id) => changeState(named.events, id, panel.at).status === 'undone');
  if (undone.length === 0 || undone.length < ids.length) return named;
  const by = named.events
    .flatMap((event) => (event.action === 'change.undone' && undone.includes(event.payload.changeId) ? [event.payload.by] : []))
    .at(-1);
  return by ? ownProposal(ports, panel, by.proposalId) : named;
}

/** Events of the undo among those of the panel, for whoever shows it alone. */
export const undoEvents = ({ panel, undo }: PlannedUndo): AuditEvent[] => eventsOf(panel.events, undo.id);
