import { migrationRunner } from '@forge/sql';
import { PlumblineError } from '../../domain/errors';

/**
 * The schema, one statement a step, append only: a step that shipped is never edited, and nothing is dropped, because
 * several versions of the app run against one database. Each statement may run twice: Forge's runner takes no lock.
 */
const migrations: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001_create_triages',
    `CREATE TABLE IF NOT EXISTS triages (
      id VARCHAR(64) NOT NULL,
      issue_id VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      report MEDIUMTEXT NOT NULL,
      proposal MEDIUMTEXT NOT NULL,
      PRIMARY KEY (id),
      KEY triages_by_issue (issue_id, created_at, id),
      KEY triages_by_age (created_at)
    )`,
  ],
  [
    'v002_create_audit_events',
    `CREATE TABLE IF NOT EXISTS audit_events (
      id VARCHAR(190) NOT NULL,
      version INT NOT NULL,
      occurred_at DATETIME(3) NOT NULL,
      action VARCHAR(40) NOT NULL,
      actor_type VARCHAR(10) NOT NULL,
      actor_account_id VARCHAR(128) NULL,
      project_id VARCHAR(20) NULL,
      issue_id VARCHAR(20) NULL,
      issue_key VARCHAR(64) NULL,
      proposal_id VARCHAR(64) NULL,
      correlation_id VARCHAR(64) NOT NULL,
      payload MEDIUMTEXT NOT NULL,
      PRIMARY KEY (id),
      KEY audit_events_by_time (occurred_at, id),
      KEY audit_events_by_proposal (proposal_id),
      KEY audit_events_by_action (action, occurred_at),
      KEY audit_events_by_actor (actor_account_id)
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
