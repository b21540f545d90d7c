import type { Interval } from '../metrics/bootstrap';
import type { WorkOrderEvaluation } from './run-work-order';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const withEnds = (value: number, interval: Interval | null): string =>
  interval ? `${percent(value)} (95 % ${percent(interval[0])} to ${percent(interval[1])})` : percent(value);

/** Figures for people, with what they mean. */
export function workOrderTable({ model, profile, workorder }: WorkOrderEvaluation): string {
  const { interval95 } = workorder;
  return [
    `${workorder.n} work orders, profile ${profile}, model ${model}: ${workorder.statements} statements, ${workorder.subtasks} sub-tasks`,
    `traced to words of the issue: ${withEnds(workorder.traceableShare, interval95.traceableShare)}`,
    `marked as an assumption: ${percent(workorder.assumptionShare)}; words of the profile: ${percent(workorder.profileShare)}`,
    `orders whose acceptance says something of the issue: ${withEnds(workorder.withAcceptance, interval95.withAcceptance)}`,
    `sections with a statement: ${workorder.sectionsFilled.toFixed(1)} an order`,
    `shown with a number, name, file, version or address that the issue does not tell: ${workorder.inventedSurviving}`,
    ...(model === 'none'
      ? []
      : [
          `statements of the model thrown away: ${workorder.dropped}; statements of the rules it had left out and that were put back: ${workorder.merged}`,
          `orders without a usable answer of the model: ${workorder.unanswered}; inventions of a hostile model that were shown: ${workorder.watchedSurviving}`,
        ]),
    '',
    'Traced: the statement points at words that were read again at that place. That a statement has a source does not make it right.',
  ].join('\n');
}
