import type { Interval } from '../metrics/bootstrap';
import type { BandShare } from './band-shares';
import type { Block } from './block';
import type { DetectionFigures } from './detection-figures';
import { CLAIM, type MovedFigures } from './moved';
import type { ReadinessEvaluation } from './run-readiness';
import type { RuleShare } from './rule-shares';

const NAME_WIDTH = 20;
const COUNT_WIDTH = 6;
const WIDTH = 20;

const number = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const ends = (interval: Interval | null): string => (interval ? ` ${interval.map((end) => end.toFixed(2)).join('..')}` : '');
const withEnds = (value: number | null, interval: Interval | null): string => `${number(value)}${ends(interval)}`;
const percent = (value: number | null): string => (value === null ? '-' : `${(100 * value).toFixed(1)} %`);

const row = (name: string, counts: readonly (string | number)[], cells: readonly string[]): string =>
  [name.padEnd(NAME_WIDTH), ...counts.map((count) => ` ${String(count).padStart(COUNT_WIDTH)}`), ...cells.map((cell) => ` ${cell.padStart(WIDTH)}`)]
    .join('')
    .trimEnd();

const blockRow = (name: string, { n, asked, auc, scoreAuc, formulaAuc, lengthAuc, difference, interval95 }: Block): string =>
  row(name, [n, asked], [
    withEnds(auc, interval95.auc),
    withEnds(scoreAuc, interval95.scoreAuc),
    withEnds(formulaAuc, interval95.formulaAuc),
    withEnds(lengthAuc, interval95.lengthAuc),
    withEnds(difference, interval95.difference),
  ]);

const bandRow = (name: string, { n, asked, share, interval95 }: BandShare): string => row(name, [n, asked], [withEnds(share, interval95)]);

const criterionRow = (name: string, { n, flagged, precision, recall, interval95 }: DetectionFigures): string =>
  row(name, [n, flagged], [withEnds(precision, interval95.precision), withEnds(recall, interval95.recall)]);

const ruleRow = (name: string, { n, notMet, askedWhereNotMet, askedWhereMet, difference, interval95 }: RuleShare): string =>
  row(name, [n, notMet], [percent(askedWhereNotMet), percent(askedWhereMet), withEnds(difference, interval95.difference)]);

const movedLine = (what: string, { n, scoreMoved, scoreRaised, becameReady, ruleFlippedToMet, flipped, outlookMoved }: MovedFigures): string =>
  `${what}: n ${n}, score raised ${scoreRaised}, score moved ${scoreMoved}, became ready ${becameReady}, a rule flipped to met ${ruleFlippedToMet}` +
  `${Object.entries(flipped).map(([id, times]) => ` (${id} ${times})`).join('')}, outlook moved ${outlookMoved}`;

/** Figures for people, with what they mean. */
export function readinessTable({ readiness, criteria, attacks, notes }: ReadinessEvaluation): string {
  const { learned } = readiness;
  const found = Object.entries(criteria);
  return [
    'Does it foretell that people ask back? AUC, 0.5 is chance, with its 95 % interval',
    row('', ['n', 'asked'], ['outlook', 'readiness score', 'plain formula', 'length', 'outlook - formula']),
    blockRow('within projects', readiness),
    blockRow('within years', readiness.yearAuc),
    blockRow('across projects', readiness.acrossProjects),
    ...readiness.projects.map((one) => blockRow(one.project, one)),
    ...readiness.kinds.map((one) => blockRow(`kind ${one.kind}`, one)),
    `tried, not shipped: signs weighted by the project's own past: ${withEnds(learned.learnedAuc, learned.interval95.learnedAuc)}` +
      ` against ${withEnds(learned.auc, learned.interval95.auc)} of the fixed points on the same ${learned.n} issues,` +
      ` difference ${withEnds(learned.difference, learned.interval95.difference)}`,
    '',
    'Asked back, by how the issue reads',
    row('', ['n', 'asked'], ['share']),
    ...readiness.bands.map((one) => bandRow(one.band, one)),
    ...readiness.projects.flatMap(({ project, bands }) => bands.map((one) => bandRow(`  ${project} ${one.band}`, one))),
    '',
    'Asked back, by what a rule of the score found',
    row('', ['n', 'gap'], ['where gap', 'where none', 'difference']),
    ...Object.entries(readiness.rules).map(([id, one]) => ruleRow(id, one)),
    '',
    ...(found.length === 0 ? [] : ['Classifiers of single sentences, by the labels of people (the rules use wider patterns)', row('', ['n', 'found'], ['precision', 'recall'])]),
    ...found.map(([name, one]) => criterionRow(name, one)),
    '',
    movedLine(`"${CLAIM}" below every issue`, readiness.claim),
    movedLine('A long paragraph in no known language below every issue', readiness.padding),
    ...(attacks === null ? [] : [movedLine(`${attacks.attacks} attacks, ${attacks.withoutBase} without a base`, attacks)]),
    '',
    ...notes,
    '',
    ...legend,
  ].join('\n');
}

/** What a reader has to know before believing the numbers. */
const legend = [
  'asked: somebody other than the writer asked for information, or the issue was closed for want of it. Behaviour, no judgement of the text.',
  'outlook: points of how the issue reads; an issue without one counts as 0. readiness score: shipped definitions and weights, rules alone.',
  'plain formula: 100 less 25, 12 and 4 for each gap that a regular expression finds; rebuilt to be compared with. length: shorter = sooner asked.',
  'The outlook’s signs were chosen on three projects (TIMOB, GUI, TOOLS): on their own file the figures flatter it, on another they do not.',
  'Intervals: bootstrap, 95 %, resampled within projects. Where the label is balanced by hand, shares are not those of a whole project.',
  'Text is that at export: who was asked and then completed the issue reads like one who never had to be asked.',
];
