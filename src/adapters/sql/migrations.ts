import { migrationRunner } from '@forge/sql';
import { PlumblineError } from '../../domain/errors';

/**
 * The schema, one statement a step, append only: a step that shipped is never edited, and nothing is dropped, because
 * several versions of the app run against one database. Each statement may run twice: Forge's runner takes no lock.
 */
const migrations: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001_create_proposals',
    `CREATE TABLE IF NOT EXISTS proposals (
      id VARCHAR(64) NOT NULL,
      issue_id VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      origin VARCHAR(10) NOT NULL,
      report MEDIUMTEXT NULL,
      proposal MEDIUMTEXT NOT NULL,
      PRIMARY KEY (id),
      KEY proposals_by_issue (issue_id, origin, created_at, id),
      KEY proposals_by_age (created_at)
    )`,
  ],
  [
    'v002_create_audit_log',
    `CREATE TABLE IF NOT EXISTS audit_log (
      seq BIGINT NOT NULL,
      id VARCHAR(190) NOT NULL,
      version INT NOT NULL,
      occurred_at DATETIME(3) NOT NULL,
      action VARCHAR(40) NOT NULL,
      actor_type VARCHAR(10) NOT NULL,
      actor_account_id VARCHAR(128) NULL,
      actor_salt CHAR(32) NULL,
      actor_seal CHAR(64) NULL,
      project_id VARCHAR(20) NULL,
      issue_id VARCHAR(20) NULL,
      issue_key VARCHAR(64) NULL,
      proposal_id VARCHAR(64) NULL,
      settings_version INT NULL,
      correlation_id VARCHAR(64) NOT NULL,
      payload MEDIUMTEXT NOT NULL,
      body_hash CHAR(64) NOT NULL,
      hash CHAR(64) NOT NULL,
      PRIMARY KEY (seq),
      UNIQUE KEY audit_log_by_id (id),
      KEY audit_log_by_time (occurred_at, action, seq),
      KEY audit_log_by_action (action, seq),
      KEY audit_log_by_actor (actor_account_id, seq),
      KEY audit_log_by_project (project_id, seq),
      KEY audit_log_by_issue (issue_key, seq),
      KEY audit_log_by_proposal (proposal_id, seq),
      KEY audit_log_by_correlation (correlation_id, seq),
      KEY audit_log_by_settings (project_id, settings_version, action, seq)
    )`,
  ],
  [
    // One row for each issue that can be found: its keyed hashes in hexadecimal, a comma behind each, and when each list
    // was true. One that was taken out keeps an empty row for a while, created at 0. `stale_list` holds terms of former lists whose postings may still be there.
    'v003_create_history_issues',
    `CREATE TABLE IF NOT EXISTS history_issues (
      issue_id BIGINT NOT NULL,
      project_id BIGINT NOT NULL,
      key_id INT UNSIGNED NOT NULL,
      created_at BIGINT NOT NULL,
      terms_at BIGINT NOT NULL,
      values_at BIGINT NOT NULL,
      term_list TEXT NOT NULL,
      value_list TEXT NOT NULL,
      stale_list TEXT NOT NULL,
      PRIMARY KEY (issue_id, project_id, key_id),
      KEY history_issues_by_age (project_id, key_id, created_at)
    )`,
  ],
  [
    // One row for each issue and field: whoever may edit one issue adds one outcome, however often it is triaged.
    'v004_create_outcomes',
    `CREATE TABLE IF NOT EXISTS outcomes (
      issue_id VARCHAR(20) NOT NULL,
      field VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      scorer VARCHAR(10) NOT NULL,
      prompt_version VARCHAR(40) NULL,
      score SMALLINT NOT NULL,
      is_right TINYINT NOT NULL,
      source VARCHAR(10) NOT NULL,
      decided_at DATETIME(3) NOT NULL,
      PRIMARY KEY (issue_id, field, project_id),
      KEY outcomes_by_project (project_id, field, decided_at, scorer, score, is_right)
    )`,
  ],
  [
    'v005_create_history_terms',
    `CREATE TABLE IF NOT EXISTS history_terms (
      term INT UNSIGNED NOT NULL,
      issue_id BIGINT NOT NULL,
      PRIMARY KEY (term, issue_id)
    )`,
  ],
  [
    // One row for each state of an issue; a state that comes back is the newest again. `superseded` is 1 once a later one
    // is stored: only then may age delete it. A text that the rules cannot read has no score.
    'v006_create_readiness_reports',
    `CREATE TABLE IF NOT EXISTS readiness_reports (
      issue_id VARCHAR(20) NOT NULL,
      state CHAR(64) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      superseded TINYINT NOT NULL,
      judged TINYINT NOT NULL DEFAULT 0,
      score SMALLINT NULL,
      status VARCHAR(20) NOT NULL,
      report MEDIUMTEXT NOT NULL,
      PRIMARY KEY (issue_id, state),
      KEY readiness_reports_by_issue (issue_id, created_at, superseded),
      KEY readiness_reports_by_age (superseded, created_at)
    )`,
  ],
  [
    // Who signed off stands in the audit log alone, under `event_id`, so that an account is erased in one place.
    'v007_create_readiness_sign_offs',
    `CREATE TABLE IF NOT EXISTS readiness_sign_offs (
      issue_id VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      body MEDIUMTEXT NOT NULL,
      expiry TEXT NULL,
      event_id VARCHAR(190) NOT NULL,
      signed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (issue_id)
    )`,
  ],
  [
    'v008_create_work_orders',
    `CREATE TABLE IF NOT EXISTS work_orders (
      id VARCHAR(64) NOT NULL,
      issue_id VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (id),
      KEY work_orders_by_issue (issue_id, created_at, id),
      KEY work_orders_by_age (created_at)
    )`,
  ],
  [
    // Numbers alone. The second key is all that counting reads.
    'v009_create_readiness_past',
    `CREATE TABLE IF NOT EXISTS readiness_past (
      issue_id BIGINT NOT NULL,
      project_id BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      score SMALLINT NULL,
      points SMALLINT NOT NULL,
      asked TINYINT NOT NULL,
      PRIMARY KEY (issue_id, project_id),
      KEY readiness_past_by_age (project_id, created_at, score, points, asked)
    )`,
  ],
];

/**
 * Brings the schema to this version of the app. Safe to run at any time, by several at once, and again after a crash.
 *
 * @throws PlumblineError `storage_unavailable`; what was done so far is kept and the next run goes on from there
 */
export async function migrateSchema(): Promise<void> {
  try {
    // The runner ignores a name it already holds, so a warm process may enqueue the same steps again.
    for (const [name, statement] of migrations) migrationRunner.enqueue(name, statement);
    await migrationRunner.run();
  } catch (cause) {
    throw new PlumblineError('storage_unavailable', 'the schema could not be brought up to date', { cause });
  }
}
