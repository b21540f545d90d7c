import { commonAbove } from '../../../src/adapters/sql/history-candidates';
import { HistoryLimits } from '../../../src/domain/history/history-limits';
import type { StatementRule } from './statement-rules';
import type { Observation } from './watch-statements';

/** Issues that one statement changes. */
const BATCH = 100;
/** Issues of one project that the index keeps, and a day's more until it is trimmed: all that a count can read. */
const INDEXED = HistoryLimits.ISSUES_PER_PROJECT + BATCH;

const returned = ({ returned: rows }: Observation) => rows ?? 0;
const row = '\\(issue_id = \\? AND project_id = \\? AND key_id = \\?\\)';
const changed = (condition: string) => `\\((\\(${row} AND ${condition}\\)( OR )?)+\\)`;

/** Terms of a look-up: each is bound three times, and seven other values are. */
const termsOf = ({ parameters }: Observation) => (parameters - 7) / 3;

/** What the statements of the index of past issues may read. */
export const historyRules: readonly StatementRule[] = [
  {
    words: 'the postings of each term, as far as it is not common; the rows of the issues they name; all issues, to count them; the best',
    sql: /^SELECT best\.issue_id, .* FROM \( SELECT scored\.issue_id, .*\(SELECT issue_id, term, \? AS weight FROM history_terms WHERE term = \? LIMIT \d+\) \) posting \) counted .*$/,
    most: (one) => termsOf(one) * (commonAbove(termsOf(one)) + 1) + 2 * INDEXED + returned(one) + 1,
  },
  {
    words: 'the issues it counts, in the index alone',
    sql: /^SELECT COUNT\(\*\) AS issues FROM history_issues WHERE project_id = \? AND key_id = \? AND created_at > 0$/,
    most: () => INDEXED,
  },
  {
    words: 'the issues of a project, in the index alone, once a day',
    sql: /^SELECT key_id, COUNT\(\*\) AS issues FROM history_issues WHERE project_id = \? AND created_at > 0 GROUP BY key_id$/,
    most: () => INDEXED,
  },
  {
    words: 'one row, in the index alone',
    sql: /^SELECT project_id FROM history_issues FORCE INDEX \(history_issues_by_age\) WHERE project_id > \? ORDER BY project_id LIMIT 1$/,
    most: () => 2,
  },
  {
    words: 'what it returns',
    sql: /^SELECT value_list FROM history_issues FORCE INDEX \(history_issues_by_age\) WHERE project_id = \? AND key_id = \? AND created_at > 0 AND created_at < \? ORDER BY created_at DESC LIMIT \d+$/,
    most: (one) => returned(one) + 1,
  },
  {
    words: 'the rows of the issues it asks for',
    sql: /^SELECT [\w, ]+ FROM history_issues (FORCE INDEX \(PRIMARY\) WHERE issue_id IN \(\?(, …)?\)|WHERE issue_id = \?)$/,
    most: (one) => returned(one) + 1,
  },
  {
    words: 'the batch it returns',
    sql: /^SELECT [\w, ]+ FROM history_issues FORCE INDEX \(history_issues_by_age\) WHERE project_id = \? (AND key_id = \? AND created_at > 0 ORDER BY created_at |AND \(key_id < \? OR key_id > \?\) )?LIMIT \d+$/,
    most: (one) => returned(one) + 1,
  },
  {
    words: 'the empty rows of a day, and the batch it returns',
    sql: /^SELECT [\w, ]+ FROM history_issues FORCE INDEX \(history_issues_by_age\) WHERE project_id = \? AND key_id = \? AND created_at = 0 AND terms_at < \? LIMIT \d+$/,
    most: (one) => BATCH + returned(one) + 1,
  },
  { words: 'nothing', sql: /^INSERT IGNORE INTO history_issues \([\w, ]+\) VALUES \(\?, …, 0, \?, …, '', '', ''\)$/, most: () => 0 },
  {
    words: 'the rows of the issue',
    sql: /^UPDATE history_issues SET stale_list = CONCAT\(stale_list, term_list\), term_list = '', value_list = '', created_at = 0, .* WHERE issue_id = \? AND project_id <> \?$/,
    most: () => BATCH,
  },
  {
    words: 'the rows it replaces',
    sql: /^INSERT INTO history_issues \([\w, ]+\) VALUES \(\?, …, ''\)(, \(\?, …, ''\))* ON DUPLICATE KEY UPDATE .*$/,
    most: () => BATCH,
  },
  { words: 'nothing', sql: /^INSERT IGNORE INTO history_terms \(term, issue_id\) VALUES \(\?, …\)$/, most: () => 0 },
  {
    words: 'the postings it names, and for each the row of its issue',
    sql: /^DELETE FROM history_terms WHERE \((\(issue_id = \? AND term IN \(\?(, …)?\)\)( OR )?)+\) AND NOT EXISTS \( SELECT 1 FROM history_issues issue WHERE .*\)$/,
    most: ({ parameters }) => 2 * parameters,
  },
  {
    words: 'the rows it names',
    sql: new RegExp(`^UPDATE history_issues SET stale_list = CONCAT\\(stale_list, term_list\\), term_list = '' WHERE \\((${row}( OR )?)+\\)$`),
    most: ({ parameters }) => parameters / 3,
  },
  {
    words: 'the rows it names',
    sql: new RegExp(`^UPDATE history_issues SET stale_list = '' WHERE ${changed('stale_list = \\?')}$`),
    most: ({ parameters }) => parameters / 4,
  },
  {
    words: 'the row it names',
    sql: new RegExp(`^UPDATE history_issues SET value_list = CONCAT\\(IF\\(LOCATE\\(\\?, value_list\\) > 0, \\?, ''\\), \\?\\), values_at = \\? WHERE ${row} AND created_at > 0 AND values_at <= \\?$`),
    most: () => 1,
  },
  {
    words: 'the rows it names',
    sql: new RegExp(`^DELETE FROM history_issues WHERE ${changed("term_list = '' AND stale_list = \\?")}$`),
    most: ({ parameters }) => parameters / 4,
  },
];
