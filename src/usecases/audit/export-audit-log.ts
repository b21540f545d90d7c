import * as z from 'zod';
import { composeEvent } from '../../domain/audit/compose-event';
import { csvHeader, csvRow } from '../../domain/audit/export/csv';
import { endLine, eventLine, exportHeaderLine, linkLine } from '../../domain/audit/export/jsonl';
import { ocsfLine } from '../../domain/audit/export/ocsf';
import { AuditFilterSchema, type AuditFilter } from '../../domain/audit/filter';
import { matches } from '../../domain/audit/matches';
import { GENESIS_HASH, HashSchema, type AuditRecord } from '../../domain/audit/record';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, Clock, TextSealer } from '../../domain/ports';
import { evidenceUntil, readKnownBeside, type EvidencePorts } from './audit-evidence';
import { openToken, sealToken, type TokenScope } from './signed-token';

/** Events read for one part: about 0.9 MB of text, far under the 5 MB a resolver may answer. */
const PART_EVENTS = 1_000;
/** Characters after which a part ends all the same: events can be long. */
const PART_CHARS = 2_000_000;

const FormatSchema = z.enum(['jsonl', 'csv', 'ocsf']);
type Format = z.infer<typeof FormatSchema>;

const TokenSchema = z.strictObject({
  format: FormatSchema,
  filter: AuditFilterSchema,
  begunAt: z.iso.datetime(),
  fromSeq: z.number().int(),
  toSeq: z.number().int(),
  /** Where the part begins: everything up to here is written. */
  after: z.number().int(),
  prev: HashSchema,
  events: z.number().int(),
  links: z.number().int(),
});
type Token = z.infer<typeof TokenSchema>;

interface ExportPorts extends EvidencePorts {
  audit: AuditLog;
  sealer: TextSealer;
  clock: Clock;
}

/**
 * Fixes what an export will hold and records that it is made; without that record there is no export.
 *
 * @throws PlumblineError `not_found` when no event is in the range
 */
export async function beginExport(
  ports: ExportPorts,
  command: { format: Format; filter: AuditFilter; accountId: string; correlationId: string },
) {
  const { format, filter, correlationId } = command;
  const actor = { type: 'user', accountId: command.accountId } as const;
  // Before the head is read: an anchor noted in between would speak of events this export cannot hold.
  const now = ports.clock.now();
  const [range, head, seal, { cut }] = await inParallel([
    ports.reader.findRange(filter),
    ports.reader.findHead(),
    ports.sealer.open('token'),
    readKnownBeside(ports),
  ]);
  const toSeq = Math.min(range?.toSeq ?? 0, head.seq);
  // What a cut signed off is on its way out, even where it still stands.
  const wantedFrom = Math.max(range?.fromSeq ?? 1, (cut?.cut.toSeq ?? 0) + 1);
  // The first event that is still there and the one before it, whose hash it follows.
  const [first, second] = await ports.reader.listRecords(Math.max(0, wantedFrom - 2), Math.max(1, toSeq), 2);
  if (!range || !first) throw nothingToExport();
  const cutHash = cut && cut.cut.toSeq === first.seq - 1 ? cut.cut.hashAfter : undefined;
  const startsAtFirst = first.seq >= wantedFrom && (first.seq === 1 || cutHash !== undefined);
  const prev = startsAtFirst ? (cutHash ?? GENESIS_HASH) : first.hash;
  const fromSeq = startsAtFirst ? first.seq : second?.seq;
  if (fromSeq === undefined || fromSeq > toSeq) throw nothingToExport();
  const { accountId, ...asked } = filter;
  const payload = { format, filter: { ...asked, byAccount: accountId !== null }, fromSeq, toSeq };
  const scene = { actor, target: { projectId: filter.projectId, issueId: null, issueKey: filter.issueKey }, correlationId };
  await ports.audit.record([composeEvent(scene, { action: 'data.exported', payload }, now)]);
  const begunAt = new Date(now).toISOString();
  const token: Token = { format, filter, begunAt, fromSeq, toSeq, after: fromSeq - 1, prev, events: 0, links: 0 };
  const day = begunAt.slice(0, 10);
  return {
    token: sealToken({ purpose: 'export', accountId: command.accountId, seal }, now, token),
    fromSeq,
    toSeq,
    fileName: `plumbline-audit-${day}-${fromSeq}-${toSeq}.${format === 'ocsf' ? 'ocsf.jsonl' : format}`,
  };
}

const nothingToExport = () => new PlumblineError('not_found', 'nothing to export in this range');

/**
 * One part of an export. It can be asked for again: nothing is kept but what the token says.
 *
 * @throws PlumblineError `bad_input` for a token this site did not give this person, or more than an hour ago; `not_found`
 * when retention took what comes next, so that the export has to begin again
 */
export async function readExport(ports: ExportPorts, command: { token: string; accountId: string }) {
  const { accountId } = command;
  const scope: TokenScope = { purpose: 'export', accountId, seal: await ports.sealer.open('token') };
  const now = ports.clock.now();
  const token = openToken(scope, now, TokenSchema, command.token);
  const isFirst = token.after === token.fromSeq - 1;
  const [records, header] = await inParallel([
    ports.reader.listRecords(token.after, token.toSeq, PART_EVENTS),
    isFirst ? headerOf(ports, token) : '',
  ]);
  if (await wasPruned(ports, token, records[0]?.seq ?? token.toSeq + 1)) throw nothingToExport();
  const { text, next } = write(token, records);
  const isLast = records.length === 0 || next.after >= token.toSeq;
  return {
    text: header + text + (isLast ? footerOf(next) : ''),
    nextToken: isLast ? null : sealToken(scope, now, next),
    throughSeq: next.after,
    events: next.events,
  };
}

/** A gap that retention made ends the export; any other is left for the verifier to name. */
async function wasPruned({ reader }: ExportPorts, { after }: Token, firstSeq: number): Promise<boolean> {
  if (firstSeq === after + 1) return false;
  const cut = await reader.findLastCut();
  return cut?.event.action === 'retention.pruned' && (cut.event.payload.cut?.toSeq ?? 0) > after;
}

/** The lines of as many records as one answer may hold, and where the next part goes on. */
function write(token: Token, records: readonly AuditRecord[]): { text: string; next: Token } {
  let text = '';
  let next = token;
  for (const record of records) {
    if (text.length > PART_CHARS) break;
    const isHit = matches(token.filter, record);
    text += lineOf(token, record);
    next = { ...next, after: record.seq, prev: record.hash, events: next.events + (isHit ? 1 : 0), links: next.links + (isHit ? 0 : 1) };
  }
  return { text, next: records.length === 0 ? { ...next, after: token.toSeq } : next };
}

async function headerOf(ports: ExportPorts, { format, filter, begunAt, fromSeq, toSeq, prev }: Token): Promise<string> {
  if (format === 'csv') return csvHeader();
  if (format === 'ocsf') return '';
  const { anchors, cut } = evidenceUntil(await readKnownBeside(ports), begunAt);
  return exportHeaderLine({ exportedAt: begunAt, filter, fromSeq, toSeq, prev, anchors, cut });
}

function lineOf({ format, filter }: Token, record: AuditRecord): string {
  const isHit = matches(filter, record);
  if (format === 'jsonl') return isHit ? eventLine(record) : linkLine(record);
  if (!isHit) return '';
  return format === 'csv' ? csvRow(record) : ocsfLine(record);
}

const footerOf = ({ format, events, links, after, prev }: Token): string =>
  format === 'jsonl' ? endLine({ events, links, head: { seq: after, hash: prev } }) : '';
