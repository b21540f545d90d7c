import * as z from 'zod';

/** Why a model gave nothing to work with. Each leaves the work to rules and history and is named to the person. */
export const ModelProblemSchema = z.enum([
  'unavailable',
  'rate_limited',
  'refused',
  'truncated',
  'invalid_answer',
  'too_slow',
  'no_model',
]);
export type ModelProblem = z.infer<typeof ModelProblemSchema>;
