import * as z from 'zod';
import type { HistoryScope } from '../../domain/ports';
import type { Parameter } from './client';

/** Digits of one hash in a list: 32 bits in hexadecimal. */
const HASH_DIGITS = 8;

/** Hashes as the tables hold them: eight upper case digits, the form SQL's `HEX` gives, and a comma behind each. */
export const packHashes = (hashes: readonly number[]): string =>
  hashes.map((hash) => `${hash.toString(16).toUpperCase().padStart(HASH_DIGITS, '0')},`).join('');

/** The hashes of a packed list. What is no whole hash is left out. */
export const unpackHashes = (list: string): number[] =>
  Array.from(list.matchAll(/([0-9A-F]{8}),/g), ([, digits = '']) => Number.parseInt(digits, 16));

/** True in SQL when the row `issue` lists the term of `posting`. */
export const lists = (issue: string, posting: string): string =>
  `LOCATE(LPAD(HEX(${posting}.term), ${HASH_DIGITS}, '0'), ${issue}.term_list) > 0`;

/** Ids of issues, projects and keys: BIGINT columns come back as text. */
const id = z.coerce.string();

/**
 * Tells in SQL, from the index by age alone, the rows of issues that are in the index from the empty ones of issues that were
 * taken out: these were created at no time.
 */
export const isPresent = 'created_at > 0';

/** One row of `history_issues`: which terms the issue holds, and which it may still have postings of. */
export const IndexedIssueRowSchema = z
  .object({
    issue_id: id,
    project_id: id,
    key_id: z.coerce.number(),
    created_at: z.coerce.number(),
    terms_at: z.coerce.number(),
    term_list: z.string(),
    stale_list: z.string(),
  })
  .transform((row) => ({
    issueId: row.issue_id,
    projectId: row.project_id,
    keyId: row.key_id,
    isPresent: row.created_at > 0,
    termsAt: row.terms_at,
    termList: row.term_list,
    staleList: row.stale_list,
  }));
export type IndexedIssueRow = z.infer<typeof IndexedIssueRowSchema>;

export const indexedIssueColumns = 'issue_id, project_id, key_id, created_at, terms_at, term_list, stale_list';

/** A condition with the values it binds. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** `OR` of conditions, in brackets. */
export const anyOf = (conditions: readonly Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

/** One row by its whole key; an issue has one row for each project and key it was indexed under. */
export const rowIs = ({ issueId, projectId, keyId }: HistoryScope & { issueId: string }): Condition => ({
  sql: '(issue_id = ? AND project_id = ? AND key_id = ?)',
  parameters: [issueId, projectId, keyId],
});
