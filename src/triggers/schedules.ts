import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** What Forge expects of a scheduled trigger; anything else is recorded as a failed run. */
interface ScheduleAnswer {
  readonly statusCode: 204 | 500;
}

/**
 * Jobs of one schedule, by name, one after another; one that fails keeps no other from running. Forge does not retry a
 * schedule, so a failure is logged by name and the next run does the work.
 */
const scheduled =
  (jobs: Readonly<Record<string, () => Promise<unknown>>>) =>
  async (): Promise<ScheduleAnswer> => {
    let answer: ScheduleAnswer = { statusCode: 204 };
    for (const [name, run] of Object.entries(jobs)) {
      try {
        await run();
      } catch (thrown) {
        app.log('schedule.failed', { schedule: name, code: errorCodeOf(thrown) });
        answer = { statusCode: 500 };
      }
    }
    return answer;
  };

export const migrateSchema = scheduled({ 'migrate-schema': app.migrateSchema });
/** The short jobs come first: the last may use up the time. Forge allows five schedules, and all are taken. */
export const reconcileChanges = scheduled({
  'resume-history': app.resumeHistory,
  'keep-sweeping': async () => app.isLicensed() && app.keepSweeping(),
  'reconcile-changes': app.reconcileChanges,
});
export const sealAuditLog = scheduled({ 'seal-audit-log': app.sealAuditLog, 'collect-outcomes': app.collectOutcomes });
export const pruneHistory = scheduled({ 'prune-history': app.pruneHistory, 'trim-history': app.trimHistory });
export const reportAccounts = scheduled({ 'report-accounts': app.reportAccounts });
