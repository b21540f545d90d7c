import { createHash } from 'node:crypto';
import type { IssueSnapshot } from '../../src/domain/issue/snapshot';
import { openFields, type Choices, type FieldValues } from '../../src/domain/taxonomy/taxonomy';
import type { LanguageModel, ModelProblem } from '../../src/domain/triage/model-port';
import { triagePrompt } from '../../src/domain/triage/prompt';
import type { Suggestion } from '../../src/domain/triage/report';
import { suggestByRules } from '../../src/domain/triage/rules';
import { verifyDrafts } from '../../src/domain/triage/verify-drafts';
import { askModel } from '../../src/usecases/ask-model';

export interface Answer {
  readonly suggestions: readonly Suggestion[];
  /** Why the rules answered although a model was asked; null otherwise. */
  readonly modelProblem: ModelProblem | null;
}

/** What the product would show for an issue. It is given the issue's words and nothing the issue ended with. */
export type Answerer = (snapshot: IssueSnapshot, choices: Choices) => Promise<Answer>;

/** An issue that nobody has triaged yet. */
const nothingSet: FieldValues = { priority: [], components: [], labels: [] };

/** A model may take its time here: there is no 25 second limit to meet, and a slow answer is still its answer. */
const PATIENCE_MS = 5 * 60_000;

/** `--model none`: the rules alone, as the product answers when the model is off. */
export const answerByRules: Answerer = async (snapshot, choices) => {
  const drafts = suggestByRules(snapshot, choices);
  const checked = verifyDrafts({ snapshot, current: nothingSet, choices, drafts, secondOpinion: [], repaired: false });
  return { suggestions: checked.suggestions, modelProblem: null };
};

/** The product's way with a model: one prompt, at most one repair, every draft verified; the rules when it fails. */
export const answerByModel =
  (model: LanguageModel, modelId: string): Answerer =>
  async (snapshot, choices) => {
    if (openFields(choices).length === 0) return answerByRules(snapshot, choices);
    const prompt = triagePrompt(snapshot, choices, markerFor(snapshot.key));
    const answer = await askModel({ model }, { model: modelId, prompt, choices, remainingMs: () => PATIENCE_MS });
    if (!answer.ok) return { ...(await answerByRules(snapshot, choices)), modelProblem: answer.problem };
    const { drafts, repaired } = answer;
    const secondOpinion = suggestByRules(snapshot, choices);
    const checked = verifyDrafts({ snapshot, current: nothingSet, choices, drafts, secondOpinion, repaired });
    return { suggestions: checked.suggestions, modelProblem: null };
  };

/** The same marker for the same issue, so that two runs send the same prompts. In the product it is random. */
const markerFor = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);
