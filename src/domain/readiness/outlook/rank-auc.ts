/** Issues that have one value, by whether people asked back about them. */
export interface RankCount {
  readonly value: number;
  readonly asked: boolean;
  readonly n: number;
}

/** How often a value is higher where people asked: 0.5 is chance, 1 is always. */
export interface Auc {
  readonly auc: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: 2.5 % of chance beyond each end of an interval. */
const Z = 1.96;

/**
 * The area under the ROC curve, as Mann and Whitney's statistic on counted values, ties half (Ann. Math. Statist. 18 (1947)
 * 50-60), with the interval of Hanley and McNeil (Radiology 143 (1982) 29-36). Undefined where either side is empty.
 */
export function rankAuc(counts: readonly RankCount[]): Auc | undefined {
  const [asked, not] = [total(counts, true), total(counts, false)];
  if (asked === 0 || not === 0) return undefined;
  let [wins, below] = [0, 0];
  for (const value of [...new Set(counts.map((one) => one.value))].sort((left, right) => left - right)) {
    const here = counts.filter((one) => one.value === value);
    const notHere = total(here, false);
    wins += total(here, true) * (below + notHere / 2);
    below += notHere;
  }
  const auc = wins / (asked * not);
  const [ofTwoAsked, ofTwoNot] = [auc / (2 - auc), (2 * auc * auc) / (1 + auc)];
  const square = auc * (1 - auc) + (asked - 1) * (ofTwoAsked - auc * auc) + (not - 1) * (ofTwoNot - auc * auc);
  const margin = Z * Math.sqrt(Math.max(0, square) / (asked * not));
  return { auc, low: auc - margin, high: auc + margin };
}

const total = (counts: readonly RankCount[], asked: boolean): number =>
  counts.reduce((sum, one) => (one.asked === asked ? sum + one.n : sum), 0);
