import { EMPTY_LOG } from '../../domain/audit/chain';
import type { IntegrityState } from '../../domain/audit/integrity-state';
import { HashSchema, type ChainHead } from '../../domain/audit/record';
import { startVerification, verifyPage, type Evidence } from '../../domain/audit/verify-chain';
import type { AuditReader, Clock } from '../../domain/ports';
import { noted } from './audit-evidence';
import { VERIFY_PAGE } from './verify-audit-log';

/** Milliseconds of the invocation that are left alone. */
const RESERVE_MS = 30_000;

/** A part of the log that was looked at. */
export interface Stretch {
  /** The last event of it; where it began when it holds none. */
  readonly end: ChainHead;
  readonly findings: IntegrityState['findings'];
  /** False when events or time ran out before its end. */
  readonly isWhole: boolean;
}

/** Verifies from behind `from` up to `toSeq`, or as far as `atMost` events and the time go. */
export async function verifyStretch(
  ports: { reader: AuditReader; clock: Clock },
  from: ChainHead,
  toSeq: number,
  evidence: Evidence,
  atMost: number,
): Promise<Stretch> {
  let { state } = startVerification(from, evidence);
  const findings: IntegrityState['findings'] = [];
  let isWhole = from.seq >= toSeq;
  while (!isWhole && state.events < atMost && ports.clock.remainingMs() > RESERVE_MS) {
    const records = await ports.reader.listRecords(state.previous.seq, toSeq, VERIFY_PAGE);
    const step = verifyPage(state, records, evidence);
    findings.push(...step.findings.map(noted));
    state = step.state;
    isWhole = records.length === 0 || state.previous.seq >= toSeq;
  }
  const { previous } = state;
  return { end: { seq: previous.seq, hash: HashSchema.catch(EMPTY_LOG.hash).parse(previous.hash) }, findings, isWhole };
}
