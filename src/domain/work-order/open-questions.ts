import { questionFor } from '../readiness/next-step';
import { QuestionIdSchema } from '../triage/question-id';
import { questionText } from '../triage/question-texts';
import { commentsUnanswered, estimateMissing } from './profile-texts';
import type { OrderFacts } from './rule-order';

/**
 * What an order leaves open, in our own words: a question for each part that triage or readiness finds missing, the questions in
 * comments that nobody answered, and the estimate.
 */
export function openQuestions({ gaps, missing, results, estimate }: Pick<OrderFacts, 'gaps' | 'missing' | 'results' | 'estimate'>): string[] {
  const asked = new Set([...missing, ...gaps.flatMap((gap) => questionFor(gap) ?? [])]);
  const unanswered = gaps.includes('open_questions') ? results.open_questions : undefined;
  return [
    ...QuestionIdSchema.options.filter((id) => asked.has(id)).map(questionText),
    ...(unanswered?.verdict === 'not_met' ? [commentsUnanswered(unanswered.count ?? 1)] : []),
    ...(estimate?.value === null || gaps.includes('estimate') ? [estimateMissing] : []),
  ];
}
