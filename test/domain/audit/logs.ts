import fc from 'fast-check';
import { chainEvents, EMPTY_LOG } from '../../../src/domain/audit/chain';
import { AuditEventSchema, type AuditActor, type AuditEntry, type AuditEvent } from '../../../src/domain/audit/event';
import { GENESIS_HASH, type Anchor, type AuditRecord, type ChainHead } from '../../../src/domain/audit/record';
import { findRetentionCut, type RetentionCut } from '../../../src/domain/audit/retention-cut';

const START = Date.parse('2026-01-01T00:00:00.000Z');
/** One event an hour. */
export const STEP_MS = 3_600_000;
export const timeOf = (seq: number): string => new Date(START + seq * STEP_MS).toISOString();
const salt = (): string => '0123456789abcdef0123456789abcdef';

const actors: fc.Arbitrary<AuditActor> = fc.oneof(
  fc.record({ type: fc.constant('user' as const), accountId: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }) }),
  fc.constant({ type: 'app' as const }),
  fc.constant({ type: 'schedule' as const }),
);

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const entries: fc.Arbitrary<AuditEntry> = fc.oneof(
  fc.record({ action: fc.constant('analysis.failed' as const), payload: fc.record({ problem: text }) }),
  fc.record({
    action: fc.constant('settings.changed' as const),
    payload: fc.record({ fromVersion: fc.nat(9), toVersion: fc.nat(9), changed: fc.array(text, { maxLength: 3 }) }),
  }),
  fc.record({
    action: fc.constant('proposal.dismissed' as const),
    payload: fc.record({ proposalId: text, code: text, changeId: fc.constantFrom('priority', 'comment') }),
  }),
);

/** An event at its hour; its id is unique in the log by `seq`. */
export const eventAt = (seq: number, actor: AuditActor, entry: AuditEntry): AuditEvent =>
  AuditEventSchema.parse({
    id: `${entry.action}:${seq}`,
    version: 1,
    occurredAt: timeOf(seq),
    actor,
    target: { projectId: '10001', issueId: null, issueKey: `PL-${seq}` },
    correlationId: `request-${seq}`,
    ...entry,
  });

export const extend = (head: ChainHead, events: readonly AuditEvent[]): AuditRecord[] => chainEvents(head, events, salt);
export const headOf = (log: readonly AuditRecord[]): ChainHead => log.at(-1) ?? EMPTY_LOG;

/** Whole logs with the numbers 1 to n. */
export const logs = (minLength = 1, maxLength = 12): fc.Arbitrary<AuditRecord[]> =>
  fc.array(fc.tuple(actors, entries), { minLength, maxLength }).map((drawn) =>
    extend(EMPTY_LOG, drawn.map(([actor, entry], index) => eventAt(index + 1, actor, entry))),
  );

export const anchorOf = ({ seq, hash }: Pick<AuditRecord, 'seq' | 'hash'>): Anchor => ({ seq, hash, at: timeOf(seq) });

export interface CutLog {
  readonly log: AuditRecord[];
  readonly cut: RetentionCut;
}

/** The log with a retention run behind it that signs off 1 to `toSeq`; nothing is deleted yet. */
export function signCut(log: readonly AuditRecord[], toSeq: number, olderThanDays = 0): CutLog {
  const last = log[toSeq - 1];
  if (last === undefined) throw new Error(`There is no event ${toSeq} to cut at.`);
  const cut = { fromSeq: 1, toSeq, hashBefore: GENESIS_HASH, hashAfter: last.hash };
  const head = headOf(log);
  const payload = { what: 'audit_events' as const, olderThanDays, count: toSeq, cut };
  const event = eventAt(head.seq + 1, { type: 'schedule' }, { action: 'retention.pruned', payload });
  const signed = [...log, ...extend(head, [event])];
  const found = findRetentionCut(head.seq + 1, signed.at(-1)?.body);
  if (found === undefined) throw new Error('The event that signs the cut was not recognised.');
  return { log: signed, cut: found };
}
