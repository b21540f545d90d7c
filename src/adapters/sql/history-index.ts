import * as z from 'zod';
import type { HistoryIndex, HistoryScope } from '../../domain/ports';
import { query } from './client';
import { findCandidates } from './history-candidates';
import { erase, forgetRemoved, removeIssue, trim } from './history-forget';
import { isPresent, unpackHashes } from './history-rows';
import { saveEntries, saveValues } from './history-save';
import { limitTo } from './limit-to';

/**
 * `HistoryIndex` in Forge SQL: one row for each issue (`history_issues`) and one for each of its terms (`history_terms`). The
 * hashes are made with a key of the project's own, so the terms of projects never meet and need no project beside them.
 */
export const sqlHistoryIndex: HistoryIndex = {
  async findCandidates(scope, asked) {
    if (asked.terms.length > 0) return findCandidates(scope, asked);
    return { candidates: [], frequencies: new Map(), issues: await countIssues(scope) };
  },
  countIssues,
  async nextProject(afterProjectId) {
    // One after another: not every engine skips from project to project when asked for all of them.
    const [row] = await query(
      z.object({ project_id: z.coerce.string() }),
      `SELECT project_id FROM history_issues FORCE INDEX (history_issues_by_age) WHERE project_id > ? ORDER BY project_id ${limitTo(1)}`,
      [afterProjectId],
    );
    return row?.project_id;
  },
  async listRecentValues({ projectId, keyId }, before, limit) {
    const rows = await query(
      z.object({ value_list: z.string() }),
      `SELECT value_list FROM history_issues FORCE INDEX (history_issues_by_age)
        WHERE project_id = ? AND key_id = ? AND ${isPresent} AND created_at < ? ORDER BY created_at DESC ${limitTo(limit)}`,
      [projectId, keyId, before],
    );
    return rows.map((row) => unpackHashes(row.value_list));
  },
  saveEntries,
  saveValues,
  removeIssue,
  forgetRemoved,
  trim,
  erase,
};

async function countIssues({ projectId, keyId }: HistoryScope): Promise<number> {
  const [row] = await query(
    z.object({ issues: z.coerce.number() }),
    `SELECT COUNT(*) AS issues FROM history_issues WHERE project_id = ? AND key_id = ? AND ${isPresent}`,
    [projectId, keyId],
  );
  return row?.issues ?? 0;
}
