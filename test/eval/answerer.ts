import type { PastIssue } from '../../src/domain/history/past-issue';
import type { HistoryVotes } from '../../src/domain/history/votes';
import { openFields, type Choices, type FieldValues } from '../../src/domain/taxonomy/taxonomy';
import type { Completion, LanguageModel } from '../../src/domain/model/model-port';
import type { ModelProblem } from '../../src/domain/model/model-problem';
import { parseCompletion } from '../../src/domain/triage/completion';
import type { IssueSnapshot } from '../../src/domain/issue/snapshot';
import type { Suggestion } from '../../src/domain/triage/report';
import { suggestByRules } from '../../src/domain/triage/rules';
import { weighEvidence, type Evidence } from '../../src/domain/triage/weigh-evidence';
import { askModel } from '../../src/usecases/ask-model';
import { promptFor } from './prompt-for';

/** All that is known of an issue when it is filed, and nothing of what it ended with. */
export interface Question {
  readonly snapshot: IssueSnapshot;
  readonly choices: Choices;
  readonly votes: HistoryVotes;
  /** Past issues, nearest first. */
  readonly nearest: readonly PastIssue[];
}

export interface Answer {
  readonly answeredBy: 'model' | 'rules';
  /** What the product would show. */
  readonly suggestions: readonly Suggestion[];
  /** Why the rules answered although a model was asked; null otherwise. */
  readonly modelProblem: ModelProblem | null;
}

export type Answerer = (question: Question) => Promise<Answer>;

/** An issue that nobody has triaged yet. */
const nothingSet: FieldValues = { priority: [], components: [], labels: [], type: [] };

/** A model may take its time here: there is no 25 second limit to meet, and a slow answer is still its answer. */
const PATIENCE_MS = 5 * 60_000;

/** The one place where drafts and votes become what a person would see, by the product's own code. */
const shownBy = (
  { snapshot, choices, votes }: Question,
  drafted: Pick<Evidence, 'drafts' | 'answeredBy' | 'secondOpinion' | 'repaired'>,
): readonly Suggestion[] =>
  weighEvidence({ snapshot, choices, votes, current: nothingSet, measure: () => null, ...drafted }).suggestions;

/** `--model none`: words of the issue and the project's past, as the product answers when the model is off. */
export const answerByHistory: Answerer = async (question) => {
  const drafts = suggestByRules(question.snapshot, question.choices);
  const suggestions = shownBy(question, { drafts, answeredBy: 'rules', secondOpinion: [], repaired: false });
  return { answeredBy: 'rules', suggestions, modelProblem: null };
};

/** The product's way with a model: one prompt, at most one repair, every draft weighed; history and rules when it fails. */
export const answerByModel =
  (model: LanguageModel, modelId: string): Answerer =>
  async (question) => {
    const { snapshot, choices } = question;
    if (openFields(choices).length === 0) return answerByHistory(question);
    const prompt = promptFor(question);
    const parse = (completion: Completion) => parseCompletion(completion, choices);
    const answer = await askModel({ model }, { model: modelId, prompt, parse, remainingMs: () => PATIENCE_MS });
    if (!answer.ok) return { ...(await answerByHistory(question)), modelProblem: answer.problem };
    const { repaired, answer: { drafts } } = answer;
    const secondOpinion = suggestByRules(snapshot, choices);
    const suggestions = shownBy(question, { drafts, answeredBy: 'model', secondOpinion, repaired });
    return { answeredBy: 'model', suggestions, modelProblem: null };
  };
