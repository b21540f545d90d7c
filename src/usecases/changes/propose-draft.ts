import type { AuditActor } from '../../domain/audit/event';
import type { Proposal, ProposalOrigin } from '../../domain/change/proposal';
import { fingerprintsOf } from '../../domain/change/touched';
import { PlumblineError } from '../../domain/errors';
import type { PastIssues, Random, SettingsStore, WorkOrderStore } from '../../domain/ports';
import { questionHash } from '../../domain/triage/question-texts';
import { isWrittenElsewhere } from '../../domain/work-order/written-from-order';
import type { PanelState } from '../panel/panel-state';
import { planDraft, type Draft } from './plan-draft';
import { readPanel, type PanelPorts } from '../panel/read-panel';
import { storeProposal } from './store-proposal';

/**
 * Stores a draft as a proposal. Nothing is written to Jira.
 *
 * @throws PlumblineError what {@link planDraft} refuses; `already_decided` for a work order that was written before, as the same
 */
export async function proposeDraft(
  ports: PanelPorts & { settings: SettingsStore; random: Random; past: PastIssues; workOrders: WorkOrderStore },
  command: { issueId: string; draft: Draft; actor: AuditActor; correlationId: string },
): Promise<PanelState> {
  const panel = await readPanel(ports, command.issueId);
  const { projectId, key } = panel.issue.snapshot;
  const { version, settings } = await ports.settings.getSettings(projectId);
  const changes = await planDraft(ports, panel, { draft: command.draft, settings });
  const state = await ports.tracker.readTouched(
    panel.issue,
    changes.filter(({ kind }) => kind === 'link_issues'),
  );
  const proposal: Proposal = {
    id: ports.random.newId(),
    issueId: command.issueId,
    issueKey: key,
    projectId,
    createdAt: new Date(ports.clock.now()).toISOString(),
    origin: originOf(command.draft),
    settingsVersion: version,
    promptVersion: null,
    modelAsked: null,
    modelAnswered: null,
    fingerprints: fingerprintsOf(changes, state),
    changes,
  };
  if (isWrittenElsewhere(proposal, panel)) throw new PlumblineError('already_decided', 'the work order was written before');
  const created = await storeProposal(ports, proposal, command);
  return { ...panel, proposals: [proposal, ...panel.proposals], events: [...panel.events, created] };
}

function originOf(draft: Draft): ProposalOrigin {
  if (draft.kind === 'questions') return { type: 'questions', asked: draft.ids.map(questionHash) };
  const workOrderId = 'workOrderId' in draft ? draft.workOrderId : undefined;
  return { type: 'draft', ...(workOrderId !== undefined && { workOrderId }) };
}
