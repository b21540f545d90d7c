/** Null for no numbers: there is nothing to take a mean of. */
export const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** How many of them are true, from 0 to 1; null for none. */
export const share = (hits: readonly boolean[]): number | null => mean(hits.map(Number));
