import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { createEmptyDataFolder } from './empty-data-folder';
import { getServerFiles } from './get-server-files';
import {
  answers,
  findRunningServer,
  forgetRunningServer,
  hasOwner,
  noteRunningServer,
  type MariaDbConnection,
} from './running-server';
import { serverEnvironment, type ServerFiles } from './server-files';
import { serverFlags } from './server-flags';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
/** A server whose owner died shuts itself down; this is how long the next owner waits for that. */
const HANDOVER_TIMEOUT_MS = 10_000;
/** A process that is just ending still looks alive for a moment. */
const FORMER_OWNER_GRACE_MS = 1_000;
const POLL_MS = 25;

/**
 * Runs the server as the direct child, with a watcher beside it that waits for the end of file descriptor 3. Node holds
 * the other end, so the watcher sees the owner's end however it comes, kill -9 included, and stops the server.
 */
const WATCHED = '(cat <&3 >/dev/null; kill -TERM $$ 2>/dev/null) & exec 3<&-; exec "$@"';

export interface RunningMariaDb {
  readonly connection: MariaDbConnection;
  /** Shuts the server down and waits for its end. Calling it twice is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts a MariaDB of our own over `dataDir`, on a private socket, and answers once it takes connections. The data
 * survives a stop, a crash of this process and a restart.
 * @throws MariaDbMissingError when there is no server to run
 * @throws Error when another process uses the folder, or the server ends at once (with its last words)
 */
export async function startMariaDb({ dataDir }: { dataDir: string }): Promise<RunningMariaDb> {
  mkdirSync(dataDir, { recursive: true });
  const notePath = join(dataDir, 'server.json');
  await waitForFormerServer(notePath, dataDir);
  const server = await getServerFiles();
  const dataFolder = join(dataDir, 'data');
  await createEmptyDataFolder(server, dataFolder);

  // Not beside the data: a socket's path may have 107 characters at most, and projects live in deep folders.
  const socketFolder = mkdtempSync(join(tmpdir(), 'workbench-sql-'));
  const socketPath = join(socketFolder, 'mariadb.sock');
  const logPath = join(dataDir, 'server.log');
  const connection = { socketPath, user: 'root' };
  const child = spawnWatched(server, serverFlags(dataFolder, socketPath, logPath));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const note = { pid: child.pid ?? 0, ownerPid: process.pid, socketPath, socketFolder };
  noteRunningServer(notePath, note);

  if (
    !(await becomes(
      () => answers(connection),
      START_TIMEOUT_MS,
      () => hasEnded(child),
    ))
  ) {
    child.kill('SIGKILL');
    forgetRunningServer(notePath, note);
    throw new Error(`MariaDB did not start over ${dataDir}. Its data was kept. Its last words:\n${lastWords(logPath)}`);
  }
  return {
    connection,
    async stop() {
      if (hasEnded(child)) return;
      child.ref();
      await shutDown(connection);
      await Promise.race([ended, pause(STOP_TIMEOUT_MS, undefined, { ref: false })]);
      if (!hasEnded(child)) child.kill('SIGKILL');
      closeWatch(child);
      forgetRunningServer(notePath, note);
    },
  };
}

function spawnWatched(server: ServerFiles, flags: readonly string[]): ChildProcess {
  const command = [server.mariadbd, '--no-defaults', `--basedir=${server.baseDir}`, ...flags];
  // Detached: Ctrl-C in a terminal reaches the whole group, and the owner still has to write before the server goes.
  const child = spawn('/bin/sh', ['-c', WATCHED, 'sh', ...command], {
    detached: true,
    env: serverEnvironment(server.sharedLibFolders),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  child.unref();
  const watch = child.stdio[3];
  if (watch instanceof Socket) watch.unref();
  return child;
}

function closeWatch(child: ChildProcess): void {
  child.stdio[3]?.destroy();
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function shutDown(connection: MariaDbConnection): Promise<void> {
  const client = await createConnection({ ...connection });
  client.on('error', () => undefined);
  await client.query('SHUTDOWN');
  client.destroy();
}

async function waitForFormerServer(notePath: string, dataDir: string): Promise<void> {
  const former = findRunningServer(notePath);
  if (!former) return;
  const gone = async () => !(await answers({ socketPath: former.socketPath, user: 'root' }));
  const free =
    (await becomes(gone, FORMER_OWNER_GRACE_MS)) || (!hasOwner(former) && (await becomes(gone, HANDOVER_TIMEOUT_MS)));
  if (!free) {
    throw new Error(
      `Another workbench (MariaDB process ${former.pid}) is using ${dataDir}. ` +
        'Nothing was changed. Stop the other one, or start this one over another folder.',
    );
  }
  forgetRunningServer(notePath, former);
}

async function becomes(
  condition: () => Promise<boolean>,
  timeoutMs: number,
  hopeless: () => boolean = () => false,
): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end || hopeless()) return false;
    await pause(POLL_MS);
  }
}

function lastWords(logPath: string): string {
  return existsSync(logPath) ? readFileSync(logPath, 'utf8').split('\n').slice(-12).join('\n') : '(it wrote no log)';
}
