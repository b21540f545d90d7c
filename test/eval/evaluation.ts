import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import { replayProject } from './replay-project';
import { scoreField, type FieldFigures } from './score-field';
import { SPLIT } from './split-by-time';

/** One project's figures. What is not built yet is null, never a number. */
export interface ProjectEvaluation {
  readonly model: string;
  readonly project: string;
  readonly split: string;
  readonly issues: number;
  readonly answered: number;
  /** Scored issues for which the model failed, so that the rules' answer was scored. */
  readonly modelProblems: number;
  readonly fields: Record<TriageField, FieldFigures> & { readonly type: null };
  readonly duplicates: null;
}

/** Replays and scores one project. */
export async function evaluateProject(
  given: Parameters<typeof replayProject>[0] & { model: string; project: string },
): Promise<ProjectEvaluation> {
  const { earlier, scored, ...counts } = await replayProject(given);
  const { model, project } = given;
  const fields = mapFields((field) => scoreField(given.answersEarlier ? earlier[field] : undefined, scored[field]));
  return { model, project, split: SPLIT, ...counts, fields: { ...fields, type: null }, duplicates: null };
}
