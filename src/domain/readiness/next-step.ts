import type { QuestionId } from '../triage/question-id';
import { CriterionIdSchema, type CriterionId } from './criterion';

/** Who can mend a gap next: the reporter by answering, the team by deciding or editing, nobody here. */
export type NextStep = 'reporter' | 'team' | 'wait';

/** The question that asks the reporter for what is missing. Everything else is the team's to decide. */
const questions: Readonly<Partial<Record<CriterionId, QuestionId>>> = {
  steps: 'steps',
  expected: 'expected',
  observed: 'actual',
  environment: 'environment',
  acceptance: 'acceptance',
  purpose: 'purpose',
  scope: 'scope',
};

const withoutQuestion: readonly string[] = ['description', 'attachments_there', 'open_questions'];

export const questionFor = (criterion: string): QuestionId | null => {
  const library = CriterionIdSchema.safeParse(criterion);
  return library.success ? (questions[library.data] ?? null) : null;
};

export function nextStepFor(criterion: string): NextStep {
  if (criterion === 'open_blockers') return 'wait';
  return questionFor(criterion) !== null || withoutQuestion.includes(criterion) ? 'reporter' : 'team';
}
