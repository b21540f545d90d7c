import { randomInt } from 'node:crypto';
import { WriteConflictError, execute, type Parameter } from './client';
import { anyOf, lists, rowIs, type IndexedIssueRow } from './history-rows';

/** Terms of one issue. */
export interface Postings {
  readonly issueId: string;
  readonly terms: readonly number[];
}

/** Postings in one statement: 4,000 of them are about 130 KB of the 1 MiB that a request may have. */
const POSTINGS = 4_000;
const MAX_TRIES = 6;
/** Milliseconds. */
const PAUSE = 25;

/**
 * Runs a statement that may run twice, again when the database gave way to another writer of the same rows.
 *
 * @throws PlumblineError, WriteConflictError as `execute`
 */
export async function executeAgain(statement: string, parameters: readonly Parameter[]): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await execute(statement, parameters);
    } catch (thrown) {
      if (!(thrown instanceof WriteConflictError) || tries === MAX_TRIES) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, randomInt(1, PAUSE * tries)));
    }
  }
}

/** Older first: Jira counts its ids up, far below 2^53. */
export const byId = (left: { issueId: string }, right: { issueId: string }): number => Number(left.issueId) - Number(right.issueId);

/** Stores postings that may be there already. */
export async function addPostings(postings: readonly Postings[]): Promise<void> {
  // In the order of the key: writers of one page meet in one order, so that they wait for each other and do not deadlock.
  const pairs = postings.flatMap(({ issueId, terms }) => terms.map((term) => ({ term, issueId })));
  pairs.sort((left, right) => left.term - right.term || byId(right, left));
  for (const some of chunks(pairs, POSTINGS)) {
    await executeAgain(
      `INSERT IGNORE INTO history_terms (term, issue_id) VALUES ${some.map(() => '(?, ?)').join(', ')}`,
      some.flatMap(({ term, issueId }) => [term, issueId]),
    );
  }
}

/** Deletes those of the postings that no row of their issue lists: asked in the same statement, so a newer row keeps its own. */
export async function dropPostings(postings: readonly Postings[]): Promise<void> {
  const conditions = postings
    .filter(({ terms }) => terms.length > 0)
    .map(({ issueId, terms }) => ({
      sql: `(issue_id = ? AND term IN (${terms.map(() => '?').join(', ')}))`,
      parameters: [issueId, ...terms],
    }));
  for (const some of chunks(conditions, ISSUES)) {
    const where = anyOf(some);
    await executeAgain(
      `DELETE FROM history_terms WHERE ${where.sql} AND NOT EXISTS (
        SELECT 1 FROM history_issues issue WHERE issue.issue_id = history_terms.issue_id AND ${lists('issue', 'history_terms')})`,
      where.parameters,
    );
  }
}

/** Says of rows that no stale posting is left; only of those that nobody has added to since they were read. */
export async function clearStale(rows: readonly IndexedIssueRow[]): Promise<void> {
  const stale = rows.filter(({ staleList }) => staleList !== '');
  if (stale.length === 0) return;
  const unchanged = anyOf(
    stale.map((row) => {
      const { sql, parameters } = rowIs(row);
      return { sql: `(${sql} AND stale_list = ?)`, parameters: [...parameters, row.staleList] };
    }),
  );
  await executeAgain(`UPDATE history_issues SET stale_list = '' WHERE ${unchanged.sql}`, unchanged.parameters);
}

/** Issues whose rows one statement changes. */
export const ISSUES = 100;

/** A list in parts of at most `size`. */
export const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
