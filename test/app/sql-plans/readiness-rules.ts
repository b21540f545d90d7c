import type { StatementRule } from './statement-rules';
import type { Observation } from './watch-statements';

/** Rows that retention deletes in one statement. */
const BATCH = 500;
/** Reports and work orders of one issue in these tests. */
const OF_ONE_ISSUE = 40;
/** Withdrawals in the part of the log that retention takes, in these tests. */
export const WITHDRAWN = 30;

const newestOfOne = String.raw`\(SELECT issue_id, report FROM readiness_reports FORCE INDEX \(readiness_reports_by_issue\) WHERE issue_id = \? ORDER BY created_at DESC LIMIT 1\)`;

const returned = ({ returned: rows }: Observation) => rows ?? 0;

/** What the statements of readiness and of work orders may read. */
export const readinessRules: readonly StatementRule[] = [
  {
    words: 'the report of the same state, if there is one',
    sql: /^INSERT INTO readiness_reports \([\w, ]+\) VALUES \(\?, …, 0, \?, …\) ON DUPLICATE KEY UPDATE .*$/,
    most: () => 1,
  },
  {
    words: 'of the reports of one issue, in the index, those that are not superseded yet',
    sql: /^UPDATE readiness_reports SET superseded = 1 WHERE issue_id = \? AND created_at < \? AND superseded = 0$/,
    most: () => OF_ONE_ISSUE,
  },
  {
    words: 'what it returns',
    sql: /^SELECT report FROM readiness_reports FORCE INDEX \(readiness_reports_by_issue\) WHERE issue_id = \? ORDER BY created_at DESC LIMIT \d+$/,
    most: (one) => returned(one) + 1,
  },
  {
    words: 'of each issue the newest report and the entry beside it',
    sql: new RegExp(`^${newestOfOne}( UNION ALL ${newestOfOne})*$`),
    most: ({ parameters }) => 2 * parameters,
  },
  {
    words: 'the sign-offs of the issues, and of each the event that took it back',
    sql: /^SELECT sign_off\.issue_id, sign_off\.body, sign_off\.expiry FROM readiness_sign_offs sign_off LEFT JOIN audit_log withdrawal ON withdrawal\.id = CONCAT\('readiness\.withdrawn:', sign_off\.event_id\) AND withdrawal\.seq > 0 WHERE sign_off\.issue_id IN \(\?(, …)?\) AND withdrawal\.id IS NULL$/,
    most: ({ parameters }) => 3 * parameters,
  },
  {
    words: 'one sign-off, its event, and the event that took it back',
    sql: /^SELECT sign_off\.body, sign_off\.expiry, signed\.actor_account_id FROM readiness_sign_offs sign_off LEFT JOIN audit_log signed ON signed\.id = sign_off\.event_id LEFT JOIN audit_log withdrawal ON withdrawal\.id = CONCAT\('readiness\.withdrawn:', sign_off\.event_id\) AND withdrawal\.seq > 0 WHERE sign_off\.issue_id = \? AND withdrawal\.id IS NULL$/,
    most: () => 3,
  },
  {
    words: 'the sign-off of the same issue, if there is one',
    sql: /^INSERT INTO readiness_sign_offs \([\w, ]+\) VALUES \(\?, …\) ON DUPLICATE KEY UPDATE .*$/,
    most: () => 1,
  },
  { words: 'one sign-off', sql: /^UPDATE readiness_sign_offs SET expiry = \? WHERE issue_id = \? AND event_id = \? AND expiry IS NULL$/, most: () => 1 },
  { words: 'one sign-off', sql: /^DELETE FROM readiness_sign_offs WHERE issue_id = \?$/, most: () => 1 },
  {
    words: 'one sign-off and the event that took it back, found and then deleted',
    sql: /^DELETE sign_off FROM readiness_sign_offs sign_off JOIN audit_log withdrawal ON withdrawal\.id = CONCAT\('readiness\.withdrawn:', sign_off\.event_id\) AND withdrawal\.seq > 0 WHERE sign_off\.issue_id = \?$/,
    most: () => 3,
  },
  {
    words: 'the withdrawals in the part of the log that is about to go, each with the sign-off of its issue, which is then deleted; once a day',
    sql: /^DELETE sign_off FROM audit_log withdrawal FORCE INDEX \(audit_log_by_action\) JOIN readiness_sign_offs sign_off FORCE INDEX \(PRIMARY\) ON sign_off\.issue_id = withdrawal\.issue_id AND withdrawal\.id = CONCAT\('readiness\.withdrawn:', sign_off\.event_id\) WHERE withdrawal\.action = 'readiness\.withdrawn' AND withdrawal\.seq BETWEEN 1 AND \?$/,
    most: () => 3 * WITHDRAWN + 1,
  },
  { words: 'the reports of one issue', sql: /^DELETE FROM readiness_reports WHERE issue_id = \?$/, most: () => 2 * OF_ONE_ISSUE },
  {
    words: 'the batch it deletes, three times: by age, by key, and to delete',
    sql: /^DELETE readiness_reports FROM readiness_reports JOIN \( SELECT issue_id, state FROM readiness_reports FORCE INDEX \(readiness_reports_by_age\) WHERE superseded = 1 AND created_at < \? ORDER BY created_at LIMIT 500 \) old ON .* WHERE readiness_reports\.superseded = 1$/,
    most: () => 3 * BATCH,
  },
  { words: 'nothing', sql: /^INSERT IGNORE INTO work_orders \([\w, ]+\) VALUES \(\?, …\)$/, most: () => 0 },
  { words: 'one work order', sql: /^SELECT body FROM work_orders WHERE id = \?$/, most: () => 1 },
  {
    words: 'the newest work order of an issue alone',
    sql: /^SELECT body FROM work_orders FORCE INDEX \(work_orders_by_issue\) WHERE issue_id = \? ORDER BY created_at DESC, id DESC LIMIT 1$/,
    most: () => 1,
  },
  { words: 'the work orders of one issue', sql: /^DELETE FROM work_orders WHERE issue_id = \?$/, most: () => 2 * OF_ONE_ISSUE },
  {
    words: 'the batch it deletes, three times: by age, by key, and to delete',
    sql: /^DELETE work_orders FROM work_orders JOIN \( SELECT id FROM work_orders FORCE INDEX \(work_orders_by_age\) WHERE created_at < \? ORDER BY created_at LIMIT 500 \) old ON old\.id = work_orders\.id$/,
    most: () => 3 * BATCH,
  },
];
