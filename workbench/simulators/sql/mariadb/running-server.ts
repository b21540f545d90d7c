import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { z } from 'zod';

/** How to reach a MariaDB as its administrator. Plain values, so that it can be handed to another process. */
export interface MariaDbConnection {
  readonly user: string;
  readonly password?: string;
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
}

const RunningServerSchema = z.object({
  pid: z.number(),
  ownerPid: z.number(),
  socketPath: z.string(),
  socketFolder: z.string(),
});

/** The note a running server leaves beside its data, for the next process that opens the same folder. */
export type RunningServer = z.infer<typeof RunningServerSchema>;

/** The note at `path`; undefined when there is none or it is torn, which a crash can leave behind. */
export function findRunningServer(path: string): RunningServer | undefined {
  try {
    return RunningServerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

export const noteRunningServer = (path: string, server: RunningServer): void =>
  writeFileSync(path, JSON.stringify(server));

/** Removes the note and the socket's folder of a server that has ended. */
export function forgetRunningServer(path: string, server: RunningServer): void {
  rmSync(server.socketFolder, { recursive: true, force: true });
  rmSync(path, { force: true });
}

/** True while the process that started the server is alive, and so means to keep it. */
export function hasOwner({ ownerPid }: RunningServer): boolean {
  try {
    return process.kill(ownerPid, 0);
  } catch {
    return false;
  }
}

/** True when a server answers at this address. */
export async function answers(connection: MariaDbConnection): Promise<boolean> {
  try {
    const client = await createConnection({ ...connection });
    await client.end();
    return true;
  } catch {
    return false;
  }
}
