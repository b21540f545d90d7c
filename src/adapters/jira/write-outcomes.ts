import type { Change } from '../../domain/change/change';
import { PlumblineError } from '../../domain/errors';
import type { WriteOutcome } from '../../domain/ports';

/** What a request made, where that has an id. */
export type Created = { id: string; key: string | null } | null;

/** One request, and what its end means for every change in it. */
export async function outcomesOf(changes: readonly Change[], write: () => Promise<Created>): Promise<WriteOutcome[]> {
  try {
    const created = await write();
    return changes.map(({ id }) => ({ changeId: id, status: 'applied', created }));
  } catch (thrown) {
    if (!(thrown instanceof PlumblineError)) throw thrown;
    const status = thrown.code === 'outcome_unknown' ? 'unknown' : 'failed';
    return changes.map(({ id }) => ({ changeId: id, status, error: thrown }));
  }
}
