import * as z from 'zod';
import { OutcomeLimits, ScorerSchema, type Outcome, type Scorer, type ScoreCount } from '../../domain/outcome/outcome';
import type { OutcomeStore } from '../../domain/ports';
import { mapFields } from '../../domain/taxonomy/taxonomy';
import { TriageFieldSchema, triageFields } from '../../domain/triage/field';
import { execute, query, type Parameter } from './client';
import { toSqlInstant } from './instant';
import { limitTo } from './limit-to';

const columns = ['issue_id', 'field', 'project_id', 'scorer', 'prompt_version', 'score', 'is_right', 'source', 'decided_at'] as const;
const row = `(${columns.map(() => '?').join(', ')})`;

/** Outcomes one statement stores: few enough for a statement of Forge SQL, many enough for a page of proposals. */
const BATCH = 200;

/** The time goes last: the others ask for it. */
const laterWins = [
  ...['scorer', 'prompt_version', 'score', 'is_right', 'source'].map((column) => `${column} = IF(VALUES(decided_at) >= decided_at, VALUES(${column}), ${column})`),
  'decided_at = GREATEST(decided_at, VALUES(decided_at))',
].join(', ');

/** The newest outcomes of one field, out of the index alone. */
const newest = `(SELECT field, scorer, score, is_right FROM outcomes FORCE INDEX (outcomes_by_project)
  WHERE project_id = ? AND field = ? ORDER BY decided_at DESC ${limitTo(OutcomeLimits.NEWEST)})`;

const CountRowSchema = z.object({
  field: TriageFieldSchema,
  scorer: ScorerSchema,
  score: z.coerce.number().int(),
  right: z.coerce.number().int(),
  of: z.coerce.number().int(),
});

/** `OutcomeStore` in Forge SQL. */
export const sqlOutcomes: OutcomeStore = {
  async saveOutcomes(outcomes) {
    for (let from = 0; from < outcomes.length; from += BATCH) {
      const batch = outcomes.slice(from, from + BATCH);
      await execute(
        `INSERT INTO outcomes (${columns.join(', ')}) VALUES ${batch.map(() => row).join(', ')} ON DUPLICATE KEY UPDATE ${laterWins}`,
        batch.flatMap(parametersOf),
      );
    }
  },

  async countOutcomes(projectId) {
    const rows = await query(
      CountRowSchema,
      `SELECT field, scorer, score, SUM(is_right) AS \`right\`, COUNT(*) AS \`of\`
        FROM (${triageFields.map(() => newest).join(' UNION ALL ')}) newest GROUP BY field, scorer, score`,
      triageFields.flatMap((field) => [projectId, field]),
    );
    const countsOf = (wanted: Scorer) =>
      mapFields((one): ScoreCount[] =>
        rows.filter(({ field, scorer }) => field === one && scorer === wanted).map(({ score, right, of }) => ({ score, right, of })),
      );
    return { model: countsOf('model'), rules: countsOf('rules') };
  },

  trimOutcomes: (projectId, field, limit) =>
    execute(
      `DELETE outcomes FROM outcomes JOIN (
        SELECT issue_id, field, project_id FROM outcomes FORCE INDEX (outcomes_by_project)
          WHERE project_id = ? AND field = ? ORDER BY decided_at DESC ${limitTo(limit)} OFFSET ${OutcomeLimits.NEWEST}
      ) old ON old.issue_id = outcomes.issue_id AND old.field = outcomes.field AND old.project_id = outcomes.project_id`,
      [projectId, field],
    ),

  async eraseOutcomes(issueId) {
    await execute('DELETE FROM outcomes WHERE issue_id = ?', [issueId]);
  },
};

const parametersOf = (outcome: Outcome): Parameter[] => [
  outcome.issueId,
  outcome.field,
  outcome.projectId,
  outcome.scorer,
  outcome.promptVersion,
  outcome.score,
  outcome.verdict === 'right' ? 1 : 0,
  outcome.source,
  toSqlInstant(outcome.decidedAt),
];
