/**
 * The value at or below which a share of the numbers lie: the nearest rank, so always one of them.
 * @throws Error for no numbers
 */
export function quantile(numbers: readonly number[], share: number): number {
  const inOrder = [...numbers].sort((a, b) => a - b);
  const value = inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)];
  if (value === undefined) throw new Error('no numbers to take a quantile of');
  return value;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
