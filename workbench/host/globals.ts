import { z } from 'zod';
import { currentRuntime } from './forge-runtime';
import type { CallTarget, PlatformCall } from './platform-call';

/** The machine's own fetch, for model adapters that a person switched on; the app cannot reach it. */
export const nativeFetch = globalThis.fetch;

const TargetSchema = z.object({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
  model: z.string().optional(),
});

const InitSchema = z.object({
  method: z.string().default('GET'),
  headers: z.record(z.string(), z.unknown()).default({}),
  body: z.unknown().optional(),
});

/** Stands in for `fetch` inside and around the app: any use of it is egress. */
export const refusedFetch: typeof globalThis.fetch = (target) =>
  Promise.reject(
    new Error(`Egress refused: the app tried to fetch ${typeof target === 'string' ? target : 'a URL'}. Plumbline declares none.`),
  );

let installed: ((call: PlatformCall) => Promise<Response>) | undefined;

/**
 * Installs the two globals the `@forge/*` packages read and takes `fetch` away. Must run before any of them is loaded.
 * One process has one door; installing again moves it.
 */
export function installGlobals(door: (call: PlatformCall) => Promise<Response>): void {
  installed = door;
  Object.defineProperties(globalThis, {
    __forge_runtime__: { configurable: true, get: currentRuntime },
    __forge_fetch__: { configurable: true, writable: true, value: throughTheDoor },
    fetch: { configurable: true, writable: true, value: refusedFetch },
  });
}

async function throughTheDoor(target: unknown, path: unknown, init: unknown): Promise<Response> {
  const runtime = currentRuntime();
  if (!runtime || !installed) throw new Error('A platform call was made outside of any invocation.');
  const { method, headers, body } = InitSchema.parse(init ?? {});
  return installed({
    target: withoutUndefined(TargetSchema.parse(target)),
    path: String(path),
    method: method.toUpperCase(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: parsedBody(body),
    invocation: runtime.invocation,
  });
}

const withoutUndefined = (target: z.infer<typeof TargetSchema>): CallTarget => target;

function parsedBody(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
