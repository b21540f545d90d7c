import type { StatementRule } from './statement-rules';

/** Rows that trimming deletes in one statement. */
const BATCH = 500;
/** Rows of one project that are counted. */
const COUNTED = 5_000;

const found = (rest: string) =>
  new RegExp(`^DELETE readiness_past FROM readiness_past JOIN \\( SELECT issue_id, project_id FROM readiness_past FORCE INDEX \\(readiness_past_by_age\\) WHERE project_id = \\? ${rest} \\) gone ON .*$`);

/** What the statements over the past of readiness may read. */
export const readinessPastRules: readonly StatementRule[] = [
  {
    words: 'the rows of their issues in the index of past issues, and the rows it replaces',
    sql: /^INSERT INTO readiness_past \([\w, ]+\) SELECT \* FROM \(SELECT .*\) fresh WHERE EXISTS \( SELECT 1 FROM history_issues FORCE INDEX \(PRIMARY\) WHERE .* \) ON DUPLICATE KEY UPDATE .*$/,
    most: ({ parameters }) => (3 * parameters) / 6,
  },
  {
    words: 'the issues it counts',
    sql: /^SELECT score, points, asked, COUNT\(\*\) AS issues FROM \( SELECT score, points, asked FROM readiness_past FORCE INDEX \(readiness_past_by_age\) WHERE project_id = \? ORDER BY created_at DESC LIMIT 5000 \) newest GROUP BY score, points, asked$/,
    most: () => COUNTED,
  },
  { words: 'the rows of the issue, one for each project', sql: /^DELETE FROM readiness_past WHERE issue_id = \?( AND project_id <> \?)?$/, most: () => 3 },
  {
    words: 'one row, in the index alone',
    sql: /^SELECT project_id FROM readiness_past FORCE INDEX \(readiness_past_by_age\) WHERE project_id > \? ORDER BY project_id LIMIT 1$/,
    most: () => 2,
  },
  { words: 'the batch it deletes, in the index and as rows', sql: found('LIMIT 500'), most: () => 4 * BATCH },
  { words: 'the rows that stay, in the index alone, and the batch that goes', sql: found('ORDER BY created_at DESC LIMIT 500 OFFSET 5000'), most: () => COUNTED + 4 * BATCH },
  {
    words: 'the rows of a project, in the index alone, each with the row of its issue in the index of past issues; once a day',
    sql: /^DELETE readiness_past FROM readiness_past JOIN \( SELECT past\.issue_id, past\.project_id FROM readiness_past past FORCE INDEX \(readiness_past_by_age\) LEFT JOIN history_issues FORCE INDEX \(PRIMARY\) ON .* LIMIT 500 \) gone ON .*$/,
    most: () => 2 * (COUNTED + 1_100) + 4 * BATCH,
  },
];
