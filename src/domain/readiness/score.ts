import type { JudgedCriterion, Definition, Severity } from './criterion';
import { CriterionIdSchema, textCriteria, type CriterionId } from './criterion';
import type { Finding, Judgement, RuleResults } from './finding';
import type { Weights } from './readiness-settings';
import type { ReadinessStatus, Score } from './report-words';

/** What a definition makes of rules and judgements. */
export interface Scored {
  readonly score: Score;
  readonly status: ReadinessStatus;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What is met; what does not apply to the issue is left out. */
  readonly met: readonly string[];
  readonly cannotTell: readonly string[];
  readonly undecided: Undecided;
}

/** Criteria that nobody has decided on: while there is one, nobody can say that the issue is ready. */
export interface Undecided {
  /** Critical ones and warnings of the text, in a language the rules do not know, or not all of it was read. */
  readonly unreadable: readonly CriterionId[];
  /** Critical ones of the admin's own, on which no model has given a verdict yet. */
  readonly waiting: readonly string[];
  /** Critical ones of the admin's own, of which a model could not tell. */
  readonly untold: readonly string[];
}

const order: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/**
 * 100 less the points of each finding, kept within 0 and 100: 25 for a critical one, 12 for a warning, 4 for an info by
 * default (the formula readiness checkers publish). A model's verdict can cost points and never wins any: what the rules
 * found stands whatever a model says. No score where the rules cannot read the text.
 */
export function scoreReadiness(
  { rules, judged }: Definition,
  given: { results: RuleResults; judgements: readonly Judgement[]; weights: Weights; threshold: number },
): Scored {
  const byRules = CriterionIdSchema.options.flatMap((criterion) => {
    const severity = rules[criterion];
    return severity ? [ruleOutcome(criterion, severity, given)] : [];
  });
  const byModel = judged.map((criterion) => judgedOutcome(criterion, given));
  const outcomes = [...byRules, ...byModel];
  const findings = outcomes
    .flatMap(({ finding }) => finding ?? [])
    .sort((left, right) => order[left.severity] - order[right.severity] || right.points - left.points);
  const points = Math.max(0, 100 - findings.reduce((sum, finding) => sum + finding.points, 0));
  const named = (verdict: Outcome['verdict']) => outcomes.flatMap((one) => (one.verdict === verdict ? [one.criterion] : []));
  const undecided = undecidedOf({ rules, judged }, byRules, byModel, given.judgements);
  const isSilent = [undecided.unreadable, undecided.waiting, undecided.untold].some((criteria) => criteria.length > 0);
  const score = undecided.unreadable.length > 0 ? null : points;
  return { score, status: statusOf(points, findings, given.threshold, isSilent), findings, met: named('met'), cannotTell: named('cannot_tell'), undecided };
}

function undecidedOf(
  { rules, judged }: Definition,
  byRules: readonly Outcome<CriterionId>[],
  byModel: readonly Outcome[],
  judgements: readonly Judgement[],
): Undecided {
  const silent = byModel.filter(({ verdict }, index) => verdict === 'cannot_tell' && judged[index]?.severity === 'critical').map(({ criterion }) => criterion);
  const isJudged = (id: string) => judgements.some(({ criterion }) => criterion === id);
  return {
    unreadable: byRules.flatMap(({ criterion, verdict }) =>
      verdict === 'cannot_tell' && rules[criterion] !== 'info' && textCriteria.has(criterion) ? [criterion] : [],
    ),
    waiting: silent.filter((id) => !isJudged(id)),
    untold: silent.filter(isJudged),
  };
}

interface Outcome<Criterion = string> {
  readonly criterion: Criterion;
  readonly verdict: 'met' | 'not_met' | 'cannot_tell' | 'does_not_apply';
  readonly finding: Finding | null;
}

type Given = { readonly results: RuleResults; readonly judgements: readonly Judgement[]; readonly weights: Weights };

function ruleOutcome(criterion: CriterionId, severity: Severity, { results, weights }: Given): Outcome<CriterionId> {
  const result = results[criterion];
  if (result?.verdict === 'met') return { criterion, verdict: result.applies === false ? 'does_not_apply' : 'met', finding: null };
  if (result?.verdict !== 'not_met') return { criterion, verdict: 'cannot_tell', finding: null };
  const finding: Finding = {
    criterion,
    by: 'rules',
    severity,
    points: weights[severity],
    spans: [...result.spans],
    count: result.count ?? null,
    areas: [...(result.areas ?? [])],
  };
  return { criterion, verdict: 'not_met', finding };
}

function judgedOutcome({ id, severity }: JudgedCriterion, { judgements, weights }: Given): Outcome {
  const judgement = judgements.find(({ criterion }) => criterion === id);
  if (judgement?.verdict !== 'not_met') return { criterion: id, verdict: judgement?.verdict ?? 'cannot_tell', finding: null };
  const spans = judgement.span ? [judgement.span] : [];
  return { criterion: id, verdict: 'not_met', finding: { criterion: id, by: 'model', severity, points: weights[severity], spans, count: null, areas: [] } };
}

/** @param isSilent something that stands in the way of ready is undecided */
function statusOf(points: number, findings: readonly Finding[], threshold: number, isSilent: boolean): ReadinessStatus {
  if (findings.some(({ criterion }) => criterion === 'open_blockers')) return 'blocked';
  return isSilent || points < threshold || findings.some(({ severity }) => severity === 'critical') ? 'needs_clarification' : 'ready';
}
