import type { Clock } from '../../host/clock';
import type { Simulator } from '../../host/platform-call';
import { answerCall, type InstallationState, type SqlCallRecord } from './answer-call';
import { openInstallationDatabase } from './installation-database';
import { SqlLimits } from './limits';
import type { MariaDbConnection } from './mariadb';
import { renderRows, type Rows } from './rows';
import type { Parameter } from './run-statement';
import { watchStorage } from './storage-quota';
import { trackUsage } from './usage';

export type { SqlCallRecord } from './answer-call';
export { SqlLimits } from './limits';
export { sqlParity } from './parity';

export interface SqlSimulatorParts {
  /** The administrator of the server that holds all installations' databases. */
  readonly connection: MariaDbConnection;
  readonly clock: Clock;
  /** The database of an installation; the default is `forge_` and the id. At most 64 characters. */
  readonly databaseFor?: (installationId: string) => string;
  readonly limits?: SqlLimits;
  /** Told about each statement that reached the engine. With it, every call also counts the rows it read. */
  readonly onCall?: (record: SqlCallRecord) => void;
}

export interface SqlSimulator extends Simulator {
  /** Rows for a test's or a person's eyes: no policy, no limits, nothing counted. A statement that writes gives none. */
  query(installationId: string, sql: string, params?: readonly Parameter[]): Promise<Rows>;
  /** Removes the installation's database and users; its next call starts with an empty one. */
  drop(installationId: string): Promise<void>;
  /** Ends all connections. Data stays. */
  close(): Promise<void>;
}

/** Forge SQL over one MariaDB server, with a database for each installation, created at its first call. */
export function createSqlSimulator(parts: SqlSimulatorParts): SqlSimulator {
  const { connection, clock, databaseFor = forgeDatabase, limits = SqlLimits, onCall } = parts;
  const states = new Map<string, Promise<InstallationState>>();

  const open = (installationId: string): Promise<InstallationState> => {
    const opened = states.get(installationId);
    if (opened) return opened;
    const opening = openInstallationDatabase(connection, databaseFor(installationId)).then((database) => ({
      database,
      usage: trackUsage({ clock, limits }),
      quota: watchStorage(database, limits),
    }));
    states.set(installationId, opening);
    // A server that was away for a moment is asked again at the next call.
    opening.catch(() => states.delete(installationId));
    return opening;
  };

  return {
    async handle(call) {
      const state = await open(call.invocation.installation.id);
      return answerCall({ call, state, clock, limits, onCall });
    },
    async query(installationId, sql, params = []) {
      const { database } = await open(installationId);
      return database.inSession('DDL', async (session) => {
        const [result] = await session.execute(sql, [...params]);
        return Array.isArray(result) ? renderRows(result) : [];
      });
    },
    async drop(installationId) {
      const { database } = await open(installationId);
      states.delete(installationId);
      await database.drop();
    },
    async close() {
      const opened = await Promise.allSettled(states.values());
      states.clear();
      for (const state of opened) if (state.status === 'fulfilled') await state.value.database.close();
    },
  };
}

/** Installation ids have no underscore, so no two of them share a database. */
const forgeDatabase = (installationId: string): string => `forge_${installationId.replaceAll('-', '_')}`;
