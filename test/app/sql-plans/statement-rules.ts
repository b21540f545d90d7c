import { SCAN_ROWS } from '../../../src/adapters/sql/audit-reader';
import type { Observation } from './watch-statements';

/** What one statement of the app may read. */
export interface StatementRule {
  /** The bound in words; `most` is the same as a number. */
  readonly words: string;
  /** The statement, whitespace and lengths of lists aside. */
  readonly sql: RegExp;
  readonly most: (statement: Observation) => number;
}

/** Events of the quarter of an hour around the ends of a period, which are read and then left out: few in this past. */
const EDGE = 10;
/** Rows that retention and erasure change in one statement. */
const BATCH = 500;

const returned = ({ returned: rows }: Observation) => rows ?? 0;
const scans = ({ text }: Observation) => text.split('FORCE INDEX').length - 1;
/** Columns by name; a payload longer than anything the app stores stays where it is. */
const columns = "[\\w., ]+(?:IF\\(LENGTH\\(audit_log\\.payload\\) > \\d+, '', audit_log\\.payload\\) AS payload[\\w., ]+)?";
const sql = (text: string) => new RegExp(`^${text.replaceAll('COLUMNS', columns)}$`);
const scan = '\\(SELECT COLUMNS FROM audit_log FORCE INDEX \\(\\w+\\) WHERE [^()]+ ORDER BY seq DESC LIMIT \\d+\\)';

const newestOfOne = '\\(SELECT COLUMNS FROM audit_log WHERE proposal_id = \\? AND seq > 0 ORDER BY seq DESC LIMIT 100\\)';

/** Every statement the app has. One that is not here fails the test: it must be looked at and put in its place. */
export const statementRules: readonly StatementRule[] = [
  { words: 'the last event alone', sql: sql('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1'), most: () => 1 },
  {
    words: 'the last event alone, read ahead',
    sql: /^\(SELECT seq, hash, id, 1 AS is_head FROM audit_log ORDER BY seq DESC LIMIT 1\)$/,
    most: () => 1,
  },
  {
    words: 'the last event and those asked for by id',
    sql: /^\(SELECT seq, hash, id, 1 AS is_head FROM audit_log ORDER BY seq DESC LIMIT 1\) UNION ALL SELECT seq, hash, id, 0 AS is_head FROM audit_log WHERE id IN \(\?(, …)?\)$/,
    most: ({ parameters }) => 1 + parameters,
  },
  {
    words: 'at most one event: the one that is built on, or the one that has the number',
    sql: /^INSERT INTO audit_log \([\w, ]+\) (VALUES \(\?, …\)|SELECT \* FROM \(SELECT .*\) fresh WHERE (NOT )?EXISTS \(SELECT 1 FROM audit_log WHERE [^()]+\)( AND NOT EXISTS \(SELECT 1 FROM audit_log WHERE id IN \(\?(, …)?\)\))?)$/,
    most: () => 1,
  },
  { words: 'those asked for by id', sql: sql('SELECT COLUMNS FROM audit_log WHERE id IN \\(\\?(, …)?\\) AND seq > 0'), most: ({ parameters }) => parameters },
  { words: 'those asked for by number', sql: sql('SELECT COLUMNS FROM audit_log WHERE seq IN \\(\\?(, …)?\\) ORDER BY seq'), most: ({ parameters }) => parameters },
  { words: 'the first event there is, to see that its number is none below 1', sql: sql('SELECT seq FROM audit_log WHERE seq < 1 LIMIT 1'), most: () => 1 },
  { words: 'the events of one proposal', sql: sql('SELECT COLUMNS FROM audit_log WHERE proposal_id = \\? AND seq > 0 ORDER BY seq'), most: (one) => returned(one) + 1 },
  {
    words: 'the events it returns, and at most twenty-one proposals, found and then joined',
    sql: sql('SELECT COLUMNS FROM audit_log JOIN \\(\\(SELECT id FROM proposals .*\\)\\) recent ON audit_log.proposal_id = recent.id WHERE audit_log.seq > 0 ORDER BY audit_log.seq'),
    most: (one) => returned(one) + 2 * 21,
  },
  {
    words: 'the intents it returns, and one more',
    sql: sql("SELECT COLUMNS FROM audit_log FORCE INDEX \\(audit_log_by_action\\) WHERE action = 'change.intended' AND seq > \\? ORDER BY seq LIMIT 200"),
    most: (one) => returned(one) + 1,
  },
  {
    words: 'one page for each action an outcome stands for, else one page',
    sql: sql(`SELECT COLUMNS FROM \\(${scan}( UNION ALL ${scan})*\\) scanned ORDER BY seq DESC LIMIT 51`),
    most: (one) => scans(one) * returned(one) + EDGE,
  },
  {
    words: `at most ${SCAN_ROWS} events, when several things are asked for at once`,
    sql: sql(`SELECT COLUMNS FROM \\(${scan}\\) scanned WHERE .* ORDER BY seq DESC LIMIT 51`),
    most: () => SCAN_ROWS + EDGE,
  },
  {
    words: `the same ${SCAN_ROWS} events once more, to see where they end`,
    sql: sql(`SELECT COALESCE\\(MIN\\(seq\\), 0\\) AS seq, COUNT\\(\\*\\) AS \`rows\` FROM ${scan} scanned`),
    most: () => SCAN_ROWS + EDGE,
  },
  {
    words: 'one event at each end of a period',
    sql: /^\(SELECT seq, '\w+' AS \w+ FROM audit_log FORCE INDEX \(audit_log_by_time\) [^()]+ LIMIT 1\)( UNION ALL \(SELECT seq, '\w+' AS \w+ FROM audit_log FORCE INDEX \(audit_log_by_time\) [^()]+ LIMIT 1\))?$/,
    most: () => 2,
  },
  {
    words: 'all events of one request: an intent for each change that was applied, and a few beside',
    sql: sql("SELECT COLUMNS FROM audit_log FORCE INDEX \\(audit_log_by_correlation\\) WHERE correlation_id = \\? AND action = 'change.applied' AND seq < \\? ORDER BY seq DESC LIMIT 51"),
    most: (one) => 2 * returned(one) + 5,
  },
  {
    words: 'what it returns',
    sql: sql("SELECT COLUMNS FROM audit_log FORCE INDEX \\(audit_log_by_settings\\) WHERE project_id = \\? AND settings_version = \\? AND action = 'change.applied' AND seq < \\? ORDER BY seq DESC LIMIT 51"),
    most: (one) => returned(one) + 1,
  },
  { words: 'what it returns, and one more', sql: sql('SELECT COLUMNS FROM audit_log WHERE seq > \\? AND seq <= \\? ORDER BY seq LIMIT \\d+'), most: (one) => returned(one) + 1 },
  { words: 'the last cut alone', sql: sql('SELECT COLUMNS FROM audit_log WHERE id >= \\? AND id < \\? ORDER BY id DESC LIMIT 1'), most: () => 1 },
  {
    words: 'the events of the days it counts, in the index alone: 2,000 in the ninety days of this past, and those made here',
    sql: /^SELECT CAST\(DATE\(occurred_at\) AS CHAR\) AS day, action, COUNT\(\*\) AS count FROM audit_log WHERE occurred_at >= \? AND occurred_at < \? GROUP BY day, action ORDER BY NULL$/,
    most: ({ plan }) => (plan.every(({ Extra }) => Extra?.includes('Using index') ?? false) ? 2_200 : 0),
  },
  {
    words: 'entries of the time index of the days it counts, and the rows of actions that can be upkeep',
    sql: /^SELECT CAST\(DATE\(occurred_at\) AS CHAR\) AS day, action, COUNT\(\*\) AS count FROM audit_log FORCE INDEX \(audit_log_by_time\) WHERE occurred_at >= \? AND occurred_at < \? AND action IN .* AND actor_type <> 'user' AND .* GROUP BY day, action ORDER BY NULL$/,
    most: () => 2_200,
  },
  {
    words: 'two index entries for each account, whatever it did',
    sql: sql('SELECT DISTINCT actor_account_id FROM audit_log WHERE actor_account_id > \\? ORDER BY actor_account_id LIMIT 90'),
    most: (one) => 2 * returned(one) + 2,
  },
  {
    words: 'twice the events it erases an account from, at most a batch of them',
    sql: /^UPDATE audit_log SET actor_account_id = NULL, actor_salt = NULL WHERE actor_account_id = \? LIMIT 500$/,
    most: () => 2 * BATCH,
  },
  { words: 'the first event alone', sql: sql('SELECT COLUMNS FROM audit_log WHERE seq > 0 ORDER BY seq LIMIT 1'), most: () => 1 },
  {
    words: 'the last event before a time alone',
    sql: sql('SELECT COLUMNS FROM audit_log FORCE INDEX \\(audit_log_by_time\\) WHERE occurred_at < \\? AND seq > 0 ORDER BY occurred_at DESC LIMIT 1'),
    most: () => 1,
  },
  { words: 'the batch it deletes', sql: /^DELETE FROM audit_log WHERE seq BETWEEN 1 AND \? ORDER BY seq LIMIT 500$/, most: () => BATCH },
  {
    words: 'the batch it deletes, three times: by age, by key, and to delete',
    sql: /^DELETE proposals FROM proposals JOIN \( SELECT id FROM proposals FORCE INDEX \(proposals_by_age\) WHERE created_at < \? ORDER BY created_at LIMIT 500 \) old ON old.id = proposals.id$/,
    most: () => 3 * BATCH,
  },
  { words: 'the proposals of one issue, a dozen here', sql: /^DELETE FROM proposals WHERE issue_id = \?$/, most: () => 2 * 12 },
  { words: 'one proposal', sql: sql('SELECT report, proposal FROM proposals WHERE id = \\?'), most: () => 1 },
  {
    words: 'at most twenty-one proposals, in the index and then as rows',
    sql: /^SELECT report, proposal FROM proposals JOIN \(\(SELECT id FROM proposals .*\)\) recent USING \(id\) ORDER BY created_at DESC, id DESC$/,
    most: (one) => 2 * returned(one) + 21,
  },
  { words: 'nothing', sql: /^INSERT IGNORE INTO proposals \([\w, ]+\) VALUES \(\?, …\)$/, most: () => 0 },
  {
    words: 'the events of the proposals asked for, the newest hundred of each',
    sql: sql(`${newestOfOne}( UNION ALL ${newestOfOne})*`),
    most: (one) => 2 * returned(one) + one.parameters,
  },
  { words: 'triages by id', sql: /^SELECT report, proposal FROM proposals WHERE id IN \(\?(, …)?\) AND origin = 'triage'$/, most: ({ parameters }) => parameters },
  {
    words: 'a page of proposals by age, sorted once more, and for each the newest triage of its issue',
    sql: /^SELECT id, created_at, IF\(.*\) AS is_newest FROM \( SELECT .* FROM proposals FORCE INDEX \(proposals_by_age\) WHERE .* ORDER BY created_at, id LIMIT 50 \) page ORDER BY created_at, id$/,
    most: (one) => 3 * returned(one) + 1,
  },
  { words: 'outcomes it finds stored already', sql: /^INSERT INTO outcomes \([\w, ]+\) VALUES \(\?, …\) ON DUPLICATE KEY UPDATE .*$/, most: ({ parameters }) => parameters / 9 },
  {
    words: 'a thousand outcomes of each of the four fields, in the index alone',
    sql: /^SELECT field, scorer, score, SUM\(is_right\) AS `right`, COUNT\(\*\) AS `of` FROM \(\(SELECT field, scorer, score, is_right FROM outcomes FORCE INDEX \(outcomes_by_project\) [^()]+ LIMIT 1000\)( UNION ALL .*)?\) newest GROUP BY field, scorer, score$/,
    most: ({ plan }) => (plan.every(({ Extra }) => Extra?.includes('Using index') ?? false) ? 4 * 1_000 : 0),
  },
  {
    words: 'a thousand outcomes that stay and the batch that goes',
    sql: /^DELETE outcomes FROM outcomes JOIN \( SELECT issue_id, field, project_id FROM outcomes FORCE INDEX \(outcomes_by_project\) WHERE .* LIMIT 500 OFFSET 1000 \) old ON .*$/,
    most: () => 1_000 + 3 * BATCH,
  },
  { words: 'the outcomes of one issue, one for each field', sql: /^DELETE FROM outcomes WHERE issue_id = \?$/, most: () => 2 * 4 },
];
