import type { Clock } from '../../host/clock';
import type { KvsDump, Space, StoredRow } from './entities';

/** The rows of one installation, read as they are (`find`) or as a lagging query index sees them (`listIndexed`). */
export interface KvsStore {
  find(space: Space, key: string): StoredRow | undefined;
  write(space: Space, key: string, row: StoredRow): void;
  remove(space: Space, key: string): void;
  /** In key order; a write shows up once it is as old as the query lag. */
  listIndexed(space: Space): { key: string; row: StoredRow }[];
  dump(): KvsDump;
}

/** What a key held from `at` on; no row stands for "removed". */
interface Version {
  readonly at: number;
  readonly row: StoredRow | undefined;
}

export interface StoreTiming {
  /** How long a query lags behind a write. */
  readonly queryLagMs: number;
  /** How long an expired row is still returned by reads. */
  readonly expiredReadableMs: number;
}

/** @param timing asked at each read, so that a test or the faults drawer may change it while the store is in use */
export function createKvsStore({ clock, timing }: { clock: Clock; timing: () => StoreTiming }): KvsStore {
  const spaces = new Map<Space, Map<string, Version[]>>();

  const versionsIn = (space: Space): Map<string, Version[]> => {
    const versions = spaces.get(space) ?? new Map<string, Version[]>();
    spaces.set(space, versions);
    return versions;
  };
  const readable = (row: StoredRow | undefined): StoredRow | undefined => {
    if (row?.expiresAt === undefined) return row;
    return clock.now() < row.expiresAt + timing().expiredReadableMs ? row : undefined;
  };
  const indexed = (versions: readonly Version[]): Version | undefined => {
    const horizon = clock.now() - timing().queryLagMs;
    return versions.filter((version) => version.at <= horizon).at(-1);
  };
  const append = (space: Space, key: string, { at, row }: Version): void => {
    const versions = versionsIn(space).get(key) ?? [];
    const seen = indexed(versions);
    const reachable = seen ? versions.slice(versions.indexOf(seen)) : versions;
    versionsIn(space).set(key, [...reachable, { at, row }]);
  };

  return {
    find: (space, key) => readable(versionsIn(space).get(key)?.at(-1)?.row),
    write: (space, key, row) => append(space, key, { at: row.updatedAt, row }),
    remove: (space, key) => append(space, key, { at: clock.now(), row: undefined }),
    listIndexed(space) {
      return [...versionsIn(space)]
        .flatMap(([key, versions]) => {
          const row = readable(indexed(versions)?.row);
          return row ? [{ key, row }] : [];
        })
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    dump() {
      return [...spaces].flatMap(([space, keys]) =>
        [...keys].flatMap(([key, versions]) => {
          const row = readable(versions.at(-1)?.row);
          return row ? [{ space, key, row }] : [];
        }),
      );
    },
  };
}
