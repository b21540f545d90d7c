import { inPriorityOrder, priorityRank } from '../../workbench/sample/priority-order';
import { orderedFigures, type OrderedFigures } from './metrics/ordered-scale';
import type { Outcome } from './outcome';

export interface PriorityFigures {
  readonly history: OrderedFigures;
  readonly majority: OrderedFigures;
}

/** Where a name of neither usual scheme is put. */
const UNKNOWN_RANK = priorityRank('');

/**
 * How far the forced choice, and always the commonest value, are off on the scale of priorities. Null where a name is of
 * neither usual scheme: an export does not tell where on the scale it stands.
 */
export function scorePriority(outcomes: readonly Outcome[]): PriorityFigures | null {
  const names = new Set(outcomes.flatMap(({ truth, ranking, majority }) => [...truth, ...ranking.slice(0, 1), ...(majority ? [majority] : [])]));
  if (outcomes.length === 0 || [...names].some((name) => priorityRank(name) === UNKNOWN_RANK)) return null;
  const places = new Map(inPriorityOrder([...names]).map((name, place) => [name, place]));
  const figuresOf = (choose: (outcome: Outcome) => string | undefined) =>
    orderedFigures(
      outcomes.flatMap((outcome) => {
        const truth = places.get(outcome.truth[0] ?? '');
        const chosen = places.get(choose(outcome) ?? '');
        return truth === undefined || chosen === undefined ? [] : [{ truth, chosen }];
      }),
    );
  return { history: figuresOf(({ ranking }) => ranking[0]), majority: figuresOf(({ majority }) => majority) };
}
