import type { HistoryState } from '../../domain/history/history-state';
import { inParallel } from '../../domain/in-parallel';
import type {
  EditableValues,
  HistoryIndex,
  IssueTracker,
  LabelCache,
  LanguageModel,
  OutcomeStore,
  PastIssues,
  Random,
  SettingsStore,
  StoredTriage,
  TrackedIssue,
} from '../../domain/ports';
import { measuredAt } from '../../domain/outcome/measured-at';
import { offeredTypes } from '../../domain/taxonomy/offered-types';
import { choicesFor, type Choices, type FieldValues } from '../../domain/taxonomy/taxonomy';
import { composeTriage } from '../../domain/triage/compose-triage';
import type { OfferedModel } from '../../domain/model/model-port';
import { promptExamples } from '../../domain/triage/prompt-examples';
import { suggestByRules } from '../../domain/triage/rules';
import { weighEvidence } from '../../domain/triage/weigh-evidence';
import { beginHistory } from '../history/begin-history';
import { draftSuggestions, type Drafted } from './draft-suggestions';
import type { ReadingPorts } from '../history/history-steps';
import { listLabels } from './list-labels';
import { askIndex, lookBackAsApp, lookBackAsUser } from '../history/look-back';
import { orNull } from '../or-null';
import type { PastLook } from '../panel/panel-state';
import { factsOf, type ProjectFacts } from './project-facts';

export interface ProposePorts extends ReadingPorts {
  tracker: IssueTracker;
  settings: SettingsStore;
  labels: LabelCache;
  model: LanguageModel;
  index: HistoryIndex;
  past: PastIssues;
  outcomes: OutcomeStore;
  random: Random;
}

/** What was read before anything was asked. */
interface Material {
  readonly triageId: string;
  /** True where somebody looks at the answer: then past issues are read as them. */
  readonly isPerson: boolean;
  readonly issue: TrackedIssue;
  readonly editable: EditableValues;
  readonly offered: readonly OfferedModel[];
  /** Facts of the project the panel said it stands in. */
  readonly ahead: ProjectFacts | null;
  /** Records that the triage was asked for; nothing is asked before that is stored. */
  readonly recordRequest: () => Promise<unknown>;
}

interface Proposed {
  readonly triage: StoredTriage;
  readonly drafted: Drafted;
  readonly past: PastLook | null;
}

/** Looks back, asks the model, weighs what both and the rules say. Stores nothing but labels in use. */
export async function proposeTriage(ports: ProposePorts, material: Material): Promise<Proposed> {
  const { issue, editable, offered } = material;
  const { snapshot } = issue;
  const facts = await factsOf(ports, snapshot.projectId, material.ahead);
  const { settings } = facts.settings;
  const [inUse, answer, outcomes] = await inParallel([
    listLabels(ports, snapshot.projectId),
    settings.useHistory && facts.key ? askIndex(ports, facts.key, issue) : null,
    orNull(ports.outcomes.countOutcomes(snapshot.projectId)),
    material.recordRequest(),
  ]);
  const offeredValues: FieldValues = {
    priority: editable.priority ?? [],
    components: editable.components ?? [],
    labels: editable.labels === null ? [] : inUse.labels,
    type: offeredTypes(editable.type ?? [], issue.values.type),
  };
  const choices = choicesFor(offeredValues, settings);
  const look = material.isPerson ? lookBackAsUser : lookBackAsApp;
  const lookedBack = answer && (await look(ports, { answer, issue, choices }));
  const byRules = suggestByRules(snapshot, choices);
  const examples = promptExamples(lookedBack?.read?.past ?? [], choices);
  const [drafted] = await inParallel([
    draftSuggestions(ports, { snapshot, choices, tier: settings.modelTier, offered, byRules, examples }),
    inUse.keep(),
    settings.useHistory && !facts.progress ? orNull(beginHistory(ports, snapshot.projectId)) : null,
  ]);
  const checked = weighEvidence({
    ...drafted,
    snapshot,
    current: issue.values,
    choices,
    // The rules are a second opinion on a model; on themselves they are none.
    secondOpinion: drafted.answeredBy === 'model' ? byRules : [],
    votes: lookedBack?.votes ?? null,
    measure: (field, score) => outcomes && measuredAt(outcomes[drafted.answeredBy][field], score),
  });
  const triage = composeTriage({
    ...drafted,
    ...checked,
    id: material.triageId,
    issue,
    now: ports.clock.now(),
    settingsVersion: facts.settings.version,
    similar: lookedBack?.similar ?? [],
    examples: drafted.answeredBy === 'model' ? examples.map(({ issueId }) => issueId) : [],
    history: historyState(facts, lookedBack !== null),
    choices: choiceCounts(choices),
  });
  const { read } = lookedBack ?? { read: null };
  const past = read && { self: read.self, read: read.past, duplicateLinkType: settings.duplicateLinkType };
  return { triage, drafted, past };
}

/** How much of the past could be looked at: none where it is switched off, not begun, or did not answer. */
function historyState({ progress }: ProjectFacts, hasAnswered: boolean): HistoryState {
  if (!progress || !hasAnswered) return { status: 'none', read: 0 };
  return { status: progress.status, read: progress.read };
}

const choiceCounts = (choices: Choices) =>
  Object.fromEntries(Object.entries(choices).flatMap(([field, choice]) => (choice.open ? [[field, choice.values.length]] : [])));
