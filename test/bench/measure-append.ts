import { auditLogCalls, everything } from '../../src/contract/calls/audit-log';
import type { RecordedCall } from '../../workbench/host/recorded-call';
import type { Figure } from './figure';
import type { SiteAdminCaller } from './site-admin-caller';
import { statementsOf } from './statement-of';

const ROUNDS = 20;
const WRITERS = 8;

/** Beginning an export stores exactly one event, by one append, and so stands for every writer of one event. */
const exportOfAll = { format: 'csv', filter: everything } as const;

/**
 * SQL calls of the append alone (the insert, and the reading of the head where it is needed) for each event, by one writer
 * after another and by eight at once. The writers are invocations of one warm process, which remembers the head it saw
 * last. A process that remembers none starts with the read: that is the cold figure, each of its events by a new process.
 */
export async function measureAppend(admin: SiteAdminCaller): Promise<readonly Figure[]> {
  const one = await appendOneByOne(admin);
  const cold = await appendOneByOne(admin, () => admin.endProcess());
  const eight: RecordedCall[] = [];
  for (let round = 0; round < ROUNDS; round++) eight.push(...(await admin.measureAtOnce('beginExport', exportOfAll, WRITERS)));
  const [alone, unaware, together] = [countAppend(one), countAppend(cold), countAppend(eight)];
  const events = { alone: ROUNDS, together: ROUNDS * WRITERS };
  return [
    { key: 'audit.callsPerEvent1Writer', value: (alone.inserts + alone.reads) / events.alone, unit: 'SQL calls for each append of one event' },
    {
      key: 'audit.callsPerEventCold',
      value: (unaware.inserts + unaware.reads) / events.alone,
      unit: 'SQL calls for each append of one event, each by a new process',
    },
    {
      key: 'audit.callsPerEvent8Writers',
      value: (together.inserts + together.reads) / events.together,
      unit: `SQL calls for each append of one event, ${WRITERS} at once, mean of ${ROUNDS} rounds`,
    },
    {
      key: 'audit.conflictsRetried8Writers',
      value: (together.inserts - events.together) / ROUNDS,
      unit: `inserts tried again for each ${WRITERS} appends made at once`,
    },
  ];
}

async function appendOneByOne(admin: SiteAdminCaller, before: () => Promise<void> = () => Promise.resolve()): Promise<RecordedCall[]> {
  const calls: RecordedCall[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await before();
    calls.push(...(await admin.measure(auditLogCalls.beginExport, exportOfAll)).calls);
  }
  return calls;
}

function countAppend(calls: readonly RecordedCall[]): { inserts: number; reads: number } {
  const statements = statementsOf(calls).map(({ query }) => query);
  return {
    inserts: statements.filter((query) => query.startsWith('INSERT INTO audit_log')).length,
    reads: statements.filter((query) => query.includes('is_head')).length,
  };
}
