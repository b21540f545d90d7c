import { JiraProblem } from './jira-problem';

interface PageRequest {
  readonly query: URLSearchParams;
  readonly url: string;
  readonly path: string;
  readonly defaultSize: number;
}

function parseCount(query: URLSearchParams, name: string, fallback: number): number {
  const written = query.get(name);
  if (written === null) return fallback;
  if (!/^\d{1,9}$/.test(written)) throw new JiraProblem(400, [`The '${name}' query parameter must be a whole number.`]);
  return Number(written);
}

/** Where a page starts and how many items it may hold. A page never holds more than `defaultSize`. */
export function parsePage(query: URLSearchParams, defaultSize: number) {
  const startAt = parseCount(query, 'startAt', 0);
  const maxResults = Math.min(parseCount(query, 'maxResults', defaultSize), defaultSize);
  return { startAt, maxResults };
}

/** One page of a list in the shape of Jira's PageBean. */
export function renderPage<T>(items: readonly T[], { query, url, path, defaultSize }: PageRequest) {
  const { startAt, maxResults } = parsePage(query, defaultSize);
  const values = items.slice(startAt, startAt + maxResults);
  const end = startAt + values.length;
  const isLast = end >= items.length;
  const address = (from: number) => `${url}${path}?startAt=${from}&maxResults=${maxResults}`;
  return {
    self: address(startAt),
    ...(isLast ? {} : { nextPage: address(end) }),
    maxResults,
    startAt,
    total: items.length,
    isLast,
    values,
  };
}
