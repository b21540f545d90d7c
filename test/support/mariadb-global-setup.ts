import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { MariaDbMissingError, openMariaDb, type MariaDbConnection } from '../../workbench/simulators/sql/mariadb';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's one MariaDB, or the sentence to show where this machine has none. */
    mariaDb: { connection: MariaDbConnection } | { missing: string };
  }
}

/** Starts one MariaDB in a throw-away folder for the whole run; the answer stops it and removes the folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-test-sql-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await openMariaDb({ dataDir });
    project.provide('mariaDb', { connection: server.connection });
    return async () => {
      await server.stop();
      remove();
    };
  } catch (failure) {
    if (!(failure instanceof MariaDbMissingError)) throw failure;
    // Tests without SQL can still run; those with it say what is missing.
    project.provide('mariaDb', { missing: failure.message });
    return async () => remove();
  }
}
