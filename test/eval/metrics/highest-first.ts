/** Keys by their number, highest first; equals by name, so that the order never depends on who was counted first. */
export const highestFirst = (numbers: ReadonlyMap<string, number>): string[] =>
  [...numbers].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1)).map(([key]) => key);
