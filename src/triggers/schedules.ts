import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** What Forge expects of a scheduled trigger; anything else is recorded as a failed run. */
interface ScheduleAnswer {
  readonly statusCode: 204 | 500;
}

/** Forge does not retry a schedule, so a failure is logged by name and the next run does the work. */
const scheduled =
  (name: string, run: () => Promise<unknown>) =>
  async (): Promise<ScheduleAnswer> => {
    try {
      await run();
      return { statusCode: 204 };
    } catch (thrown) {
      app.log('schedule.failed', { schedule: name, code: errorCodeOf(thrown) });
      return { statusCode: 500 };
    }
  };

export const migrateSchema = scheduled('migrate-schema', app.migrateSchema);
export const reconcileChanges = scheduled('reconcile-changes', app.reconcileChanges);
export const sealAuditLog = scheduled('seal-audit-log', app.sealAuditLog);
export const pruneHistory = scheduled('prune-history', app.pruneHistory);
export const reportAccounts = scheduled('report-accounts', app.reportAccounts);
