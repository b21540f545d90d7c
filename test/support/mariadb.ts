import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { MariaDbConnection } from '../../workbench/simulators/sql/mariadb';

/**
 * The run's MariaDB, started by mariadb-global-setup.ts.
 * @throws Error saying how to get a MariaDB where this machine has none
 */
export function getMariaDbConnection(): MariaDbConnection {
  const provided = inject('mariaDb');
  if ('missing' in provided) throw new Error(provided.missing);
  return provided.connection;
}

/** Database names that no other test file, worker or run uses: pass it as `databaseFor`. */
export function uniqueDatabaseFor(): (installationId: string) => string {
  const run = randomBytes(6).toString('hex');
  return (installationId) => `test_${run}_${installationId.replaceAll('-', '_')}`;
}
