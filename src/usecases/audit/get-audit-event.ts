import { checkRecord, follows } from '../../domain/audit/check-record';
import { parseRecord } from '../../domain/audit/parse-record';
import { GENESIS_HASH } from '../../domain/audit/record';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import { readKnownBeside, type EvidencePorts } from './audit-evidence';

/**
 * One event with what proves it: its own hash, its place behind the one before, and the first anchor that covers it.
 *
 * @throws PlumblineError `not_found`
 */
export async function getAuditEvent(ports: EvidencePorts, seq: number) {
  const [records, beside] = await inParallel([ports.reader.listRecords(seq - 2, seq, 2), readKnownBeside(ports)]);
  const record = records.find((one) => one.seq === seq);
  const event = record && parseRecord(record);
  if (!record || !event) throw new PlumblineError('not_found', `no readable event ${seq}`);
  const before = records.find((one) => one.seq === seq - 1)?.hash;
  const cutHash = beside.cut?.cut.toSeq === seq - 1 ? beside.cut.cut.hashAfter : undefined;
  const previousHash = before ?? cutHash ?? (seq === 1 ? GENESIS_HASH : null);
  const problems = checkRecord(record);
  const anchors = [...beside.kvs, ...beside.jira].filter((anchor) => anchor.seq >= seq).sort((left, right) => left.seq - right.seq);
  return { record, event, previousHash, problems, isLinked: previousHash === null ? null : follows(previousHash, record), anchor: anchors[0] };
}
export type AuditEventProof = Awaited<ReturnType<typeof getAuditEvent>>;
