import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { Clock } from './clock';

export type AppExports = Readonly<Record<string, (payload: unknown, context: unknown) => unknown>>;

/** Modules that could reach a network or another process. On Forge their calls fail; here they cannot be loaded. */
const REFUSED = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'child_process', 'cluster', 'worker_threads']);

const appRequire = createRequire(__filename);

function guardedRequire(name: string): unknown {
  const bare = name.replace(/^node:/, '').split('/')[0] ?? name;
  if (REFUSED.has(bare)) {
    throw new Error(`The app tried to load "${name}". Plumbline has no egress: nothing in the bundle may open a connection.`);
  }
  return appRequire(name);
}

/**
 * Loads the bundle as one warm process of the platform: module state lives until the process is dropped and is shared by
 * every installation that calls into it. Inside, `Date` and timers follow the workbench's clock, `console` goes to `onLog`
 * and `fetch` throws.
 */
export function loadWarmProcess(
  bundle: { code: string; path: string },
  host: { clock: Clock; onLog: (line: string) => void; fetch: typeof globalThis.fetch },
): AppExports {
  const exports: Record<string, AppExports[string]> = {};
  const module = { exports };
  const scope = {
    require: guardedRequire,
    module,
    exports,
    fetch: host.fetch,
    Date: clockDate(host.clock),
    console: appConsole(host.onLog),
    ...clockTimers(host.clock),
  };
  const names = Object.keys(scope);
  const run = compileFunction(bundle.code, names, { filename: bundle.path });
  Reflect.apply(run, undefined, Object.values(scope));
  return module.exports;
}

/** A `Date` whose "now" is the clock's; everything else, `instanceof` included, is the real one. */
function clockDate(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct(target, parameters) {
      const built: unknown =
        parameters.length === 0 ? new target(clock.now()) : Reflect.construct(target, parameters);
      return built instanceof Date ? built : new target(Number.NaN);
    },
    apply: () => new Date(clock.now()).toString(),
    get: (target, property): unknown => (property === 'now' ? () => clock.now() : Reflect.get(target, property)),
  });
}

function clockTimers(clock: Clock) {
  const cancels = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout(run: (...parameters: unknown[]) => void, ms = 0, ...parameters: unknown[]): number {
      const id = ++last;
      cancels.set(
        id,
        clock.schedule(() => {
          cancels.delete(id);
          run(...parameters);
        }, ms),
      );
      return id;
    },
    clearTimeout(id: number): void {
      cancels.get(id)?.();
      cancels.delete(id);
    },
  };
}

function appConsole(onLog: (line: string) => void) {
  const write = (...parts: unknown[]) => onLog(parts.map(String).join(' '));
  return { log: write, info: write, warn: write, error: write, debug: write };
}
