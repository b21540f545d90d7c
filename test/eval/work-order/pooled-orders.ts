import type { Interval } from '../metrics/bootstrap';
import { intervalOver, resampleWithin } from '../metrics/resample-within';
import type { WorkOrderFigures } from './work-order-figures';

export interface PooledOrders extends WorkOrderFigures {
  readonly interval95: { readonly traceableShare: Interval | null; readonly withAcceptance: Interval | null };
}

/** The figures of single orders put together, with intervals resampled by issue within projects. */
export function pooledOrders(orders: readonly { readonly project: string; readonly figures: WorkOrderFigures }[]): PooledOrders {
  const all = orders.map(({ figures }) => figures);
  const samples = resampleWithin(orders.map(({ project }) => project));
  const mean = (valueOf: (one: WorkOrderFigures) => number, countOf: (one: WorkOrderFigures) => number) => (weights?: ArrayLike<number>) => {
    let [sum, count] = [0, 0];
    all.forEach((one, index) => {
      const times = (weights ? (weights[index] ?? 0) : 1) * countOf(one);
      // A share of no statements is not a number.
      if (times > 0) sum += times * valueOf(one);
      count += times;
    });
    return count === 0 ? null : sum / count;
  };
  const ofStatements = (valueOf: (one: WorkOrderFigures) => number) => mean(valueOf, ({ statements }) => statements);
  const ofOrders = (valueOf: (one: WorkOrderFigures) => number) => mean(valueOf, ({ n }) => n);
  const total = (valueOf: (one: WorkOrderFigures) => number) => all.reduce((sum, one) => sum + valueOf(one), 0);
  const traceable = ofStatements(({ traceableShare }) => traceableShare);
  const accepted = ofOrders(({ withAcceptance }) => withAcceptance);
  return {
    n: total(({ n }) => n),
    statements: total(({ statements }) => statements),
    traceableShare: traceable() ?? 0,
    assumptionShare: ofStatements(({ assumptionShare }) => assumptionShare)() ?? 0,
    profileShare: ofStatements(({ profileShare }) => profileShare)() ?? 0,
    withAcceptance: accepted() ?? 0,
    sectionsFilled: ofOrders(({ sectionsFilled }) => sectionsFilled)() ?? 0,
    subtasks: total(({ subtasks }) => subtasks),
    dropped: total(({ dropped }) => dropped),
    unanswered: total(({ unanswered }) => unanswered),
    merged: total(({ merged }) => merged),
    inventedSurviving: total(({ inventedSurviving }) => inventedSurviving),
    watchedSurviving: total(({ watchedSurviving }) => watchedSurviving),
    interval95: { traceableShare: intervalOver(samples, traceable), withAcceptance: intervalOver(samples, accepted) },
  };
}
