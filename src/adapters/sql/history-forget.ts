import * as z from 'zod';
import type { HistoryScope, Removal } from '../../domain/ports';
import { query, type Parameter } from './client';
import { ISSUES, chunks, clearStale, dropPostings, executeAgain } from './history-postings';
import { IndexedIssueRowSchema, anyOf, indexedIssueColumns, isPresent, rowIs, unpackHashes, type IndexedIssueRow } from './history-rows';
import { limitTo } from './limit-to';

const findRows = (rest: string, parameters: readonly Parameter[]) =>
  query(IndexedIssueRowSchema, `SELECT ${indexedIssueColumns} FROM history_issues ${rest}`, parameters);

/**
 * Forgets issues with their postings, three statements a hundred, and answers how many rows went. Each row first gives up its terms,
 * so that nothing finds it and its postings may go; it goes last, because until then it says which postings there are. A row
 * that somebody saved meanwhile stays, with all that it lists.
 */
export async function forgetRows(rows: readonly IndexedIssueRow[]): Promise<number> {
  let forgotten = 0;
  for (const some of chunks(rows, ISSUES)) {
    const given = anyOf(some.map(rowIs));
    await executeAgain(
      `UPDATE history_issues SET stale_list = CONCAT(stale_list, term_list), term_list = '' WHERE ${given.sql}`,
      given.parameters,
    );
    await dropPostings(some.map(({ issueId, termList, staleList }) => ({ issueId, terms: [...new Set(unpackHashes(staleList + termList))] })));
    const unchanged = anyOf(
      some.map((row) => {
        const { sql, parameters } = rowIs(row);
        return { sql: `(${sql} AND term_list = '' AND stale_list = ?)`, parameters: [...parameters, row.staleList + row.termList] };
      }),
    );
    forgotten += await executeAgain(`DELETE FROM history_issues WHERE ${unchanged.sql}`, unchanged.parameters);
  }
  return forgotten;
}

/**
 * Takes an issue out under whatever projects and keys it was indexed: four or five statements. One statement empties its rows,
 * so that from then on nothing finds it; what they list goes afterwards, and is said by `stale_list` until it is gone.
 */
export async function removeIssue(issueId: string, { at, scope, exceptProjectId }: Removal): Promise<void> {
  // An entry as old as the removal loses too: the smallest step of a clock is a millisecond.
  const from = at + 1;
  if (scope) {
    await executeAgain(
      `INSERT IGNORE INTO history_issues (issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list)
        VALUES (?, ?, ?, 0, ?, ?, '', '', '')`,
      [issueId, scope.projectId, scope.keyId, from, from],
    );
  }
  const others = exceptProjectId ?? '0';
  await executeAgain(
    `UPDATE history_issues SET stale_list = CONCAT(stale_list, term_list), term_list = '', value_list = '', created_at = 0,
        terms_at = GREATEST(terms_at, ?), values_at = GREATEST(values_at, ?)
      WHERE issue_id = ? AND project_id <> ?`,
    [from, from, issueId, others],
  );
  const rows = await findRows('WHERE issue_id = ?', [issueId]);
  await dropPostings([{ issueId, terms: [...new Set(rows.flatMap(({ staleList }) => unpackHashes(staleList)))] }]);
  await clearStale(rows);
}

const KeyRowSchema = z.object({ key_id: z.coerce.number(), issues: z.coerce.number() });

/**
 * Answers how many issues it took up, so that a batch is a full one even when somebody saved one of them meanwhile and it
 * stayed. Of each key by itself: while a project is read anew, rows of its former key do not push out the new ones.
 */
export async function trim(projectId: string, keep: number, limit: number): Promise<number> {
  const keys = await query(
    KeyRowSchema,
    `SELECT key_id, COUNT(*) AS issues FROM history_issues WHERE project_id = ? AND ${isPresent} GROUP BY key_id`,
    [projectId],
  );
  let forgotten = 0;
  for (const { key_id: keyId, issues } of keys) {
    const beyond = Math.min(issues - keep, limit - forgotten);
    if (beyond < 1) continue;
    const oldest = `FORCE INDEX (history_issues_by_age) WHERE project_id = ? AND key_id = ? AND ${isPresent} ORDER BY created_at`;
    const rows = await findRows(`${oldest} ${limitTo(beyond)}`, [projectId, keyId]);
    await forgetRows(rows);
    forgotten += rows.length;
  }
  return forgotten;
}

/** Answers as {@link trim} does. */
export async function forgetRemoved({ projectId, keyId }: HistoryScope, before: number, limit: number): Promise<number> {
  const removed = 'FORCE INDEX (history_issues_by_age) WHERE project_id = ? AND key_id = ? AND created_at = 0 AND terms_at < ?';
  const rows = await findRows(`${removed} ${limitTo(limit)}`, [projectId, keyId, before]);
  await forgetRows(rows);
  return rows.length;
}

/** Answers as {@link trim} does. */
export async function erase(projectId: string, keyId: number | null, limit: number): Promise<number> {
  const byAge = 'FORCE INDEX (history_issues_by_age) WHERE project_id = ?';
  const rows =
    keyId === null
      ? await findRows(`${byAge} ${limitTo(limit)}`, [projectId])
      : await findRows(`${byAge} AND (key_id < ? OR key_id > ?) ${limitTo(limit)}`, [projectId, keyId, keyId]);
  await forgetRows(rows);
  return rows.length;
}
