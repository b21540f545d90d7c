import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The programs of one MariaDB, and where their shared libraries lie when they are not the machine's own. */
export interface ServerFiles {
  readonly mariadbd: string;
  readonly installDb: string;
  /** The folder above `bin` and `share`, as `--basedir` wants it. */
  readonly baseDir: string;
  readonly sharedLibFolders: readonly string[];
  /** As the server prints it, e.g. `10.11.19-MariaDB-0+deb12u1`. */
  readonly version: string;
}

const SERVER_NAMES = ['mariadbd', 'mysqld'] as const;
const INSTALL_NAMES = ['mariadb-install-db', 'mysql_install_db'] as const;
/** Package managers put the server outside a person's PATH, and Homebrew outside a service's. */
const USUAL_FOLDERS = ['/usr/sbin', '/usr/libexec', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'] as const;

/** The environment a program of this server runs in. */
export function serverEnvironment(sharedLibFolders: readonly string[]): NodeJS.ProcessEnv {
  return sharedLibFolders.length === 0
    ? process.env
    : { ...process.env, LD_LIBRARY_PATH: [...sharedLibFolders, process.env['LD_LIBRARY_PATH'] ?? ''].join(':') };
}

/** The MariaDB installed on this machine. A MySQL under the same name is passed over: its dialect and flags differ. */
export function findInstalledServer(): ServerFiles | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
  for (const folder of folders) {
    for (const name of SERVER_NAMES) {
      const found = readServerFiles(join(folder, name), []);
      if (found) return found;
    }
  }
  return undefined;
}

/** The MariaDB unpacked under `root`, a private copy of what Debian would put under `/`. */
export function findUnpackedServer(root: string): ServerFiles | undefined {
  return readServerFiles(join(root, 'usr/sbin/mariadbd'), sharedLibFoldersUnder(root));
}

/** Folders with shared libraries under an unpacked root: one per architecture, under `/lib` and `/usr/lib`. */
export function sharedLibFoldersUnder(root: string): string[] {
  const parents = [join(root, 'usr/lib'), join(root, 'lib')].filter((folder) => existsSync(folder));
  return parents.flatMap((parent) =>
    readdirSync(parent)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(parent, name)),
  );
}

function readServerFiles(mariadbd: string, sharedLibFolders: readonly string[]): ServerFiles | undefined {
  if (!existsSync(mariadbd)) return undefined;
  const version = readVersion(mariadbd, sharedLibFolders);
  const baseDir = dirname(dirname(realpathSync(mariadbd)));
  const installDb = INSTALL_NAMES.flatMap((name) => [join(baseDir, 'bin', name), join(baseDir, 'scripts', name)]).find(
    (path) => existsSync(path),
  );
  return version && installDb ? { mariadbd, installDb, baseDir, sharedLibFolders, version } : undefined;
}

function readVersion(mariadbd: string, sharedLibFolders: readonly string[]): string | undefined {
  try {
    const printed = execFileSync(mariadbd, ['--no-defaults', '--version'], {
      encoding: 'utf8',
      env: serverEnvironment(sharedLibFolders),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /Ver\s+(\S*MariaDB\S*)/i.exec(printed)?.[1];
  } catch {
    // A server that cannot even print its version (missing libraries, other architecture) is no server to us.
    return undefined;
  }
}
