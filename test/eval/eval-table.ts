import { triageFields } from '../../src/domain/triage/field';
import type { ProjectEvaluation } from './evaluation';
import type { MeanFigures } from './mean-figures';
import type { ManyEvaluations } from './run-eval';
import type { FieldFigures } from './score-field';

/** Each column with its width. */
const columns = [
  ['n', 7],
  ['coverage', 10],
  ['top1', 9],
  ['95 %', 12],
  ['top3', 9],
  ['when suggested', 16],
  ['macroF1', 9],
  ['majority', 10],
  ['bayes', 9],
  ['ece', 9],
] as const;
const titles = columns.map(([title]) => title);
const DEFAULT_WIDTH = 9;

const number = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(12), ...cells.map((cell, index) => cell.padStart(columns[index]?.[1] ?? DEFAULT_WIDTH))].join('');

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

const curveRow = (name: string, { riskCoverage }: FieldFigures): string =>
  [name.padEnd(12), ...riskCoverage.map(({ precision }) => number(precision).padStart(DEFAULT_WIDTH))].join('');

function projectLines(evaluation: ProjectEvaluation): string[] {
  const { project, issues, model, modelProblems, answered, fields } = evaluation;
  return [
    `${project}: ${issues} issues, model ${model}, ${evaluation.split}`,
    row('', titles),
    ...triageFields.map((field) => figuresRow(field, fields[field])),
    'type        not built yet',
    'duplicates  not built yet',
    'precision of the surest suggestions at 0.2, 0.4, 0.6, 0.8, 1.0 of n (- where fewer got one)',
    ...triageFields.map((field) => curveRow(field, fields[field])),
    ...triageFields.flatMap((field) => {
      const { eceReason } = fields[field];
      return eceReason === null ? [] : [`no ece for ${field}: ${eceReason}`];
    }),
    ...(modelProblems > 0
      ? [`The model failed on ${modelProblems} of ${answered} issues; there the rules answered.`]
      : []),
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
  const isStandIn = evaluation.model === 'stand-in';
  const standIn = isStandIn ? ['The stand-in is not a language model: plain rules answered.'] : [];
  if (!('projects' in evaluation)) return [...projectLines(evaluation), ...standIn, ...NOTES].join('\n');
  const { projects, mean } = evaluation;
  return [
    ...projects.flatMap(projectLines),
    'Mean of projects with cases (each counts the same)',
    row('', titles),
    ...triageFields.map((field) => figuresRow(field, mean.fields[field])),
    '',
    ...standIn,
    ...NOTES,
  ].join('\n');
}
