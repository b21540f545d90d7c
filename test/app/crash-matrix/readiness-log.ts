import { z } from 'zod';
import type { App } from '../../support/app';

const EventSchema = z.object({
  id: z.string(),
  action: z.string(),
  actor_account_id: z.string().nullable(),
  payload: z.string().transform((json) => z.looseObject({ signOff: z.string().optional() }).parse(JSON.parse(json))),
});
const SignOffRowSchema = z.object({ event_id: z.string(), expiry: z.string().nullable() });
const ReportRowSchema = z.object({ state: z.string(), superseded: z.number(), report: z.string() });

/** What SQL holds about one issue's readiness. */
export function readinessLog(app: App) {
  const query = (statement: string, issueId: string) => app.workbench.sql.query('site', statement, [issueId]);
  return {
    events: async (issueId: string) =>
      z.array(EventSchema).parse(await query('SELECT id, action, actor_account_id, payload FROM audit_log WHERE issue_id = ? ORDER BY seq', issueId)),
    signOffs: async (issueId: string) => z.array(SignOffRowSchema).parse(await query('SELECT event_id, expiry FROM readiness_sign_offs WHERE issue_id = ?', issueId)),
    reports: async (issueId: string) =>
      z.array(ReportRowSchema).parse(await query('SELECT state, superseded, report FROM readiness_reports WHERE issue_id = ? ORDER BY created_at DESC', issueId)),
  };
}
export type ReadinessLog = ReturnType<typeof readinessLog>;

/** What no moment may show, whoever died in it: a sign-off that the log does not know, two of them, an end without its record. */
export async function contradictionsOfSignOff(log: ReadinessLog, issueId: string): Promise<string[]> {
  const [rows, events] = [await log.signOffs(issueId), await log.events(issueId)];
  const named = (action: string) => events.filter((event) => event.action === action);
  const signed = new Set(named('readiness.signed_off').map(({ id }) => id));
  const ended = named('readiness.expired').map(({ payload }) => payload.signOff);
  return [
    ...(rows.length > 1 ? [`${rows.length} sign-offs`] : []),
    ...rows.flatMap(({ event_id }) => (signed.has(event_id) ? [] : ['a sign-off without its event'])),
    ...rows.flatMap(({ event_id, expiry }) => (expiry === null || ended.includes(event_id) ? [] : ['an end without its event'])),
    ...(new Set(ended).size < ended.length ? ['an end recorded twice'] : []),
  ];
}
