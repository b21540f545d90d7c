import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { createConnection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { startMariaDb } from '../../../../../workbench/simulators/sql/mariadb';
import type { RunningMariaDb } from '../../../../../workbench/simulators/sql/mariadb';
import { findRunningServer } from '../../../../../workbench/simulators/sql/mariadb/running-server';

/** Each test starts a server or two, half a second each on an idle machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PROJECT = resolve(__dirname, '../../../../..');
const ownServer = 'connection' in inject('mariaDb') && !process.env['WORKBENCH_MARIADB_URL'];

describe.skipIf(!ownServer)('startMariaDb (skipped: this machine cannot start a MariaDB of its own)', () => {
  let dataDir: string;
  let running: RunningMariaDb | undefined;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'plumbline-test-start-'));
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ask = async (server: RunningMariaDb, statement: string) => {
    const client = await createConnection({ ...server.connection });
    try {
      return (await client.query(statement))[0];
    } finally {
      await client.end();
    }
  };

  it('a server that cannot start: its last words are in the error', async () => {
    writeFileSync(join(dataDir, 'data'), 'a file where the data folder belongs');
    await expect(startMariaDb({ dataDir })).rejects.toThrow(/MariaDB did not start over .* Its last words:/s);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
  });

  it('restart: the data is still there, and stopping twice is harmless', async () => {
    running = await startMariaDb({ dataDir });
    await ask(running, 'CREATE DATABASE kept');
    await running.stop();
    await running.stop();
    running = await startMariaDb({ dataDir });
    expect(await ask(running, "SHOW DATABASES LIKE 'kept'")).toHaveLength(1);
  });

  it('a folder in use: refused in words, and the first server lives on', async () => {
    running = await startMariaDb({ dataDir });
    await expect(startMariaDb({ dataDir })).rejects.toThrow(/Another workbench .* is using/);
    expect(await ask(running, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('an owner that was killed: its server ends, and the next owner finds the data', async () => {
    const script =
      `import { startMariaDb } from './workbench/simulators/sql/mariadb';` +
      `void startMariaDb({ dataDir: ${JSON.stringify(dataDir)} }).then(() => {` +
      ` console.log('started'); setInterval(() => {}, 1000); });`;
    const scriptPath = join(dataDir, 'owner.ts');
    writeFileSync(scriptPath, script.replace('./workbench', join(PROJECT, 'workbench')));
    const owner = spawn(process.execPath, [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), scriptPath], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    const server = findRunningServer(join(dataDir, 'server.json'));
    expect(server?.pid).toBeGreaterThan(0);
    // The script runs in a child of tsx. After this nobody but the watcher is left to stop the server.
    if (server) process.kill(server.ownerPid, 'SIGKILL');
    owner.kill('SIGKILL');
    running = await startMariaDb({ dataDir });
    expect(await ask(running, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(findRunningServer(join(dataDir, 'server.json'))?.pid).not.toBe(server?.pid);
  });
});
