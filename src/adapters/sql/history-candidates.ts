import * as z from 'zod';
import type { Candidates, HistoryScope, QueryTerm } from '../../domain/ports';
import { query } from './client';
import { isPresent, unpackHashes } from './history-rows';
import { limitTo } from './limit-to';

/** Terms of one look-up: the statement has two small parts for each. */
const MAX_TERMS = 60;

/** Postings that one look-up reads at most, in the index alone: a few MB of the 16 MiB of memory that a query has. */
const MAX_POSTINGS = 100_000;

/** A term in more issues than this, two fifths of a full index, says next to nothing: it ranks nothing. */
const COMMON = 4_000;

/** The most issues a term can stand in and still rank, so that all terms of a look-up stay within the postings. */
export const commonAbove = (terms: number): number => Math.min(COMMON, Math.floor(MAX_POSTINGS / terms));

const RowSchema = z.object({
  issue_id: z.coerce.string(),
  created_at: z.coerce.number(),
  issues: z.coerce.number(),
  frequency: z.coerce.number(),
  term_list: z.string(),
  value_list: z.string(),
});

/**
 * `HistoryIndex.findCandidates` in one statement. Of more than 60 terms the first 60 are looked at. A term that stands in
 * more issues than {@link commonAbove} says is counted up to there and one more, and brings and ranks no candidate.
 */
export async function findCandidates(
  { projectId, keyId }: HistoryScope,
  asked: { terms: readonly QueryTerm[]; exceptIssueId: string; limit: number },
): Promise<Candidates> {
  const weights = new Map(asked.terms.slice(0, MAX_TERMS).map(({ hash, weight }) => [hash, weight]));
  const rows = await query(RowSchema, candidatesStatement(weights.size, asked.limit), [
    ...weights.keys(),
    ...[...weights].flatMap(([hash, weight]) => [weight, hash]),
    ...[projectId, keyId, asked.exceptIssueId, projectId, keyId, projectId, keyId],
  ]);
  const aboutTerm = new Map(rows.map((row) => [row.issue_id, row]));
  return {
    candidates: rows.flatMap((row) => {
      // The row is what counts, not the postings: they may be a moment older or newer.
      const terms = unpackHashes(row.term_list).filter((term) => weights.has(term));
      if (terms.length === 0) return [];
      return [{ issueId: row.issue_id, createdAt: row.created_at, terms, values: unpackHashes(row.value_list) }];
    }),
    frequencies: new Map(
      [...weights.keys()]
        .map((hash, place): [number, number] => [hash, aboutTerm.get(standIn(place))?.frequency ?? 0])
        .filter(([, frequency]) => frequency > 0),
    ),
    issues: rows[0]?.issues ?? 0,
  };
}

/** The id under which a term, by its place in the question, takes part as if it were an issue: Jira has none below 1. */
const standIn = (place: number): string => String(-1 - place);

/**
 * From inside out: of each term no more postings than it takes to tell it from a common one; how many there are of each;
 * the issues with their scores; the best of those that are indexed; and what these hold. Each term has a stand-in among the
 * issues, which holds it alone and brings its frequency out of the one reading of the postings.
 *
 * The score is rounded so that issues with the same terms come out equal in whatever order they were added up; `1E0` keeps
 * the division from ending at four decimals. Texts come last, for the best alone, and there is no GROUP_CONCAT: both would
 * put whole temporary tables on disk.
 */
function candidatesStatement(terms: number, limit: number): string {
  const each = (select: (place: number) => string) => Array.from({ length: terms }, (_, place) => select(place)).join(' UNION ALL ');
  const common = commonAbove(terms);
  return `SELECT best.issue_id, best.created_at, best.issues, best.frequency,
      COALESCE(history_issues.term_list, '') AS term_list, COALESCE(history_issues.value_list, '') AS value_list
    FROM (
      SELECT scored.issue_id, COALESCE(issue.created_at, 0) AS created_at, scored.issues, scored.frequency, scored.score
      FROM (
        SELECT issue_id, MAX(issues) AS issues, MAX(frequency) AS frequency,
          ROUND(SUM(weight * LN(1 + issues * 1E0 / GREATEST(frequency, 1))), 9) AS score
        FROM (
          SELECT issue_id, term, weight, COUNT(*) OVER (PARTITION BY term) - 1 AS frequency
          FROM (
            ${each((place) => `SELECT ${standIn(place)} AS issue_id, CAST(? AS UNSIGNED) AS term, 0 AS weight`)}
            UNION ALL ${each(() => `(SELECT issue_id, term, ? AS weight FROM history_terms WHERE term = ? ${limitTo(common + 1)})`)}
          ) posting
        ) counted
        CROSS JOIN (SELECT COUNT(*) AS issues FROM history_issues WHERE project_id = ? AND key_id = ? AND ${isPresent}) total
        WHERE issue_id < 0 OR (frequency <= ${common} AND issue_id <> ?)
        GROUP BY issue_id
      ) scored
      LEFT JOIN history_issues issue ON issue.issue_id = scored.issue_id AND issue.project_id = ? AND issue.key_id = ?
      WHERE scored.issue_id < 0 OR issue.issue_id IS NOT NULL
      ORDER BY scored.issue_id < 0 DESC, scored.score DESC, issue.created_at DESC, scored.issue_id DESC ${limitTo(limit + terms)}
    ) best
    LEFT JOIN history_issues ON history_issues.issue_id = best.issue_id AND history_issues.project_id = ? AND history_issues.key_id = ?
    ORDER BY best.score DESC, best.created_at DESC, best.issue_id DESC`;
}
