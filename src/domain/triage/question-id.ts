import * as z from 'zod';

/** How many questions are put at most: more than a handful is not answered. */
export const MAX_QUESTIONS = 5;

/** What an issue may leave out that only its reporter knows. Names are kept in proposals and are never renamed. */
export const QuestionIdSchema = z.enum([
  'steps',
  'expected',
  'actual',
  'environment',
  'frequency',
  'acceptance',
  'purpose',
  'scope',
]);
export type QuestionId = z.infer<typeof QuestionIdSchema>;
