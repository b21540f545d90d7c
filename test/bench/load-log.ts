import { recordColumns, recordParameters } from '../../src/adapters/sql/audit-rows';
import { EMPTY_LOG, chainEvents } from '../../src/domain/audit/chain';
import type { AuditEvent } from '../../src/domain/audit/event';
import type { ChainHead } from '../../src/domain/audit/record';

/** Rows in one INSERT: under the protocol's 65,535 placeholders, and about 0.6 MB. */
const ROWS = 1_000;

/** A salt must be unguessable only where somebody could want to guess. */
const SALT = '0123456789abcdef'.repeat(2);

/**
 * Fills an empty audit table with a valid chain, past the platform's limits: `run` is a connection of the bench or test
 * itself, not of the app.
 * @returns the head it leaves
 */
export async function loadLog(
  run: (statement: string, parameters: readonly (string | number | null)[]) => Promise<unknown>,
  events: Iterable<AuditEvent>,
): Promise<ChainHead> {
  let head: ChainHead = EMPTY_LOG;
  let batch: AuditEvent[] = [];
  const flush = async () => {
    const records = chainEvents(head, batch, () => SALT);
    const last = records.at(-1);
    if (!last) return;
    const row = `(${recordColumns.map(() => '?').join(', ')})`;
    const values = records.map(() => row).join(', ');
    await run(`INSERT INTO audit_log (${recordColumns.join(', ')}) VALUES ${values}`, records.flatMap(recordParameters));
    head = { seq: last.seq, hash: last.hash };
    batch = [];
  };
  for (const event of events) {
    batch.push(event);
    if (batch.length === ROWS) await flush();
  }
  await flush();
  return head;
}
