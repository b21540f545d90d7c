/** A function as the other side of the bridge knows it. */
export type BridgedFunction = (...args: unknown[]) => unknown;

/**
 * How long a handler stays callable after it left the tree, in milliseconds. Under fast typing the page is several
 * trees behind the app, and an event fired at the older tree must still arrive.
 */
export const HANDLER_GRACE_MS = 30_000;

export interface FunctionTable {
  /** The id a function crosses the bridge under; the same function keeps its id. */
  idOf(run: BridgedFunction): string;
  /** From now on functions are kept for good (listeners, flag actions) or only while they stand in a tree. */
  keep(mode: 'forever' | 'while-in-tree'): void;
  find(id: string): BridgedFunction | undefined;
  /** Forgets handlers that left the tree more than `HANDLER_GRACE_MS` ago. */
  sweep(): void;
}

/** The functions of an app that the page may call by id. They never leave the frame. */
export const createFunctionTable = (now: () => number): FunctionTable => {
  const ids = new WeakMap<BridgedFunction, string>();
  const entries = new Map<string, { run: BridgedFunction; lastSeen: number }>();
  let mode: 'forever' | 'while-in-tree' = 'forever';
  let count = 0;

  return {
    idOf(run) {
      const id = ids.get(run) ?? `f${++count}`;
      ids.set(run, id);
      const pinned = entries.get(id)?.lastSeen === Infinity;
      entries.set(id, { run, lastSeen: mode === 'forever' || pinned ? Infinity : now() });
      return id;
    },
    keep(next) {
      mode = next;
    },
    find: (id) => entries.get(id)?.run,
    sweep() {
      const oldest = now() - HANDLER_GRACE_MS;
      for (const [id, entry] of entries) if (entry.lastSeen < oldest) entries.delete(id);
    },
  };
};
