import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE_FOLDER, fillOnce } from './cache-folder';
import { serverEnvironment, type ServerFiles } from './server-files';
import { storageFlags, userFlags } from './server-flags';

const run = promisify(execFile);

/**
 * Puts an initialised, empty data folder at `folder`. It is initialised once per server version and copied after that:
 * 0.67 s against 0.02 s, measured with MariaDB 10.11.19.
 */
export async function createEmptyDataFolder(server: ServerFiles, folder: string): Promise<void> {
  const template = join(CACHE_FOLDER, `empty-data-${server.version.replace(/[^\w.-]/g, '_')}`);
  await fillOnce(template, (unfinished) => initialise(server, unfinished));
  await fillOnce(folder, (unfinished) => cp(template, unfinished, { recursive: true }));
}

async function initialise(server: ServerFiles, folder: string): Promise<void> {
  const flags = [
    '--no-defaults',
    `--basedir=${server.baseDir}`,
    `--datadir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
    '--force',
    ...userFlags(),
    ...storageFlags,
  ];
  await run(server.installDb, flags, { env: serverEnvironment(server.sharedLibFolders) });
}
