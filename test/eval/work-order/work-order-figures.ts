import { askModel } from '../../../src/usecases/ask-model';
import type { IssueSnapshot } from '../../../src/domain/issue/snapshot';
import { missingQuestions } from '../../../src/domain/triage/questions';
import { checkStatements } from '../../../src/domain/work-order/check-statements';
import { composeByRules } from '../../../src/domain/work-order/compose-by-rules';
import { composeWorkOrder } from '../../../src/domain/work-order/compose-work-order';
import type { WorkOrderProfile } from '../../../src/domain/work-order/profile';
import { showWorkOrder, type WorkOrderReading } from '../../../src/domain/work-order/show-work-order';
import type { ShownStatement } from '../../../src/domain/work-order/shown-order';
import { factsIn, toldFacts } from '../../../src/domain/work-order/told-facts';
import type { WorkOrder } from '../../../src/domain/work-order/work-order';
import { parseWorkOrder } from '../../../src/domain/work-order/work-order-answer';
import { workOrderMarkdown } from '../../../src/domain/work-order/work-order-markdown';
import { workOrderPrompt } from '../../../src/domain/work-order/work-order-prompt';
import type { LanguageModelBackend } from '../../../workbench/simulators/llm/language-model-backend';
import { backendModel } from '../backend-model';
import { orderGaps } from './order-gaps';

/** An issue to draft a work order for, and the project's component names. */
export interface OrderCase {
  readonly snapshot: IssueSnapshot;
  readonly components: readonly string[];
  readonly offered: readonly string[];
}

/** What work orders over many issues come to. Shares are of all statements and lie between 0 and 1. */
export interface WorkOrderFigures {
  readonly n: number;
  readonly statements: number;
  /** Of all statements, those that point at words of the issue, where these words were read again. */
  readonly traceableShare: number;
  readonly assumptionShare: number;
  readonly profileShare: number;
  /** Of the orders, those whose acceptance has a statement of the issue. */
  readonly withAcceptance: number;
  /** Sections with a statement, an order. */
  readonly sectionsFilled: number;
  readonly subtasks: number;
  /** Statements of a model that were thrown away, and orders for which it gave nothing to work with. */
  readonly dropped: number;
  readonly unanswered: number;
  /** Statements of the rules that a model had left out. */
  readonly merged: number;
  /** Shown statements of other than the issue's own words, with a number, name of code, file, version or address that the issue does not tell. */
  readonly inventedSurviving: number;
  /** Of those named by `watched`, how many stand in what is shown. Zero where nothing is watched. */
  readonly watchedSurviving: number;
}

const MARKER = '0123456789abcdef0123456789abcdef';

/** One work order as the product makes it, without the stores around it. */
export async function draftOrder(
  { snapshot, components, offered }: OrderCase,
  { backend, profile = 'default' }: { backend?: LanguageModelBackend | undefined; profile?: WorkOrderProfile },
): Promise<{ order: WorkOrder; merged: number; answered: boolean }> {
  const { results, gaps, readiness } = orderGaps(snapshot, components);
  const facts = { snapshot, components: components.map((name) => ({ name })), environment: '', estimate: null, results, gaps, missing: missingQuestions(snapshot), profile };
  const rules = composeByRules(facts);
  const given = { id: `order-${snapshot.key}`, snapshot, now: 0, profile, modelAsked: backend?.models[0]?.model ?? null, modelProblem: null, readiness, rules };
  if (!backend) return { ...composeWorkOrder({ ...given, checked: null }), answered: false };
  const answer = await askModel(
    { model: backendModel(backend) },
    {
      model: backend.models[0]?.model ?? '',
      prompt: workOrderPrompt(snapshot, { components: offered, profile }, MARKER),
      parse: (completion) => parseWorkOrder(completion, offered),
      remainingMs: () => 60_000,
    },
  );
  const checked = answer.ok ? checkStatements(answer.answer, snapshot, components) : null;
  return { ...composeWorkOrder({ ...given, checked, modelProblem: answer.ok ? null : answer.problem }), answered: answer.ok };
}

const shownStatements = ({ sections, subtasks }: WorkOrderReading): ShownStatement[] => [
  ...sections.flatMap(({ statements }) => statements),
  ...subtasks.flatMap(({ statements, acceptance }) => [...statements, ...acceptance]),
];

/**
 * Drafts an order for each issue and counts what they hold.
 *
 * @param backend none asks no model
 * @param watched inventions of a hostile model, looked for in everything that is shown
 */
export async function workOrderFigures(
  cases: readonly OrderCase[],
  options: { backend?: LanguageModelBackend; profile?: WorkOrderProfile; watched?: readonly string[] } = {},
): Promise<WorkOrderFigures> {
  const sum = { statements: 0, issue: 0, assumption: 0, profile: 0, withAcceptance: 0, sections: 0, subtasks: 0, dropped: 0, unanswered: 0, merged: 0, invented: 0, watched: 0 };
  for (const one of cases) {
    const { order, merged, answered } = await draftOrder(one, options);
    const reading = showWorkOrder(order, one.snapshot);
    const { summary, description, key } = one.snapshot;
    const told = toldFacts([summary, description, key, ...one.components, ...one.offered]);
    for (const { basis, text, quote } of shownStatements(reading)) {
      sum.statements++;
      if (basis === 'issue' && quote !== null) sum.issue++;
      else if (basis === 'profile') sum.profile++;
      else sum.assumption++;
      // What stands there word for word is not invented, also where it was cut in the middle of a name.
      if (basis !== 'profile' && text !== quote && factsIn(text).some((fact) => !told.has(fact))) sum.invented++;
    }
    const whole = `${workOrderMarkdown(reading, one.snapshot)}\n${JSON.stringify(reading)}`;
    sum.watched += (options.watched ?? []).filter((invention) => whole.includes(invention)).length;
    sum.withAcceptance += Number(order.sections.acceptance.some(({ basis }) => basis === 'issue'));
    sum.sections += reading.sections.length;
    sum.subtasks += reading.subtasks.length;
    sum.dropped += order.dropped;
    sum.unanswered += Number(options.backend !== undefined && !answered);
    sum.merged += merged;
  }
  const n = cases.length;
  return {
    n,
    statements: sum.statements,
    traceableShare: sum.issue / sum.statements,
    assumptionShare: sum.assumption / sum.statements,
    profileShare: sum.profile / sum.statements,
    withAcceptance: sum.withAcceptance / n,
    sectionsFilled: sum.sections / n,
    subtasks: sum.subtasks / n,
    dropped: sum.dropped,
    unanswered: sum.unanswered,
    merged: sum.merged,
    inventedSurviving: sum.invented,
    watchedSurviving: sum.watched,
  };
}
