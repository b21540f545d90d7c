import type { Anchor } from './record';

const DAY_MS = 86_400_000;

/** What is kept of the anchors: a bound on how much one place holds, about 120 bytes each. */
export const AnchorLimits = { ALL_FOR_MS: DAY_MS, DAILY_FOR_DAYS: 400, MAX_ANCHORS: 500 } as const;

/**
 * The anchors worth keeping, by rising number: all of the last 24 hours, then the last of each UTC day for 400 days, and of
 * all these the newest 500. Thinning twice gives what thinning once gives.
 *
 * @param now epoch milliseconds
 */
export function thinAnchors(anchors: readonly Anchor[], now: number): Anchor[] {
  const oldest = now - AnchorLimits.DAILY_FOR_DAYS * DAY_MS;
  const byAge = anchors
    .map((anchor) => ({ anchor, time: Date.parse(anchor.at) }))
    .filter(({ time }) => time >= oldest)
    .sort((a, b) => a.time - b.time || a.anchor.seq - b.anchor.seq);
  const daily = new Map(byAge.map(({ anchor, time }) => [Math.floor(time / DAY_MS), anchor]));
  return byAge
    .filter(({ anchor, time }) => time >= now - AnchorLimits.ALL_FOR_MS || daily.get(Math.floor(time / DAY_MS)) === anchor)
    .slice(-AnchorLimits.MAX_ANCHORS)
    .map(({ anchor }) => anchor)
    .sort((a, b) => a.seq - b.seq);
}
