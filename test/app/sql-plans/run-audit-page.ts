import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { dataOf, type App } from '../../support/app';
import { filters } from './filters';
import type { Watch } from './watch-statements';

/** What a site admin does on the audit log page. Answers the number of different filters that were asked for. */
export async function runAuditPage(app: App, { flow }: Watch, lastAt: number): Promise<number> {
  const asked = filters(lastAt);
  for (const filter of asked) {
    const input = { filter: { ...everything, ...filter }, before: null, pageSize: 50 };
    const page = await flow('page', async () => dataOf(await app.call(auditLogCalls.listAuditEvents, input, 'siteAdmin')));
    const before = page.nextBefore;
    if (before !== null) await flow('next page', async () => dataOf(await app.call(auditLogCalls.listAuditEvents, { ...input, before }, 'siteAdmin')));
  }
  await flow('unknown outcomes', async () => dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin')));
  await flow('detail', async () => dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: 10_000 }, 'siteAdmin')));
  await flow('integrity', async () => dataOf(await app.call(auditLogCalls.getIntegrity, {}, 'siteAdmin')));
  for (const days of [7, 30, 90] as const) {
    await flow('chart', async () => dataOf(await app.call(auditLogCalls.getDecisionChart, { days }, 'siteAdmin')));
  }
  let state: string | null = null;
  do {
    const step: { state: string | null } = await flow('verify', async () => dataOf(await app.call(auditLogCalls.verifyAuditLog, { state }, 'siteAdmin')));
    ({ state } = step);
  } while (state !== null);
  const since = new Date(lastAt - 100 * 24 * 60 * 60 * 1_000).toISOString();
  for (const format of ['jsonl', 'csv', 'ocsf'] as const) {
    const filter = { ...everything, from: since, projectId: '30002' };
    let token: string | null = await flow('begin export', async () => dataOf(await app.call(auditLogCalls.beginExport, { format, filter }, 'siteAdmin')).token);
    while (token !== null) {
      const from: string = token;
      token = await flow('export', async () => dataOf(await app.call(auditLogCalls.readExport, { token: from }, 'siteAdmin')).nextToken);
    }
  }
  const scopes = [
    { type: 'approval', proposalId: 'past-proposal-00000123' },
    { type: 'run', correlationId: 'past-request-123-1' },
    { type: 'settings_version', projectId: '30002', settingsVersion: 2 },
  ] as const;
  for (const scope of scopes) {
    await flow('plan undos', async () => dataOf(await app.call(auditLogCalls.planUndo, { scope, before: null }, 'siteAdmin')));
  }
  return asked.length;
}
