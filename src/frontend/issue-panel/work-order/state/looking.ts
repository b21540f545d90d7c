/** How a panel looks by itself whether a work order is written: soon at first, then ever more rarely, for about five minutes. */
const paces = [
  { looks: 8, everyMs: 4_000 },
  { looks: 8, everyMs: 8_000 },
  { looks: 13, everyMs: 15_000 },
] as const;

/**
 * How long to wait before the next look, in milliseconds.
 * @param looks how many there were
 * @returns null when there were enough: from then on the person asks, so that a forgotten tab costs nothing
 */
export function nextLookMs(looks: number): number | null {
  let before = 0;
  for (const pace of paces) {
    before += pace.looks;
    if (looks < before) return pace.everyMs;
  }
  return null;
}
