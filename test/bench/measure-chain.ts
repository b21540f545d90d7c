import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { auditLogCalls, everything, type VerificationStep } from '../../src/contract/calls/audit-log';
import { AuditSizes, type AuditSites } from './audit-sites';
import type { Figure } from './figure';
import { dataOf, siteAdminCaller, type SiteAdminCaller } from './site-admin-caller';
import type { BenchApp } from './start-bench-app';

const SizeSchema = z.tuple([z.object({ bytes: z.coerce.number() })]);

/** Of a valid chain of 10^5 events: its size in SQL, checking all of it and exporting all of it, through the app. */
export async function measureChain(app: BenchApp, sites: AuditSites): Promise<readonly Figure[]> {
  const admin = siteAdminCaller(app, 'audit-chain');
  const bytes = await bytesOf(sites);
  const perSecond = await verify(admin);
  const { parts, calls, largestPart } = await exportAll(admin);
  return [
    { key: 'audit.bytesPerEvent', value: bytes / AuditSizes.CHAIN, unit: 'bytes of data and indexes in SQL, at 10^5 events' },
    { key: 'audit.verifyEventsPerSecond', value: perSecond, unit: 'events a second on this machine, read from SQL and checked' },
    { key: 'export.callsPer1000Events', value: calls / (AuditSizes.CHAIN / 1_000), unit: 'platform calls for 1,000 events, JSONL of all 10^5' },
    { key: 'export.parts', value: parts, unit: 'answers for 10^5 events' },
    { key: 'export.largestPartBytes', value: largestPart, unit: 'bytes; a Forge resolver answers up to 5 MB' },
  ];
}

async function bytesOf({ chain }: AuditSites): Promise<number> {
  const sizes = await chain.run(
    "SELECT data_length + index_length AS bytes FROM information_schema.tables WHERE table_schema = ? AND table_name = 'audit_log'",
    [chain.name],
  );
  return SizeSchema.parse(sizes)[0].bytes;
}

async function verify(admin: SiteAdminCaller): Promise<number> {
  const before = performance.now();
  let state: string | null = null;
  let verified: number;
  do {
    const step: VerificationStep = dataOf((await admin.measure(auditLogCalls.verifyAuditLog, { state })).answer);
    if (step.findings.length > 0) throw new Error(`the bench's chain is broken: ${JSON.stringify(step.findings[0])}`);
    ({ state, verified } = step);
  } while (state !== null);
  return verified / ((performance.now() - before) / 1_000);
}

async function exportAll(admin: SiteAdminCaller): Promise<{ parts: number; calls: number; largestPart: number }> {
  const begun = await admin.measure(auditLogCalls.beginExport, { format: 'jsonl', filter: everything });
  let calls = begun.calls.length;
  let [parts, largestPart] = [0, 0];
  let token: string | null = dataOf(begun.answer).token;
  while (token !== null) {
    const part = await readPart(admin, token);
    calls += part.calls;
    parts++;
    largestPart = Math.max(largestPart, part.bytes);
    token = part.nextToken;
  }
  return { parts, calls, largestPart };
}

async function readPart(admin: SiteAdminCaller, token: string) {
  const { answer, calls } = await admin.measure(auditLogCalls.readExport, { token });
  const { text, nextToken } = dataOf(answer);
  return { calls: calls.length, bytes: Buffer.byteLength(text), nextToken };
}
