/**
 * How fast a site's past is read. 65,000 points an hour are shared by all customers of the app (Atlassian's rate limiting,
 * tier 1), and a search costs one point and one more for each issue it returns: at most 30 pages an hour are 3,030 points.
 */
export const ReadingPace = {
  /** Issues of one page, by Jira's limit for a search that asks for fields. */
  PAGE_ISSUES: 100,
  EVEN_PAGES_PER_HOUR: 25,
  /** Pages that may come at once after a rest, so that the first triages find something to look at. */
  PAGES_AT_ONCE: 5,
  /** Milliseconds between two pages of one project, however rested the site is. */
  GAP_MS: 10_000,
} as const;

const EVEN_MS = 3_600_000 / ReadingPace.EVEN_PAGES_PER_HOUR;

/**
 * Sets aside a page to read, from `earliest` on (epoch milliseconds). All projects of a site share one account. Source:
 * generic cell rate algorithm, ITU-T I.371.
 *
 * @param even when the next page would come if pages were spread evenly; 0 at the very first
 */
export function reserveFrom(even: number, earliest: number): { readonly readAt: number; readonly even: number } {
  const readAt = Math.max(earliest, even - (ReadingPace.PAGES_AT_ONCE - 1) * EVEN_MS);
  return { readAt, even: Math.max(even, earliest) + EVEN_MS };
}
