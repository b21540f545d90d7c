import { triageFields } from '../../src/domain/triage/field';
import type { ProjectEvaluation } from './evaluation';
import type { MeanFigures } from './mean-figures';
import type { ManyEvaluations } from './run-eval';
import type { FieldFigures } from './score-field';

const columns = ['n', 'coverage', 'top1', '95 %', 'top3', 'when suggested', 'macroF1', 'majority', 'bayes', 'ece'] as const;

const number = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(12), ...cells.map((cell, index) => cell.padStart(Math.max(9, (columns[index]?.length ?? 0) + 2, index === 3 ? 13 : 0)))].join('');

function figuresRow(name: string, figures: FieldFigures | MeanFigures): string {
  const interval = 'interval95' in figures ? figures.interval95.top1 : null;
  return row(name, [
    String(figures.n),
    number(figures.coverage),
    number(figures.top1),
    interval ? interval.map((end) => end.toFixed(2)).join('..') : '-',
    number(figures.top3),
    number(figures.precisionWhenSuggested),
    number(figures.macroF1),
    number(figures.majorityTop1),
    number(figures.naiveBayesTop1),
    number(figures.ece),
  ]);
}

function projectLines(evaluation: ProjectEvaluation): string[] {
  const { project, issues, model, modelProblems, answered, fields } = evaluation;
  return [
    `${project}: ${issues} issues, model ${model}, ${evaluation.split}`,
    row('', columns),
    ...triageFields.map((field) => figuresRow(field, fields[field])),
    row('type', ['not built yet']),
    row('duplicates', ['not built yet']),
    'precision of the surest suggestions at 0.2, 0.4, 0.6, 0.8, 1.0 of n (- where fewer got one)',
    ...triageFields.map((field) => row(field, fields[field].riskCoverage.map(({ precision }) => number(precision)))),
    ...triageFields.flatMap((field) => {
      const { eceReason } = fields[field];
      return eceReason === null ? [] : [`no ece for ${field}: ${eceReason}`];
    }),
    ...(modelProblems > 0 ? [`The model failed on ${modelProblems} of ${answered} issues; there the rules answered.`] : []),
    '',
  ];
}

/** What a reader has to know before believing the numbers. */
const NOTES = [
  'n: scored issues that ended with a value for the field. No suggestion counts as wrong in top1 and top3.',
  'Values are those at export: a priority nobody chose counts like a chosen one, so compare with the majority.',
  'Text is that at export too, and may have been edited during triage, which makes every figure here look better.',
  'Suggestions rest on the text alone so far; majority and naive Bayes have seen the project’s past.',
];

/** Figures for people, with what they mean and what is not there. */
export function evalTable(evaluation: ProjectEvaluation | ManyEvaluations): string {
  const standIn = evaluation.model === 'stand-in' ? ['The stand-in is not a language model: plain rules answered.'] : [];
  if (!('projects' in evaluation)) return [...projectLines(evaluation), ...standIn, ...NOTES].join('\n');
  const { projects, mean } = evaluation;
  return [
    ...projects.flatMap(projectLines),
    `Mean of projects with cases (each counts the same)`,
    row('', columns),
    ...triageFields.map((field) => figuresRow(field, mean.fields[field])),
    '',
    ...standIn,
    ...NOTES,
  ].join('\n');
}
