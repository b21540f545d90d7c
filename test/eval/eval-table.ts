import { triageFields, type TriageField } from '../../src/domain/triage/field';
import { notes } from './eval-notes';
import type { ProjectEvaluation } from './evaluation';
import { precisionAt60, type MeanFigures, type PooledDuplicates } from './mean-figures';
import type { ManyEvaluations } from './run-eval';
import type { DuplicateFigures, RecallFigures } from './score-duplicates';
import type { FieldFigures } from './score-field';

const NAME_WIDTH = 12;
const WIDTH = 9;

const number = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const percent = (value: number | null): string => (value === null ? '-' : `${(100 * value).toFixed(1)} %`);
const dollars = (value: number | null): string => (value === null ? '-' : value.toFixed(2));
const interval = (ends: readonly [number, number] | null): string =>
  ends ? ends.map((end) => end.toFixed(2)).join('..') : '-';

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(NAME_WIDTH), ...cells.map((cell) => ` ${cell.padStart(WIDTH)}`)].join('').trimEnd();

const forcedTitles = ['n', 'top1', '95 %', 'top3', 'P@60 %', 'majority', 'over it', 'bayes', 'macroF1', 'exact', 'set F1', 'ece'];

function forcedRow(field: TriageField, one: FieldFigures | MeanFigures): string {
  const single = 'interval95' in one ? one : null;
  return row(field, [
    String(one.n),
    number(one.top1),
    interval(single?.interval95.top1 ?? null),
    number(one.top3),
    number(single ? precisionAt60(single) : 'precisionAt60' in one ? one.precisionAt60 : null),
    number(one.majorityTop1),
    interval(single?.interval95.top1OverMajority ?? null),
    number(one.naiveBayesTop1),
    number(one.macroF1),
    number(one.exactSet),
    number(one.setF1),
    number(one.ece),
  ]);
}

const shownTitles = ['coverage', 'right', '95 %', 'whole set', 'set F1', 'no limits', 'lost', 'no dupl.', 'lag of 10'];

const shownRow = (field: TriageField, one: FieldFigures): string =>
  row(field, [
    number(one.coverage),
    number(one.precisionWhenSuggested),
    interval(one.interval95.precisionWhenSuggested),
    number(one.shown.exactSet),
    number(one.shown.setF1),
    number(one.wholeHistory.top1),
    percent(one.lossToWholeHistory),
    number(one.withoutDuplicates.top1),
    number(one.lagOf10.top1),
  ]);

const meanShownRow = (field: TriageField, one: MeanFigures): string =>
  row(field, [
    number(one.coverage),
    number(one.precisionWhenSuggested),
    '-',
    '-',
    '-',
    number(one.wholeHistoryTop1),
    percent(one.lossToWholeHistory),
    number(one.withoutDuplicatesTop1),
    number(one.lagOf10Top1),
  ]);

const curveRow = (field: TriageField, { riskCoverage }: FieldFigures): string =>
  row(field, riskCoverage.map(({ precision }) => number(precision)));

const recall = ({ n, recallAt1, recallAt5, recallAt10, mrr }: RecallFigures): string =>
  `n ${n}, recall@1 ${number(recallAt1)}, @5 ${number(recallAt5)}, @10 ${number(recallAt10)}, MRR ${number(mrr)}`;

function duplicateLines(figures: DuplicateFigures | PooledDuplicates): string[] {
  const { shown } = figures;
  const ends = 'interval95' in figures ? ` (@10 ${interval(figures.interval95.recallAt10)})` : '';
  const lost = `without limits @10 ${number(figures.wholeHistory.recallAt10)}, lost ${percent(figures.lossToWholeHistory)}`;
  return [
    `duplicates: ${recall(figures)}${ends}; ${lost}`,
    `  whole project: ${recall(figures.allIssues)}`,
    `  called the same problem: ${shown.n} issues (${percent(shown.share)}), right ${number(shown.precision)}, right or linked ${number(shown.linked)}`,
  ];
}

function priorityLines({ scale }: ProjectEvaluation['fields']['priority']): string[] {
  if (scale === null) return [];
  return (['history', 'majority'] as const).map((who) => {
    const { kappa, overEscalated, underEscalated } = scale[who];
    return `priority by ${who}: quadratic kappa ${number(kappa)}, too high ${number(overEscalated)}, too low ${number(underEscalated)}`;
  });
}

function effortLines({ effort, consistency }: ProjectEvaluation): string[] {
  const { cpuMs, promptTokens, usdPer1000Issues: usd } = effort;
  const flips = consistency ? triageFields.map((field) => `${field} ${percent(consistency.flipRate[field])}`).join(', ') : '';
  return [
    `an issue: ${number(cpuMs.mean)} ms of CPU without the model, p95 ${number(cpuMs.p95)}; a prompt would have ${promptTokens.median ?? '-'} tokens, p95 ${promptTokens.p95 ?? '-'}`,
    `1,000 issues with a model, US dollars: haiku ${dollars(usd.haiku)}, sonnet ${dollars(usd.sonnet)}, opus ${dollars(usd.opus)}`,
    ...(consistency ? [`first choice changed by other words (${consistency.n} issues, 4 ways each): ${flips}`] : []),
  ];
}

function projectLines(evaluation: ProjectEvaluation): string[] {
  const { project, issues, model, modelProblems, answered, fields } = evaluation;
  return [
    `${project}: ${issues} issues, ${answered} scored, model ${model}, ${evaluation.split}`,
    row('forced', forcedTitles),
    ...triageFields.map((field) => forcedRow(field, fields[field])),
    row('shown', shownTitles),
    ...triageFields.map((field) => shownRow(field, fields[field])),
    row('surest', ['20 %', '40 %', '60 %', '80 %', '100 %']),
    ...triageFields.map((field) => curveRow(field, fields[field])),
    ...priorityLines(fields.priority),
    ...duplicateLines(evaluation.duplicates),
    ...effortLines(evaluation),
    ...(modelProblems > 0 ? [`The model failed on ${modelProblems} of ${answered} issues; there history and rules answered.`] : []),
    '',
  ];
}

/** Figures for people, with what they mean. */
export function evalTable(evaluation: ProjectEvaluation | ManyEvaluations): string {
  if (!('projects' in evaluation)) return [...projectLines(evaluation), ...notes(evaluation.model)].join('\n');
  const { projects, mean } = evaluation;
  return [
    ...projects.flatMap(projectLines),
    'Mean of projects with at least 10 cases (each counts the same); duplicates: all pairs together',
    row('forced', forcedTitles),
    ...triageFields.map((field) => forcedRow(field, mean.fields[field])),
    row('shown', shownTitles),
    ...triageFields.map((field) => meanShownRow(field, mean.fields[field])),
    ...duplicateLines(mean.duplicates),
    '',
    ...notes(evaluation.model),
  ].join('\n');
}
