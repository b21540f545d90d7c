import { answers, type MariaDbConnection } from './running-server';
import { startMariaDb, type RunningMariaDb } from './start-mariadb';

export { MariaDbMissingError } from './get-server-files';
export { startMariaDb, type RunningMariaDb } from './start-mariadb';
export type { MariaDbConnection } from './running-server';

const ADDRESS_VARIABLE = 'WORKBENCH_MARIADB_URL';

/**
 * A MariaDB for the workbench: the one a person points at with WORKBENCH_MARIADB_URL (`mysql://root@127.0.0.1:3306`,
 * for machines where none can be started, such as Windows with Docker), else one of our own over `dataDir`.
 * @throws Error when the pointed-at server does not answer, and whatever startMariaDb throws
 */
export async function openMariaDb({ dataDir }: { dataDir: string }): Promise<RunningMariaDb> {
  const address = process.env[ADDRESS_VARIABLE];
  if (!address) return startMariaDb({ dataDir });
  const connection = parseAddress(address);
  if (!(await answers(connection))) {
    throw new Error(
      `No MariaDB answers at ${ADDRESS_VARIABLE}. Start it, or unset the variable to use one of our own.`,
    );
  }
  return { connection, stop: () => Promise.resolve() };
}

function parseAddress(address: string): MariaDbConnection {
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port || '3306'),
    user: decodeURIComponent(url.username) || 'root',
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
  };
}
