import { auditLogCalls, type VerificationStep } from '../../../src/contract/calls/audit-log';
import type { App } from '../../support/app';

/** What checking the whole log finds, in words; nothing when every number links to the one before. */
export async function checkLog(app: App): Promise<string[]> {
  const found: string[] = [];
  let step: VerificationStep | undefined;
  while (!step?.done) {
    const answer = await app.call(auditLogCalls.verifyAuditLog, { state: step?.state ?? null }, 'siteAdmin');
    if (!answer.ok) throw new Error(`checking the log failed: ${app.workbench.logLines.at(-1) ?? ''}`);
    step = answer.data;
    found.push(...step.findings.map(({ problem, seq }) => `${problem} at ${seq}`));
  }
  return found;
}
