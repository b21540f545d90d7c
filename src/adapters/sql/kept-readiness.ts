import * as z from 'zod';
import { ReadinessReportSchema, SignOffSchema } from '../../domain/readiness/report';
import type { KeptReadiness } from '../../domain/readiness/sweep/needs-look';
import { query } from './client';
import { jsonText } from './json-text';
import { onWithdrawal } from './withdrawn-sign-offs';

/** A row that cannot be read is as good as none: the issue is looked at once more. */
const ReportRowSchema = z.union([
  z.object({ issue_id: z.string(), report: jsonText(ReadinessReportSchema.pick({ createdAt: true, settingsVersion: true, score: true, status: true })) }),
  z.unknown().transform(() => null),
]);
const SignOffRowSchema = z.union([
  z.object({ issue_id: z.string(), body: jsonText(SignOffSchema.pick({ override: true, despite: true })), expiry: z.union([z.null(), jsonText(SignOffSchema.shape.expiry)]) }),
  z.unknown().transform(() => null),
]);

/** A statement of its own for each issue reads one row of each; asked for all of them at once, the database would read all their states. */
const newestOfOne = '(SELECT issue_id, report FROM readiness_reports FORCE INDEX (readiness_reports_by_issue) WHERE issue_id = ? ORDER BY created_at DESC LIMIT 1)';

/** Newest reports and sign-offs of up to 100 issues. */
export async function listKept(issueIds: readonly string[]): Promise<ReadonlyMap<string, KeptReadiness>> {
  if (issueIds.length === 0) return new Map();
  const places = issueIds.map(() => '?').join(', ');
  const reports = await query(ReportRowSchema, issueIds.map(() => newestOfOne).join(' UNION ALL '), issueIds);
  const signOffs = await query(
    SignOffRowSchema,
    `SELECT sign_off.issue_id, sign_off.body, sign_off.expiry FROM readiness_sign_offs sign_off
      LEFT JOIN ${onWithdrawal}
      WHERE sign_off.issue_id IN (${places}) AND withdrawal.id IS NULL`,
    issueIds,
  );
  const reportOf = new Map(reports.flatMap((row) => (row ? [[row.issue_id, row.report] as const] : [])));
  const signOffOf = new Map(signOffs.flatMap((row) => (row ? [[row.issue_id, { ...row.body, expiry: row.expiry }] as const] : [])));
  return new Map(issueIds.map((id) => [id, { report: reportOf.get(id), signOff: signOffOf.get(id) }]));
}
