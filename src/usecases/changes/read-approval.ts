import type { AuditEvent, SealedText } from '../../domain/audit/event';
import { hasSealedText } from '../../domain/change/change-detail';
import { isInDoubt } from '../../domain/change/in-doubt';
import { traceOf, type HistoryEntry } from '../../domain/change/history';
import { changeFor, type Proposal } from '../../domain/change/proposal';
import type { Lineage } from '../../domain/change/taken-back';
import type { TouchedState } from '../../domain/change/touched';
import { inParallel } from '../../domain/in-parallel';
import type { SettingsStore, TextSealer } from '../../domain/ports';
import { findLineage } from './find-lineage';
import { neverSeals } from './never-seals';
import type { OwnProposal } from '../panel/own-proposal';
import { eventsOf, type PanelState } from '../panel/panel-state';
import type { PanelPorts } from '../panel/read-panel';

export interface ApprovalPorts extends PanelPorts {
  settings: SettingsStore;
  sealer: TextSealer;
}

/** Everything an approval is decided on, beside the panel. */
export interface ApprovalMaterial {
  readonly settingsVersion: number;
  readonly state: TouchedState;
  /** Oldest first; read only where it decides. */
  readonly history: readonly HistoryEntry[];
  readonly lineage: Lineage;
  /** Events of the proposal that an undo takes back; empty for any other. */
  readonly targetEvents: readonly AuditEvent[];
  readonly seal: (text: string) => SealedText;
}

/** Reads what decides about approving these changes, in one round of parallel calls, and nothing that does not. */
export async function readApproval(
  ports: ApprovalPorts,
  panel: PanelState,
  { proposal, events }: OwnProposal,
  changeIds: readonly string[],
): Promise<ApprovalMaterial> {
  const wanted = changeIds.flatMap((id) => changeFor(proposal, id) ?? []);
  const isUndo = proposal.origin.type === 'undo';
  // What stands beside the issue's fields is read only where it decides: for what is there already, or may be.
  const depending = wanted.filter(({ id, kind }) => (kind !== 'add_comment' && kind !== 'create_subtask') || isInDoubt(events, { id, kind }, panel.at));
  const [{ version }, state, history, lineage, targetEvents, seal] = await inParallel([
    ports.settings.getSettings(proposal.projectId),
    ports.tracker.readTouched(panel.issue, depending),
    isUndo || wanted.some((change) => traceOf(change) && isInDoubt(events, change, panel.at))
      ? ports.tracker.listHistory(proposal.issueId)
      : [],
    findLineage(ports, proposal),
    readTargetEvents(ports, panel, proposal),
    wanted.some(hasSealedText) ? ports.sealer.open('text') : neverSeals,
    ports.audit.readAhead(),
  ]);
  return { settingsVersion: version, state, history, lineage, targetEvents, seal };
}

async function readTargetEvents(ports: ApprovalPorts, panel: PanelState, { origin }: Proposal): Promise<readonly AuditEvent[]> {
  if (origin.type !== 'undo') return [];
  const shown = eventsOf(panel.events, origin.proposalId);
  return shown.length > 0 ? shown : ports.audit.listOfProposal(origin.proposalId);
}
