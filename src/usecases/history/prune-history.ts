import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditEntry } from '../../domain/audit/event';
import { GENESIS_HASH } from '../../domain/audit/record';
import { RetentionDays } from '../../domain/audit/retention-days';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, AuditReader, AuditUpkeep, Clock, ProposalStore, ReadinessStore, WorkOrderStore } from '../../domain/ports';
import { BATCH_ROWS, inBatches } from '../in-batches';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Milliseconds of the invocation that are left alone. */
const RESERVE_MS = 20_000;

interface PrunePorts {
  proposals: ProposalStore;
  readiness: ReadinessStore;
  workOrders: WorkOrderStore;
  audit: AuditLog;
  reader: AuditReader;
  upkeep: AuditUpkeep;
  clock: Clock;
}

/** Deletes what is past its retention, in small statements, while the invocation has time left. */
export async function pruneHistory(ports: PrunePorts): Promise<void> {
  await pruneRows(ports, 'proposals', RetentionDays.PROPOSALS, (olderThan) => ports.proposals.prune(olderThan, BATCH_ROWS));
  await pruneRows(ports, 'readiness_reports', RetentionDays.READINESS_REPORTS, (olderThan) => ports.readiness.prune(olderThan, BATCH_ROWS));
  await pruneRows(ports, 'work_orders', RetentionDays.WORK_ORDERS, (olderThan) => ports.workOrders.prune(olderThan, BATCH_ROWS));
  await pruneLog(ports);
}

async function pruneRows(
  ports: PrunePorts,
  what: 'proposals' | 'readiness_reports' | 'work_orders',
  olderThanDays: number,
  prune: (olderThan: Date) => Promise<number>,
): Promise<void> {
  const count = await inBatches(ports.clock, RESERVE_MS, () => prune(daysAgo(ports, olderThanDays)));
  if (count === 0) return;
  const payload = { what, olderThanDays, count, cut: null } as const;
  await record(ports, { action: 'retention.pruned', payload }, `${what}:${ports.clock.now()}`);
}

/**
 * Takes old events from the front of the chain. The cut is signed off in the chain itself before anything goes: what was
 * taken, how many, and the hashes it joined. A run that dies leaves a cut whose rows are partly there; the next goes on.
 */
async function pruneLog(ports: PrunePorts): Promise<void> {
  const olderThanDays = RetentionDays.AUDIT_EVENTS;
  const [prunable, lastCut] = await inParallel([
    ports.upkeep.findPrunable(daysAgo(ports, olderThanDays)),
    ports.reader.findLastCut(),
  ]);
  const earlier = lastCut?.event.action === 'retention.pruned' ? lastCut.event.payload.cut : null;
  if (!prunable) return;
  const { first, last } = prunable;
  // Rows of an unfinished cut are part of the new one; otherwise it begins where the last one ended.
  const unfinished = earlier && first.seq <= earlier.toSeq ? earlier : null;
  const fromSeq = unfinished?.fromSeq ?? first.seq;
  const hashBefore = unfinished?.hashBefore ?? earlier?.hashAfter ?? GENESIS_HASH;
  const toSeq = Math.max(last.seq, unfinished?.toSeq ?? 0);
  if (toSeq !== unfinished?.toSeq) {
    const cut = { fromSeq, toSeq, hashBefore, hashAfter: last.hash };
    const payload = { what: 'audit_events', olderThanDays, count: toSeq - fromSeq + 1, cut } as const;
    // All of one length, so that ids sort as numbers do and the newest cut is found by its id.
    await record(ports, { action: 'retention.pruned', payload }, `audit_events:${String(toSeq).padStart(16, '0')}`);
  }
  // Where a withdrawal died before its sign-off was removed, only the log says so: it must not stand again.
  await ports.readiness.dropWithdrawn(toSeq);
  await inBatches(ports.clock, RESERVE_MS, () => ports.upkeep.prune(toSeq, BATCH_ROWS));
}

const daysAgo = ({ clock }: PrunePorts, days: number) => new Date(clock.now() - days * DAY_MS);

async function record(ports: PrunePorts, entry: AuditEntry, occasion: string): Promise<void> {
  const now = ports.clock.now();
  const scene = {
    actor: { type: 'schedule' } as const,
    target: { projectId: null, issueId: null, issueKey: null },
    correlationId: `prune-${now}`,
  };
  await ports.audit.record([composeEvent(scene, entry, now, occasion)]);
}
