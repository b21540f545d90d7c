import type { TriageField } from '../../src/domain/triage/field';
import { createBackend } from '../../workbench/simulators/llm/create-backend';
import type { LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';
import { answerByModel, answerByRules, type Answerer } from './answerer';
import { backendModel } from './backend-model';
import { UsageError, type EvalOptions } from './eval-options';
import { evaluateProject, type ProjectEvaluation } from './evaluation';
import { meanFigures, type MeanFigures } from './mean-figures';
import { readExport } from './read-export';
import { SPLIT } from './split-by-time';

export interface ManyEvaluations {
  readonly model: string;
  readonly split: string;
  readonly projects: readonly ProjectEvaluation[];
  readonly mean: {
    readonly fields: Record<TriageField, MeanFigures> & { readonly type: null };
    readonly duplicates: null;
  };
}

/**
 * One project's figures, or every project's and their mean when the file has several and none was named.
 * @throws BadExportError, UsageError
 */
export async function runEval(options: EvalOptions): Promise<ProjectEvaluation | ManyEvaluations> {
  const { model, limit } = options;
  const source = answererFor(model);
  const projects: ProjectEvaluation[] = [];
  for (const [project, issues] of await readExport(options.issues, options.project)) {
    projects.push(await evaluateProject({ ...source, issues, limit, model, project }));
  }
  const [only, ...others] = projects;
  if (only && others.length === 0) return only;
  const mean = { fields: { ...meanFigures(projects), type: null }, duplicates: null };
  return { model, split: SPLIT, projects, mean };
}

function answererFor(model: string): { answer: Answerer; answersEarlier: boolean } {
  if (model === 'none') return { answer: answerByRules, answersEarlier: true };
  const backend = openBackend(model);
  const modelId = backend.models[0]?.model ?? model;
  return { answer: answerByModel(backendModel(backend), modelId), answersEarlier: !backend.isLanguageModel };
}

function openBackend(model: string): LanguageModelBackend {
  try {
    return createBackend(model, { fetch: globalThis.fetch, env: process.env });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
