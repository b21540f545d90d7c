import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nativeFetch } from '../host/globals';
import { answerApi, type ApiAnswer } from '../server/api';
import { openSession } from '../server/session';
import type { Options } from './options';
import { seedSource } from './seed-source';

/** The workbench's API, wherever it runs. */
export interface OpenApi {
  /** A body makes it a POST. */
  request(path: string, body: unknown): Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** A file beside the state that says where the running workbench listens. */
export const addressFile = (folder: string): string => join(folder, 'address.json');

/** The workbench that is running over this folder, else one opened for this command alone. */
export async function openApi(options: Options): Promise<OpenApi> {
  const running = await findRunning(options.folder);
  if (running) return { request: (path, body) => over(running, path, body), close: () => Promise.resolve() };
  const source = seedSource(options);
  const session = await openSession({ ...options, source: source.name, seed: source.seed });
  // The event of the installation is in line when the folder is new.
  await session.workbench.settle();
  return {
    async request(path, body) {
      const url = new URL(path, 'http://localhost');
      const method = body === undefined ? 'GET' : 'POST';
      const answer = await answerApi(session, { method, path: url.pathname, query: url.searchParams, body });
      await session.workbench.settle();
      return answer ?? { status: 404, body: { error: `No such path: ${path}` } };
    },
    close: () => session.close(),
  };
}

async function findRunning(folder: string): Promise<string | undefined> {
  if (!existsSync(addressFile(folder))) return undefined;
  const { address } = z.object({ address: z.url() }).parse(JSON.parse(readFileSync(addressFile(folder), 'utf8')));
  try {
    const { ok } = await nativeFetch(`${address}/api/faults`);
    return ok ? address : undefined;
  } catch {
    // The file of a workbench that was killed.
    return undefined;
  }
}

async function over(address: string, path: string, body: unknown): Promise<ApiAnswer> {
  const response = await nativeFetch(`${address}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: await response.json() };
}
