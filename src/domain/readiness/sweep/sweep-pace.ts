/**
 * How fast issues are gone through. 65,000 points an hour are shared by all customers of the app (Atlassian's rate limiting,
 * tier 1): one site spends at most 3,000 of them on this, about 330 issues that change or 2,700 that do not.
 */
export const SweepPace = {
  POINTS_PER_HOUR: 3_000,
  /** Points that may be spent at once after a rest: the newest issues of a project are there within moments. */
  POINTS_AT_ONCE: 180,
  /** Issues of one page; all of them are written well within the time a consumer has. */
  PAGE_ISSUES: 10,
  /** Milliseconds between two pages, however rested the site is. */
  GAP_MS: 2_000,
} as const;

/**
 * A search costs a point, and one for each issue it returns; reading, comparing and writing one issue costs seven, and some
 * more where the project estimates or the issue waits for others.
 */
export const pagePoints = ({ found, looked }: { readonly found: number; readonly looked: number }): number => 1 + found + 8 * looked;

/** What a page costs at most; set aside before it is read, so that a step that dies has paid for it. */
export const MOST_POINTS = pagePoints({ found: SweepPace.PAGE_ISSUES, looked: SweepPace.PAGE_ISSUES });

const POINT_MS = 3_600_000 / SweepPace.POINTS_PER_HOUR;
const AT_ONCE_MS = SweepPace.POINTS_AT_ONCE * POINT_MS;

/**
 * Where the account of a site stands once points are spent. Source: generic cell rate algorithm, ITU-T I.371, with a cost.
 *
 * @param even when the next point would be spent if points were spread evenly, epoch milliseconds; 0 at the very first
 */
export const spend = (even: number, now: number, points: number): number => Math.max(even, now) + points * POINT_MS;

/** Gives back what was set aside and not spent. */
export const settle = (even: number, unspent: number): number => even - unspent * POINT_MS;

/** When the next page may be read, epoch milliseconds. */
export const nextAt = (even: number, now: number): number => Math.max(now, even - AT_ONCE_MS);
