import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sharedLibFoldersUnder, serverEnvironment } from './server-files';

const run = promisify(execFile);

/** `mariadb-install-db` stands in the server's package; the `my_print_defaults` it calls stands in the client's. */
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core'] as const;
const PROGRAMS = ['usr/sbin/mariadbd', 'usr/bin/my_print_defaults', 'usr/bin/resolveip'] as const;
/** A library that was just unpacked can itself need another one. */
const MAX_LIBRARY_ROUNDS = 3;

/** True where Debian's packages can be fetched and opened: apt and dpkg are there. */
export function hasApt(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb');
}

/**
 * Fetches MariaDB's server as Debian packages and unpacks them under `root`. Nothing is installed: no package
 * database, no service, no user. About 8 MB down and 60 MB on disk.
 * @throws Error with apt's own words when a package cannot be had
 */
export async function unpackDebianServer(root: string): Promise<void> {
  const packagesFolder = join(root, 'packages');
  mkdirSync(packagesFolder, { recursive: true });
  try {
    await download(PACKAGES, packagesFolder);
  } catch {
    // Fresh machines and containers have no package lists yet; once they have, the same download works.
    await run('apt-get', ['update', '-qq']);
    await download(PACKAGES, packagesFolder);
  }
  await unpackAll(packagesFolder, root);
  for (let round = 0; round < MAX_LIBRARY_ROUNDS; round++) {
    const missing = await listMissingLibraries(root);
    if (missing.length === 0) break;
    for (const library of missing) await downloadLibrary(library, packagesFolder);
    await unpackAll(packagesFolder, root);
  }
  rmSync(packagesFolder, { recursive: true, force: true });
}

/**
 * Debian packages that may hold a shared library, likeliest first: `libaio.so.1` is in `libaio1t64` since Debian 13 and
 * in `libaio1` before.
 */
export function packagesForLibrary(soname: string): string[] {
  const special: Readonly<Record<string, string>> = { 'libz.so.1': 'zlib1g', 'libcrypto.so.3': 'libssl3' };
  const [stem = soname, version = ''] = soname.split('.so.');
  const dashed = stem.replaceAll('_', '-').toLowerCase();
  const name = special[soname] ?? `${dashed}${/\d$/.test(dashed) ? '-' : ''}${version}`;
  return [`${name}t64`, name];
}

async function download(packages: readonly string[], folder: string): Promise<void> {
  await run('apt-get', ['download', '-qq', ...packages], { cwd: folder });
}

async function downloadLibrary(soname: string, folder: string): Promise<void> {
  const failures: unknown[] = [];
  for (const name of packagesForLibrary(soname)) {
    try {
      await download([name], folder);
      return;
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new AggregateError(failures, `MariaDB needs ${soname}, and no Debian package for it could be downloaded.`);
}

async function unpackAll(folder: string, root: string): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
    const path = join(folder, name);
    await run('dpkg-deb', ['-x', path, root]);
    rmSync(path);
  }
}

async function listMissingLibraries(root: string): Promise<string[]> {
  const env = serverEnvironment(sharedLibFoldersUnder(root));
  const missing = new Set<string>();
  for (const program of PROGRAMS.map((path) => join(root, path)).filter((path) => existsSync(path))) {
    const { stdout } = await run('ldd', [realpathSync(program)], { env });
    for (const [, soname] of stdout.matchAll(/^\s*(\S+) => not found/gm)) if (soname) missing.add(soname);
  }
  return [...missing];
}
