import type { IssueSnapshot } from '../../domain/issue/snapshot';
import type { Clock, LanguageModel, Random } from '../../domain/ports';
import type { ModelTier } from '../../domain/settings/project-settings';
import { openFields, type Choices } from '../../domain/taxonomy/taxonomy';
import { parseCompletion } from '../../domain/triage/completion';
import type { DraftSuggestion } from '../../domain/triage/draft';
import { pickModel, type OfferedModel } from '../../domain/model/model-port';
import type { ModelProblem } from '../../domain/model/model-problem';
import { triagePrompt, type PromptExample } from '../../domain/triage/prompt';
import { askModel } from '../ask-model';

/**
 * Milliseconds kept back from the model to check its answer and store the result: two statements in a row, each of which may wait
 * for its turn (`MOST_WAITED_MS` of the SQL adapter), and what they take themselves.
 */
const RESERVE_MS = 8_000;

/** What somebody proposed, and who that was. */
export interface Drafted {
  readonly drafts: readonly DraftSuggestion[];
  readonly answeredBy: 'model' | 'rules';
  readonly modelAsked: string | null;
  /** Why the rules answered instead of a model; null when a model did, or when there was nothing to ask about. */
  readonly modelProblem: ModelProblem | null;
  readonly repaired: boolean;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** Asks the model of the wanted tier; without one, or without a usable answer, the rules stand alone. Never throws. */
export async function draftSuggestions(
  ports: { model: LanguageModel; clock: Clock; random: Random },
  given: {
    snapshot: IssueSnapshot;
    choices: Choices;
    tier: ModelTier;
    offered: readonly OfferedModel[];
    byRules: readonly DraftSuggestion[];
    examples: readonly PromptExample[];
  },
): Promise<Drafted> {
  const fromRules: Drafted = {
    drafts: given.byRules,
    answeredBy: 'rules',
    modelAsked: null,
    modelProblem: null,
    repaired: false,
    inputTokens: null,
    outputTokens: null,
  };
  if (openFields(given.choices).length === 0) return fromRules;
  const model = pickModel(given.offered, given.tier);
  if (!model) return { ...fromRules, modelProblem: 'no_model' };
  const answer = await askModel(ports, {
    model: model.id,
    prompt: triagePrompt(given.snapshot, given.choices, ports.random.newMarker(), given.examples),
    parse: (completion) => parseCompletion(completion, given.choices),
    remainingMs: () => ports.clock.remainingMs() - RESERVE_MS,
  });
  const asked = { modelAsked: model.id, inputTokens: answer.inputTokens, outputTokens: answer.outputTokens };
  if (!answer.ok) return { ...fromRules, ...asked, modelProblem: answer.problem };
  return { ...fromRules, ...asked, drafts: answer.answer.drafts, answeredBy: 'model', repaired: answer.repaired };
}
