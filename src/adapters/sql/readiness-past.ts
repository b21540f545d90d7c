import * as z from 'zod';
import type { PastRow, ReadinessPastStore } from '../../domain/ports';
import { execute, query } from './client';
import { executeAgain } from './history-postings';
import { limitTo } from './limit-to';

/** Newest issues of a project that are counted, and kept. */
const NEWEST = 5_000;

const columns = ['issue_id', 'project_id', 'created_at', 'score', 'points', 'asked'] as const;

/** Rows one statement stores: a page of the past. */
const BATCH = 100;

const byAge = 'readiness_past FORCE INDEX (readiness_past_by_age)';

const CountRowSchema = z
  .object({
    score: z.coerce.number().int().nullable(),
    points: z.coerce.number().int(),
    asked: z.coerce.number().int(),
    issues: z.coerce.number().int(),
  })
  .transform(({ score, points, asked, issues }) => ({ score, points, asked: asked === 1, n: issues }));

/** `ReadinessPastStore` in Forge SQL. */
export const sqlReadinessPast: ReadinessPastStore = {
  async saveMany(projectId, rows) {
    for (let from = 0; from < rows.length; from += BATCH) await saveSome(projectId, rows.slice(from, from + BATCH));
  },

  countGrouped: (projectId) =>
    query(
      CountRowSchema,
      `SELECT score, points, asked, COUNT(*) AS issues FROM (
        SELECT score, points, asked FROM ${byAge} WHERE project_id = ? ORDER BY created_at DESC ${limitTo(NEWEST)}
      ) newest GROUP BY score, points, asked`,
      [projectId],
    ),

  async removeIssue(issueId, exceptProjectId) {
    if (exceptProjectId === null) await executeAgain('DELETE FROM readiness_past WHERE issue_id = ?', [issueId]);
    else await executeAgain('DELETE FROM readiness_past WHERE issue_id = ? AND project_id <> ?', [issueId, exceptProjectId]);
  },

  eraseProject: (projectId, limit) => deleteFound(`SELECT issue_id, project_id FROM ${byAge} WHERE project_id = ? ${limitTo(limit)}`, projectId),

  async nextProject(afterProjectId) {
    const [row] = await query(
      z.object({ project_id: z.coerce.string() }),
      `SELECT project_id FROM ${byAge} WHERE project_id > ? ORDER BY project_id ${limitTo(1)}`,
      [afterProjectId],
    );
    return row?.project_id;
  },

  trim: (projectId, limit) =>
    deleteFound(`SELECT issue_id, project_id FROM ${byAge} WHERE project_id = ? ORDER BY created_at DESC ${limitTo(limit)} OFFSET ${NEWEST}`, projectId),

  // What came in between two statements of a removal, and what the index's own trimming left alone.
  dropUnindexed: (projectId, limit) =>
    deleteFound(
      `SELECT past.issue_id, past.project_id FROM readiness_past past FORCE INDEX (readiness_past_by_age)
        LEFT JOIN history_issues FORCE INDEX (PRIMARY)
          ON history_issues.issue_id = past.issue_id AND history_issues.project_id = past.project_id AND history_issues.created_at > 0
        WHERE past.project_id = ? AND history_issues.issue_id IS NULL ${limitTo(limit)}`,
      projectId,
    ),
};

const deleteFound = (found: string, projectId: string): Promise<number> =>
  execute(
    `DELETE readiness_past FROM readiness_past JOIN (
      ${found}
    ) gone ON gone.issue_id = readiness_past.issue_id AND gone.project_id = readiness_past.project_id`,
    [projectId],
  );

/** Only of issues that are in the index: what was taken out while it was on its way stays out, here as there. */
async function saveSome(projectId: string, rows: readonly PastRow[]): Promise<void> {
  const [first, ...others] = rows.map(() => 'SELECT ?, ?, ?, ?, ?, ?');
  const named = first?.replace('?, ?, ?, ?, ?, ?', columns.map((column) => `? AS ${column}`).join(', '));
  await executeAgain(
    `INSERT INTO readiness_past (${columns.join(', ')})
      SELECT * FROM (${[named, ...others].join(' UNION ALL ')}) fresh WHERE EXISTS (
        SELECT 1 FROM history_issues FORCE INDEX (PRIMARY) WHERE history_issues.issue_id = fresh.issue_id
          AND history_issues.project_id = fresh.project_id AND history_issues.created_at > 0
      )
      ON DUPLICATE KEY UPDATE created_at = VALUES(created_at), score = VALUES(score), points = VALUES(points), asked = VALUES(asked)`,
    rows.flatMap(({ issueId, createdAt, score, points, asked }) => [issueId, projectId, createdAt, score, points, asked ? 1 : 0]),
  );
}
