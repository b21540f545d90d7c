import type { TriageField } from '../../src/domain/triage/field';
import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import { replayProject, type ReplayOptions } from './replay-project';
import { scoreConsistency, type Consistency } from './score-consistency';
import { scoreDuplicates, type DuplicateFigures } from './score-duplicates';
import { scoreEffort, type Effort } from './score-effort';
import { scoreField, type FieldFigures } from './score-field';
import { scorePriority, type PriorityFigures } from './score-priority';
import { SPLIT } from './split-by-time';

/** One project's figures; names are never changed, new ones are added. */
export interface ProjectEvaluation {
  readonly model: string;
  readonly project: string;
  readonly split: string;
  readonly issues: number;
  /** Issues of the scored part. */
  readonly answered: number;
  /** Scored issues for which the model failed, so that history and rules answered. */
  readonly modelProblems: number;
  readonly fields: Record<TriageField, FieldFigures> & {
    readonly priority: FieldFigures & { readonly scale: PriorityFigures | null };
  };
  readonly duplicates: DuplicateFigures;
  /** Null when no issue was put in other words. */
  readonly consistency: Consistency | null;
  readonly effort: Effort;
}

/** Replays and scores one project. */
export async function evaluateProject(
  given: ReplayOptions & { model: string; project: string },
): Promise<ProjectEvaluation> {
  const replay = await replayProject(given);
  const fields = mapFields((field) => scoreField(replay.outcomes[field]));
  return {
    model: given.model,
    project: given.project,
    split: SPLIT,
    issues: replay.issues,
    answered: replay.scoredIssues,
    modelProblems: replay.modelProblems,
    fields: { ...fields, priority: { ...fields.priority, scale: scorePriority(replay.outcomes.priority) } },
    duplicates: scoreDuplicates(replay),
    consistency: replay.reworded === 0 ? null : scoreConsistency(replay),
    effort: scoreEffort(replay),
  };
}
