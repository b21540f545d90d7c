import type { Anchor } from './record';

/**
 * The lowest number for which two places name different hashes, and undefined where they agree on all they share. Somebody
 * who rewrote the table and one place is found here even before the table is read.
 */
export function contradicts(some: readonly Anchor[], others: readonly Anchor[]): number | undefined {
  const hashes = new Map(some.map(({ seq, hash }) => [seq, hash]));
  const disputed = others.filter(({ seq, hash }) => (hashes.get(seq) ?? hash) !== hash).map(({ seq }) => seq);
  return disputed.length === 0 ? undefined : Math.min(...disputed);
}
