import { composeEvent } from '../domain/audit/compose-event';
import type { AuditActor } from '../domain/audit/event';
import { planChange } from '../domain/change/change';
import { proposalCode, proposalDigest, type Proposal } from '../domain/change/proposal';
import { textFingerprint } from '../domain/issue/fingerprint';
import type {
  AuditLog,
  Clock,
  IssueTracker,
  LabelCache,
  LanguageModel,
  Random,
  SettingsStore,
  TrackedIssue,
  TriageStore,
  VersionedSettings,
} from '../domain/ports';
import { choicesFor, openFields, type Choices } from '../domain/taxonomy/taxonomy';
import type { DraftSuggestion } from '../domain/triage/draft';
import { pickModel, type ModelProblem, type OfferedModel } from '../domain/triage/model-port';
import { PROMPT_VERSION, triagePrompt } from '../domain/triage/prompt';
import { suggestByRules } from '../domain/triage/rules';
import { verifyDrafts } from '../domain/triage/verify-drafts';
import { askModel } from './ask-model';
import { listLabels } from './list-labels';
import type { PanelState } from './panel-state';

export interface TriagePorts {
  tracker: IssueTracker;
  settings: SettingsStore;
  labels: LabelCache;
  model: LanguageModel;
  triages: TriageStore;
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

/** Milliseconds kept back from the model to check its answer and store the result. */
const RESERVE_MS = 5_000;

interface Drafted {
  readonly drafts: readonly DraftSuggestion[];
  readonly answeredBy: 'model' | 'rules';
  readonly modelAsked: string | null;
  readonly modelProblem: ModelProblem | null;
  readonly repaired: boolean;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/**
 * One triage from reading the issue to a stored proposal. It never writes to Jira. When the model is off, slow or wrong
 * the rules answer alone and the report says so.
 */
export async function triageIssue(ports: TriagePorts, command: TriageCommand): Promise<PanelState> {
  const [issue, editable, offered] = await Promise.all([
    ports.tracker.getIssue(command.issueId),
    ports.tracker.getEditableValues(command.issueId),
    ports.model.listModels(),
  ]);
  const { id: issueId, key: issueKey, projectId } = issue.snapshot;
  const scene = {
    actor: command.actor,
    target: { projectId, issueId, issueKey },
    correlationId: command.correlationId,
  };
  const [settings, inUse] = await Promise.all([
    ports.settings.getSettings(projectId),
    listLabels(ports, projectId),
    ports.audit.record([
      composeEvent(scene, { action: 'analysis.requested', payload: {} }, ports.clock.now(), command.triageId),
    ]),
  ]);
  const choices = choicesFor(
    {
      priority: editable.priority ?? [],
      components: editable.components ?? [],
      labels: editable.labels === null ? [] : inUse.labels,
    },
    settings.settings,
  );
  const byRules = suggestByRules(issue.snapshot, choices);
  const [drafted] = await Promise.all([
    draft(ports, { issue, choices, settings, offered, byRules }),
    inUse.keep(),
  ]);
  const checked = verifyDrafts({
    ...drafted,
    snapshot: issue.snapshot,
    current: issue.values,
    choices,
    // The rules are a second opinion on a model; on themselves they are none.
    secondOpinion: drafted.answeredBy === 'model' ? byRules : [],
  });
  const createdAt = new Date(ports.clock.now()).toISOString();
  const proposal: Proposal = {
    id: command.triageId,
    issueId,
    issueKey,
    projectId,
    createdAt,
    settingsVersion: settings.version,
    promptVersion: PROMPT_VERSION,
    modelAsked: drafted.modelAsked,
    answeredBy: drafted.answeredBy,
    changes: checked.suggestions.map(({ field, values }) =>
      planChange(field, issue.values[field], values.map(({ value }) => value)),
    ),
  };
  const report = {
    id: command.triageId,
    issueId,
    projectId,
    createdAt,
    textFingerprint: textFingerprint(issue.snapshot),
    answeredBy: drafted.answeredBy,
    modelAsked: drafted.modelAsked,
    modelProblem: drafted.modelProblem,
    ...checked,
  };
  const completed = composeEvent(
    scene,
    {
      action: 'analysis.completed',
      payload: {
        proposalId: proposal.id,
        code: proposalCode(proposalDigest(proposal)),
        answeredBy: drafted.answeredBy,
        modelAsked: drafted.modelAsked,
        promptVersion: PROMPT_VERSION,
        settingsVersion: settings.version,
        inputTokens: drafted.inputTokens,
        outputTokens: drafted.outputTokens,
        fields: checked.suggestions.map(({ field }) => field),
      },
    },
    ports.clock.now(),
  );
  // Record first: a proposal nobody can account for must not be approvable.
  await ports.audit.record([completed]);
  await ports.triages.saveTriage({ report, proposal });
  return { issue, triage: { report, proposal }, events: [completed], queued: false, at: ports.clock.now() };
}

async function draft(
  ports: TriagePorts,
  given: {
    issue: TrackedIssue;
    choices: Choices;
    settings: VersionedSettings;
    offered: readonly OfferedModel[];
    byRules: readonly DraftSuggestion[];
  },
): Promise<Drafted> {
  const fromRules = (modelProblem: ModelProblem | null, modelAsked: string | null = null): Drafted => ({
    drafts: given.byRules,
    answeredBy: 'rules',
    modelAsked,
    modelProblem,
    repaired: false,
    inputTokens: null,
    outputTokens: null,
  });
  if (openFields(given.choices).length === 0) return fromRules(null);
  const model = pickModel(given.offered, given.settings.settings.modelTier);
  if (!model) return fromRules('no_model');
  const answer = await askModel(ports, {
    model: model.id,
    prompt: triagePrompt(given.issue.snapshot, given.choices, ports.random.newMarker()),
    choices: given.choices,
    remainingMs: () => ports.clock.remainingMs() - RESERVE_MS,
  });
  const { inputTokens, outputTokens } = answer;
  if (!answer.ok) return { ...fromRules(answer.problem, model.id), inputTokens, outputTokens };
  return {
    drafts: answer.drafts,
    answeredBy: 'model',
    modelAsked: model.id,
    modelProblem: null,
    repaired: answer.repaired,
    inputTokens,
    outputTokens,
  };
}
