import type { HistoryScope, IndexEntry } from '../../domain/ports';
import { query } from './client';
import { forgetRows } from './history-forget';
import { ISSUES, addPostings, byId, chunks, clearStale, dropPostings, executeAgain } from './history-postings';
import { IndexedIssueRowSchema, indexedIssueColumns, isPresent, packHashes, rowIs, unpackHashes, type IndexedIssueRow } from './history-rows';

/**
 * Stores entries over what was there, a hundred in three statements; two or three more when some replace others.
 *
 * The row of an issue is what counts: a posting whose row does not list its term is never seen. So the row comes first. From
 * then on it lists every posting the issue can have, the new ones under `term_list` and those of the entry it replaced under
 * `stale_list`; whoever is killed leaves nothing that `forgetRows` would not find, and whoever runs again, or saves the issue
 * next, ends the work. Postings of an entry that lost to a newer one are taken out at the end by whoever put them in.
 */
export async function saveEntries(scope: HistoryScope, entries: readonly IndexEntry[]): Promise<void> {
  const oldestFirst = [...entries].sort((left, right) => left.changedAt - right.changedAt);
  // Newest first, as the past is read: rows that come in the order of their key, up or down, fill its pages.
  const each = [...new Map(oldestFirst.map((entry) => [entry.issueId, distinct(entry)])).values()].sort((left, right) => byId(right, left));
  for (const some of chunks(each, ISSUES)) await saveSome(scope, some);
}

const distinct = (entry: IndexEntry): IndexEntry => ({
  ...entry,
  terms: [...new Set(entry.terms)],
  values: [...new Set(entry.values)],
});

async function saveSome(scope: HistoryScope, entries: readonly IndexEntry[]): Promise<void> {
  await saveRows(scope, entries);
  await addPostings(entries);
  const rows = await query(
    IndexedIssueRowSchema,
    `SELECT ${indexedIssueColumns} FROM history_issues FORCE INDEX (PRIMARY) WHERE issue_id IN (${entries.map(() => '?').join(', ')})`,
    entries.map(({ issueId }) => issueId),
  );
  await tidy(entries, rows.filter((row) => row.projectId === scope.projectId && row.keyId === scope.keyId));
  const changedAt = new Map(entries.map((entry) => [entry.issueId, entry.changedAt]));
  // An issue that moved stands in one project only. Rows of another key of this project are left to `erase`.
  await forgetRows(
    rows.filter((row) => row.projectId !== scope.projectId && row.isPresent && row.termsAt < (changedAt.get(row.issueId) ?? 0)),
  );
}

/**
 * The assignments read no column that one before them has set, because engines differ in whether they would see the old
 * value or the new one.
 */
async function saveRows({ projectId, keyId }: HistoryScope, entries: readonly IndexEntry[]): Promise<void> {
  await executeAgain(
    `INSERT INTO history_issues (issue_id, project_id, key_id, created_at, terms_at, values_at, term_list, value_list, stale_list)
      VALUES ${entries.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, '')").join(', ')}
      ON DUPLICATE KEY UPDATE
        stale_list = IF(VALUES(terms_at) >= terms_at AND VALUES(term_list) <> term_list, CONCAT(stale_list, term_list), stale_list),
        term_list = IF(VALUES(terms_at) >= terms_at, VALUES(term_list), term_list),
        created_at = IF(VALUES(terms_at) >= terms_at, VALUES(created_at), created_at),
        terms_at = GREATEST(terms_at, VALUES(terms_at)),
        value_list = IF(VALUES(values_at) >= values_at, VALUES(value_list), value_list),
        values_at = GREATEST(values_at, VALUES(values_at))`,
    entries.flatMap(({ issueId, createdAt, changedAt, terms, values }) => [
      issueId, projectId, keyId, createdAt, changedAt, changedAt, packHashes(terms), packHashes(values),
    ]),
  );
}

/** Takes out what was put in for these entries, or for those before them, and is listed no more. */
async function tidy(entries: readonly IndexEntry[], rows: readonly IndexedIssueRow[]): Promise<void> {
  const rowOf = new Map(rows.map((row) => [row.issueId, row]));
  await dropPostings(
    entries.map(({ issueId, terms }) => {
      const row = rowOf.get(issueId);
      const listed = new Set(unpackHashes(row?.termList ?? ''));
      const once = new Set([...terms, ...unpackHashes(row?.staleList ?? '')]);
      return { issueId, terms: [...once].filter((term) => !listed.has(term)) };
    }),
  );
  await clearStale(rows);
}

/** Stores what values an indexed issue has now, unless something newer is known. Its terms have a time of their own. */
export async function saveValues(scope: HistoryScope, entry: Omit<IndexEntry, 'terms' | 'createdAt'>, kept: number): Promise<void> {
  const row = rowIs({ ...scope, issueId: entry.issueId });
  const { changedAt } = entry;
  const mark = packHashes([kept]);
  await executeAgain(
    `UPDATE history_issues SET value_list = CONCAT(IF(LOCATE(?, value_list) > 0, ?, ''), ?), values_at = ?
      WHERE ${row.sql} AND ${isPresent} AND values_at <= ?`,
    [mark, mark, packHashes([...new Set(entry.values)]), changedAt, ...row.parameters, changedAt],
  );
}
