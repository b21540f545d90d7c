import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor, AuditEntry } from '../../domain/audit/event';
import { proposalName } from '../../domain/change/proposal';
import { PlumblineError, errorCodeOf } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, ProposalStore, StoredTriage } from '../../domain/ports';
import { PROMPT_VERSION } from '../../domain/triage/prompt';
import type { Drafted } from './draft-suggestions';
import type { PanelState } from '../panel/panel-state';
import { readProjectFacts } from './project-facts';
import { proposeTriage, type ProposePorts } from './propose-triage';
import { nothingBeside, readBeside } from '../panel/read-panel';

export interface TriagePorts extends ProposePorts {
  proposals: ProposalStore;
  audit: AuditLog;
}

export interface TriageCommand {
  readonly issueId: string;
  /** The id report and proposal will have; a redelivered request brings the same one again. */
  readonly triageId: string;
  /** Where the panel says it stands: a wrong guess costs a round trip, what Jira says of the issue counts. */
  readonly projectGuess: string | null;
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/**
 * One triage from reading the issue to a stored proposal. It never writes to Jira. When the model is off, slow or wrong
 * rules and history answer alone and the report says so. A request that was recorded ends recorded, completed or failed.
 *
 * @throws PlumblineError `forbidden` in the background for an issue that only some may see
 */
export async function triageIssue(ports: TriagePorts, command: TriageCommand): Promise<PanelState> {
  const { actor, correlationId, projectGuess } = command;
  const [{ issue, editable }, offered, beside, ahead] = await inParallel([
    ports.tracker.getEditableIssue(command.issueId),
    ports.model.listModels(),
    // Nobody looks at a panel while the app works in the background.
    actor.type === 'user' ? readBeside(ports, command.issueId) : nothingBeside,
    projectGuess === null ? null : readProjectFacts(ports, projectGuess),
    ports.audit.readAhead(),
  ]);
  const { id: issueId, key: issueKey, projectId } = issue.snapshot;
  // Nobody is present who may see it, and what is found is kept where others look.
  if (actor.type !== 'user' && issue.restricted) throw new PlumblineError('forbidden', `issue ${issueId} has a security level`);
  const scene: AuditScene = { actor, target: { projectId, issueId, issueKey }, correlationId };
  try {
    const requested = { action: 'analysis.requested', payload: {} } as const;
    const { triage, drafted, past } = await proposeTriage(ports, {
      triageId: command.triageId,
      isPerson: actor.type === 'user',
      issue,
      editable,
      offered,
      ahead,
      recordRequest: () => ports.audit.record([composeEvent(scene, requested, ports.clock.now(), command.triageId)]),
    });
    const stored = await saveOnce(ports, triage);
    // Until this record is there the proposal cannot be approved: nobody could account for it.
    const completed = completedEntries(stored, drafted).map((entry) =>
      composeEvent(scene, entry, ports.clock.now(), command.triageId),
    );
    await ports.audit.record(completed);
    const { proposals, events } = beside;
    const at = ports.clock.now();
    return { issue, triage: stored, proposals, events: [...events, ...completed], kept: new Map(), queued: false, past, history: stored.report.history, at };
  } catch (thrown) {
    await recordFailure(ports, scene, command.triageId, errorCodeOf(thrown));
    throw thrown;
  }
}

/** Of two deliveries of one request the first to store wins, and both go on with what is stored. */
async function saveOnce(ports: TriagePorts, triage: StoredTriage): Promise<StoredTriage> {
  if (await ports.proposals.saveProposal(triage)) return triage;
  const stored = await ports.proposals.findProposal(triage.proposal.id);
  return stored?.report ? { report: stored.report, proposal: stored.proposal } : triage;
}

/** The end of a triage and, when Forge had no room for the model, that too. */
function completedEntries({ report, proposal }: StoredTriage, drafted: Drafted): AuditEntry[] {
  const { modelAsked, settingsVersion } = proposal;
  const { answeredBy } = report;
  const { inputTokens, outputTokens } = drafted;
  const changes = proposal.changes.map(({ id }) => id);
  const name = proposalName(proposal);
  const payload = { ...name, answeredBy, modelAsked, promptVersion: PROMPT_VERSION, settingsVersion, inputTokens, outputTokens, changes };
  const denied = { action: 'quota.denied', payload: { quota: 'forge_llm_requests', model: modelAsked } } as const;
  return [{ action: 'analysis.completed', payload }, ...(report.modelProblem === 'rate_limited' ? [denied] : [])];
}

/** The failure itself is what the caller must hear of, so a log that cannot take it does not replace it. */
async function recordFailure(ports: TriagePorts, scene: AuditScene, triageId: string, problem: string): Promise<void> {
  try {
    const entry = { action: 'analysis.failed', payload: { problem } } as const;
    await ports.audit.record([composeEvent(scene, entry, ports.clock.now(), triageId)]);
  } catch {
    // Nothing more can be done: the request's own record stands without an end, which is what happened.
  }
}
