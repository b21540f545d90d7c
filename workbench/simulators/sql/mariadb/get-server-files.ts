import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER, fillOnce } from './cache-folder';
import { hasApt, unpackDebianServer } from './debian-packages';
import { findInstalledServer, findUnpackedServer, type ServerFiles } from './server-files';

/** Thrown when this machine has no MariaDB and none can be fetched. The message is for the person at the terminal. */
export class MariaDbMissingError extends Error {
  override readonly name = 'MariaDbMissingError';
}

/**
 * A MariaDB to run: the machine's own, else the private copy fetched earlier, else one fetched now with apt.
 * @throws MariaDbMissingError saying what to type on this platform
 */
export async function getServerFiles(cacheFolder = CACHE_FOLDER): Promise<ServerFiles> {
  const installed = findInstalledServer();
  if (installed) return installed;
  const root = join(cacheFolder, `server-${process.arch}`);
  // Asked first: another process may finish its fetch at any moment, and what it puts there must not be removed below.
  const wasFetched = existsSync(root);
  const unpacked = findUnpackedServer(root);
  if (unpacked) return unpacked;
  if (!hasApt()) throw new MariaDbMissingError(missingSentence());
  // A folder that is there but holds nothing that runs was made for another release of the system.
  if (wasFetched) rmSync(root, { recursive: true, force: true });
  try {
    await fillOnce(root, unpackDebianServer);
  } catch (failure) {
    throw new MariaDbMissingError(missingSentence(), { cause: failure });
  }
  const fetched = findUnpackedServer(root);
  if (!fetched) throw new MariaDbMissingError(missingSentence());
  return fetched;
}

/** What a person does to get a MariaDB, by platform. */
export function missingSentence(platform: NodeJS.Platform = process.platform): string {
  const start = 'The workbench keeps Forge SQL in a real MariaDB server, and this machine has none. ';
  if (platform === 'darwin') return `${start}Run \`brew install mariadb\` and start again.`;
  if (platform === 'win32') {
    return (
      `${start}Run \`docker run --rm -d -p 127.0.0.1:3306:3306 -e MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1 ` +
      'mariadb:10.11`, ' +
      'set WORKBENCH_MARIADB_URL=mysql://root@127.0.0.1:3306 and start again; or work inside WSL.'
    );
  }
  return (
    `${start}Run \`sudo apt-get update && sudo apt-get install mariadb-server-core mariadb-client-core\` ` +
    '(Debian, Ubuntu) or `sudo dnf install mariadb-server` (Fedora) and start again. No service needs to run.'
  );
}
