import type { TriageField } from '../../src/domain/triage/field';
import { answerByHistory, answerByModel, type Answerer } from './answerer';
import { backendModel } from './backend-model';
import type { EvalOptions } from './eval-options';
import { evaluateProject, type ProjectEvaluation } from './evaluation';
import { meanFigures, pooledDuplicates, type MeanFigures, type PooledDuplicates } from './mean-figures';
import { openBackend } from './open-backend';
import { readExport } from './read-export';
import { SPLIT } from './split-by-time';

export interface ManyEvaluations {
  readonly model: string;
  readonly split: string;
  readonly projects: readonly ProjectEvaluation[];
  readonly mean: {
    readonly fields: Record<TriageField, MeanFigures>;
    /** Not a mean: all projects' pairs together. */
    readonly duplicates: PooledDuplicates;
  };
}

/** Issues of each project that are asked about again in other words, where that costs nothing. */
const REWORDED_ISSUES = 100;

/**
 * One project's figures, or every project's and their mean when the file has several and none was named.
 * @throws BadExportError, UsageError
 */
export async function runEval(options: EvalOptions): Promise<ProjectEvaluation | ManyEvaluations> {
  const { model, limit } = options;
  const source = answererFor(model);
  const reworded = options.reworded ?? (source.isComputed ? REWORDED_ISSUES : 0);
  const projects: ProjectEvaluation[] = [];
  for (const [project, issues] of await readExport(options.issues, options.project)) {
    projects.push(await evaluateProject({ ...source, isCompared: model === 'none', issues, limit, reworded, model, project }));
  }
  const [only, ...others] = projects;
  if (only && others.length === 0) return only;
  const mean = { fields: meanFigures(projects), duplicates: pooledDuplicates(projects) };
  return { model, split: SPLIT, projects, mean };
}

function answererFor(model: string): { answer: Answerer; isComputed: boolean } {
  if (model === 'none') return { answer: answerByHistory, isComputed: true };
  const backend = openBackend(model);
  const modelId = backend.models[0]?.model ?? model;
  return { answer: answerByModel(backendModel(backend), modelId), isComputed: !backend.isLanguageModel };
}
