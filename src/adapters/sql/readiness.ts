import * as z from 'zod';
import type { ReadinessStore } from '../../domain/ports';
import { ReadinessReportSchema, SignOffSchema } from '../../domain/readiness/report';
import { execute, query } from './client';
import { executeAgain } from './history-postings';
import { toSqlInstant } from './instant';
import { jsonText } from './json-text';
import { listKept } from './kept-readiness';
import { limitTo } from './limit-to';
import { dropWithdrawn, onWithdrawal, removeSignOff } from './withdrawn-sign-offs';

/** A row another version of the app wrote, or somebody made unreadable, is passed over: it must not hide those beside it. */
const ReportRowSchema = z.union([z.object({ report: jsonText(ReadinessReportSchema) }), z.unknown().transform(() => null)]);
const SignOffRowSchema = z.union([
  z.object({
    body: jsonText(SignOffSchema.omit({ expiry: true })),
    expiry: z.union([z.null(), jsonText(SignOffSchema.shape.expiry)]),
    actor_account_id: z.string().nullable(),
  }),
  z.unknown().transform(() => null),
]);

const reportColumns = ['issue_id', 'state', 'project_id', 'created_at', 'superseded', 'judged', 'score', 'status', 'report'] as const;
const signOffColumns = ['issue_id', 'project_id', 'body', 'expiry', 'event_id', 'signed_at'] as const;

/** Takes each column from the new row where that is later; columns that the condition asks for go last. */
const takeWhere = (condition: string, columns: readonly string[]): string =>
  columns.map((column) => `${column} = IF(${condition}, VALUES(${column}), ${column})`).join(', ');

/** A report that knows of no model's verdicts never takes the place of one that does: whoever made it read too early. */
const laterReport = `${takeWhere('VALUES(created_at) >= created_at AND VALUES(judged) >= judged', ['project_id', 'score', 'status', 'report'])},
  superseded = IF(VALUES(created_at) >= created_at, 0, superseded), judged = GREATEST(judged, VALUES(judged)),
  created_at = GREATEST(created_at, VALUES(created_at))`;

/** The same sign-off once more changes nothing: it may have ended since. */
const laterSignOff = `${takeWhere('VALUES(signed_at) >= signed_at AND VALUES(event_id) <> event_id', ['project_id', 'body', 'expiry', 'event_id'])},
  signed_at = GREATEST(signed_at, VALUES(signed_at))`;

/** `ReadinessStore` in Forge SQL. */
export const sqlReadiness: ReadinessStore = {
  async saveReport(report) {
    const createdAt = toSqlInstant(report.createdAt);
    await executeAgain(
      `INSERT INTO readiness_reports (${reportColumns.join(', ')}) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE ${laterReport}`,
      [report.issueId, report.state.hash, report.projectId, createdAt, report.judgements.length > 0 ? 1 : 0, report.score, report.status, JSON.stringify(report)],
    );
    // Only now, so that there is never a moment in which every report of an issue may be deleted. Where this does not run,
    // the next save makes up for it.
    await executeAgain('UPDATE readiness_reports SET superseded = 1 WHERE issue_id = ? AND created_at < ? AND superseded = 0', [
      report.issueId,
      createdAt,
    ]);
  },

  async listReports(issueId, limit) {
    const rows = await query(
      ReportRowSchema,
      `SELECT report FROM readiness_reports FORCE INDEX (readiness_reports_by_issue)
        WHERE issue_id = ? ORDER BY created_at DESC ${limitTo(limit)}`,
      [issueId],
    );
    return rows.flatMap((row) => row?.report ?? []);
  },

  async findSignOff(issueId) {
    const [row] = await query(
      SignOffRowSchema,
      `SELECT sign_off.body, sign_off.expiry, signed.actor_account_id FROM readiness_sign_offs sign_off
        LEFT JOIN audit_log signed ON signed.id = sign_off.event_id
        LEFT JOIN ${onWithdrawal}
        WHERE sign_off.issue_id = ? AND withdrawal.id IS NULL`,
      [issueId],
    );
    return row ? { signOff: { ...row.body, expiry: row.expiry }, by: row.actor_account_id } : undefined;
  },

  listKept,

  async saveSignOff({ expiry, ...signOff }) {
    const { issueId, projectId, eventId, signedAt } = signOff;
    await execute(
      `INSERT INTO readiness_sign_offs (${signOffColumns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ${laterSignOff}`,
      [issueId, projectId, JSON.stringify(signOff), expiry && JSON.stringify(expiry), eventId, toSqlInstant(signedAt)],
    );
  },

  async expireSignOff(issueId, eventId, expiry) {
    await execute('UPDATE readiness_sign_offs SET expiry = ? WHERE issue_id = ? AND event_id = ? AND expiry IS NULL', [
      JSON.stringify(expiry),
      issueId,
      eventId,
    ]);
  },

  removeSignOff,
  dropWithdrawn,

  async eraseIssue(issueId) {
    const reports = await execute('DELETE FROM readiness_reports WHERE issue_id = ?', [issueId]);
    return reports + (await execute('DELETE FROM readiness_sign_offs WHERE issue_id = ?', [issueId]));
  },

  prune: (olderThan, limit) =>
    // The ones to go are found by age first, as a DELETE takes no index hint. One that became the newest meanwhile stays.
    execute(
      `DELETE readiness_reports FROM readiness_reports JOIN (
        SELECT issue_id, state FROM readiness_reports FORCE INDEX (readiness_reports_by_age)
          WHERE superseded = 1 AND created_at < ? ORDER BY created_at ${limitTo(limit)}
      ) old ON old.issue_id = readiness_reports.issue_id AND old.state = readiness_reports.state
        WHERE readiness_reports.superseded = 1`,
      [toSqlInstant(olderThan)],
    ),
};
