import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvalOptions } from '../eval-options';
import { BadExportError } from '../json-lines';
import { attackFigures, type AttackFigures } from './attack-figures';
import { criteriaFigures, type Criteria, type CriteriaFiles } from './criteria-figures';
import { evaluateReadiness, type ReadinessFigures } from './evaluate-readiness';
import { readinessNotes } from './readiness-notes';
import { projectName, readWeakRows } from './weak-row';

export interface ReadinessEvaluation {
  readonly task: 'readiness';
  /** No model is ever asked. */
  readonly model: 'none';
  readonly readiness: ReadinessFigures;
  readonly criteria: Criteria;
  /** Null where no file of attacks was named. */
  readonly attacks: AttackFigures | null;
  /** What was skipped, and where nothing was seen. */
  readonly notes: readonly string[];
}

type ReadinessOptions = Pick<EvalOptions, 'issues' | 'project' | 'model' | 'sentences' | 'stories' | 'attacks' | 'bases'>;

/** Looked for beside the issues when no other is named. */
const BESIDE = { sentences: ['bee-sentences.jsonl', 'chat-bug-sentences.jsonl'], stories: 'ustai-qus-annotated.jsonl' } as const;

/** @throws BadExportError */
export async function runReadiness(options: ReadinessOptions): Promise<ReadinessEvaluation> {
  const { issues, project, model, attacks, bases } = options;
  const all = await readWeakRows(issues);
  const rows = project === undefined ? all : all.filter((row) => projectName(row) === project);
  if (rows.length === 0) {
    throw new BadExportError(`${issues} has no issues of ${project}. Its projects: ${[...new Set(all.map(projectName))].join(', ')}.`);
  }
  const files = criteriaFiles(options);
  const { cases, readiness } = evaluateReadiness(rows);
  const undated = rows.filter(({ created }) => created === null).length;
  return {
    task: 'readiness',
    model: 'none',
    readiness,
    criteria: await criteriaFigures(files, cases),
    attacks: attacks === undefined ? null : await attackFigures(attacks, bases, cases),
    notes: readinessNotes({ readiness, absent: files.absent, undated, model }),
  };
}

/** What was named, else what lies beside the issues; `absent` is neither. */
function criteriaFiles({ issues, sentences, stories }: ReadinessOptions): CriteriaFiles & { readonly absent: readonly string[] } {
  const beside = (name: string) => join(dirname(issues), name);
  const defaults = [...(sentences.length > 0 ? [] : BESIDE.sentences), ...(stories === undefined ? [BESIDE.stories] : [])];
  const absent = defaults.filter((name) => !existsSync(beside(name)));
  const here = (name: string) => !absent.some((other) => other === name);
  return {
    sentences: sentences.length > 0 ? sentences : BESIDE.sentences.filter(here).map(beside),
    stories: stories ?? (here(BESIDE.stories) ? beside(BESIDE.stories) : undefined),
    absent,
  };
}
