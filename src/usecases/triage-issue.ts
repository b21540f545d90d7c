import { composeEvent, type AuditScene } from '../domain/audit/compose-event';
import type { AuditActor, AuditEntry } from '../domain/audit/event';
import { proposalName } from '../domain/change/proposal';
import { errorCodeOf } from '../domain/errors';
import { inParallel } from '../domain/in-parallel';
import type {
  AuditLog,
  Clock,
  IssueTracker,
  LabelCache,
  LanguageModel,
  ProposalStore,
  Random,
  SettingsStore,
  StoredTriage,
  TrackedIssue,
} from '../domain/ports';
import { choicesFor, type FieldValues } from '../domain/taxonomy/taxonomy';
import { composeTriage } from '../domain/triage/compose-triage';
import type { FieldValue } from '../domain/triage/field';
import type { OfferedModel } from '../domain/triage/model-port';
import { PROMPT_VERSION } from '../domain/triage/prompt';
import { suggestByRules } from '../domain/triage/rules';
import { verifyDrafts } from '../domain/triage/verify-drafts';
import { draftSuggestions, type Drafted } from './draft-suggestions';
import { listLabels } from './list-labels';
import type { PanelState } from './panel-state';
import { nothingBeside, readBeside } from './read-panel';

export interface TriagePorts {
  tracker: IssueTracker;
  settings: SettingsStore;
  labels: LabelCache;
  model: LanguageModel;
  proposals: ProposalStore;
  audit: AuditLog;
  clock: Clock;
  random: Random;
}

export interface TriageCommand {
  readonly issueId: string;
  /** The id report and proposal will have; a redelivered request brings the same one again. */
  readonly triageId: string;
  readonly actor: AuditActor;
  readonly correlationId: string;
}

/** What was read before anything was asked. */
interface Material {
  readonly issue: TrackedIssue;
  readonly editable: Readonly<Record<keyof FieldValues, readonly FieldValue[] | null>>;
  readonly offered: readonly OfferedModel[];
}

/**
 * One triage from reading the issue to a stored proposal. It never writes to Jira. When the model is off, slow or wrong
 * the rules answer alone and the report says so. A request that was recorded ends recorded, completed or failed.
 */
export async function triageIssue(ports: TriagePorts, command: TriageCommand): Promise<PanelState> {
  const [issue, editable, offered, beside] = await inParallel([
    ports.tracker.getIssue(command.issueId),
    ports.tracker.getEditableValues(command.issueId),
    ports.model.listModels(),
    // Nobody looks at a panel while the app works in the background.
    command.actor.type === 'user' ? readBeside(ports, command.issueId) : nothingBeside,
    ports.audit.readAhead(),
  ]);
  const { id: issueId, key: issueKey, projectId } = issue.snapshot;
  const { actor, correlationId } = command;
  const scene: AuditScene = { actor, target: { projectId, issueId, issueKey }, correlationId };
  try {
    const { triage, drafted } = await propose(ports, command, scene, { issue, editable, offered });
    const stored = await saveOnce(ports, triage);
    // Until this record is there the proposal cannot be approved: nobody could account for it.
    const completed = completedEntries(stored, drafted).map((entry) =>
      composeEvent(scene, entry, ports.clock.now(), command.triageId),
    );
    await ports.audit.record(completed);
    const { proposals, events } = beside;
    return { issue, triage: stored, proposals, events: [...events, ...completed], kept: new Map(), queued: false, at: ports.clock.now() };
  } catch (thrown) {
    await recordFailure(ports, scene, command.triageId, errorCodeOf(thrown));
    throw thrown;
  }
}

async function propose(ports: TriagePorts, command: TriageCommand, scene: AuditScene, material: Material) {
  const { issue, editable, offered } = material;
  const { snapshot } = issue;
  const requested = { action: 'analysis.requested', payload: {} } as const;
  const [settings, inUse] = await inParallel([
    ports.settings.getSettings(snapshot.projectId),
    listLabels(ports, snapshot.projectId),
    ports.audit.record([composeEvent(scene, requested, ports.clock.now(), command.triageId)]),
  ]);
  const offeredValues: FieldValues = {
    priority: editable.priority ?? [],
    components: editable.components ?? [],
    labels: editable.labels === null ? [] : inUse.labels,
  };
  const choices = choicesFor(offeredValues, settings.settings);
  const byRules = suggestByRules(snapshot, choices);
  const tier = settings.settings.modelTier;
  const [drafted] = await inParallel([
    draftSuggestions(ports, { snapshot, choices, tier, offered, byRules }),
    inUse.keep(),
  ]);
  const checked = verifyDrafts({
    ...drafted,
    snapshot,
    current: issue.values,
    choices,
    // The rules are a second opinion on a model; on themselves they are none.
    secondOpinion: drafted.answeredBy === 'model' ? byRules : [],
  });
  const triage = composeTriage({
    ...drafted,
    ...checked,
    id: command.triageId,
    issue,
    now: ports.clock.now(),
    settingsVersion: settings.version,
  });
  return { triage, drafted };
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
