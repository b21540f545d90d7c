import { createRequire } from 'node:module';
import { Script } from 'node:vm';
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
  Reflect.apply(startOf(bundle, Object.keys(scope)), undefined, Object.values(scope));
  return module.exports;
}

/** Compiled bundles. Each process runs its bundle anew; what does not change with it is compiled once. */
const scripts = new Map<string, Script>();

/** A function whose body is the bundle: its module state begins with each call. */
function startOf({ code, path }: { code: string; path: string }, names: readonly string[]): (...scope: unknown[]) => unknown {
  const script = scripts.get(code) ?? new Script(`(function (${names.join()}) {${code}\n})`, { filename: path });
  scripts.set(code, script);
  const start: unknown = script.runInThisContext();
  if (typeof start !== 'function') throw new Error('the bundle did not compile to a function');
  return (...scope) => Reflect.apply(start, undefined, scope) as unknown;
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
