import type { IssueKind } from '../../../src/domain/triage/issue-kind';
import type { Interval } from '../metrics/bootstrap';
import type { Weights } from '../metrics/pair-auc';
import { resampleWithin } from '../metrics/resample-within';
import { bandShares, type BandShare } from './band-shares';
import { blockOf, type Block } from './block';
import { learnedScores } from './learned-signs';
import { CLAIM, movedBy, PADDING, type MovedFigures } from './moved';
import { projectReadiness, type ProjectReadiness } from './project-outlooks';
import { lead, rank } from './ranking';
import { ruleShares } from './rule-shares';
import { predictors, weakCase, type WeakCase } from './weak-case';
import type { WeakRow } from './weak-row';

/** Weights from the project's own past, against the fixed points on the same issues. */
export interface Learned {
  readonly n: number;
  readonly learnedAuc: number | null;
  readonly auc: number | null;
  /** `learnedAuc` less `auc`. */
  readonly difference: number | null;
  readonly interval95: { readonly learnedAuc: Interval | null; readonly auc: Interval | null; readonly difference: Interval | null };
  readonly shipped: false;
}

/** Pairs of one project, except where a name says otherwise. */
export interface ReadinessFigures extends Block {
  /** Issues the product says nothing of: they count as 0 points. */
  readonly withoutOutlook: number;
  /** Pairs of one project and one year: what time alone explains is gone. */
  readonly yearAuc: Block;
  /** All pairs, as if there were one project. */
  readonly acrossProjects: Block;
  readonly learned: Learned;
  readonly bands: readonly BandShare[];
  readonly projects: readonly ProjectReadiness[];
  readonly kinds: readonly (Block & { readonly kind: IssueKind })[];
  readonly rules: ReturnType<typeof ruleShares>;
  /** What {@link CLAIM} and {@link PADDING} at the end of every issue move. */
  readonly claim: MovedFigures;
  readonly padding: MovedFigures;
}

/** How well what the product says foretells that people ask back. Deterministic; no model is asked. */
export function evaluateReadiness(rows: readonly WeakRow[]): { cases: readonly WeakCase[]; readiness: ReadinessFigures } {
  const cases = rows.map(weakCase);
  const samples = resampleWithin(cases.map(({ project }) => project));
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const readiness = {
    ...blockOf(cases, ({ project }) => project, samples),
    withoutOutlook: cases.filter(({ checked }) => checked.outlook === null).length,
    yearAuc: blockOf(cases, yearPool, samples),
    acrossProjects: blockOf(cases, () => 'all', samples),
    learned: learnedFigures(cases, samples),
    bands: bandShares(cases),
    projects: projectReadiness(cases, samples),
    kinds: kinds.map((kind) => ({ kind, ...blockOf(cases, (one) => (one.kind === kind ? one.project : null), samples) })),
    rules: ruleShares(cases, samples),
    claim: movedBy(CLAIM, cases),
    padding: movedBy(PADDING, cases),
  };
  return { cases, readiness };
}

const yearPool = ({ project, createdAt }: WeakCase): string | null =>
  createdAt === null ? null : `${project} ${new Date(createdAt).getUTCFullYear()}`;

function learnedFigures(cases: readonly WeakCase[], samples: readonly Weights[]): Learned {
  const scores = learnedScores(cases);
  const rankBy = (valueOf: (one: WeakCase) => number) =>
    rank(cases.map((one) => (scores.has(one.key) ? { pool: one.project, hit: one.asked, value: valueOf(one) } : null)), samples);
  const learned = rankBy(({ key }) => scores.get(key) ?? 0);
  const fixed = rankBy(predictors.auc);
  const ahead = lead(learned, fixed, samples);
  return {
    n: scores.size,
    learnedAuc: learned.auc,
    auc: fixed.auc,
    difference: ahead.difference,
    interval95: { learnedAuc: learned.interval95, auc: fixed.interval95, difference: ahead.interval95 },
    shipped: false,
  };
}
