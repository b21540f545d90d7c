import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../../workbench/host/clock';
import type { CallTarget, Invocation, Simulator } from '../../../workbench/host/platform-call';

/** One invocation as the SDKs see it: who is asking, and which simulator stands behind the door. */
interface Surroundings {
  readonly invocation: Invocation;
  readonly simulator: Simulator;
}

const surroundings = new AsyncLocalStorage<Surroundings>();

/** Runs code as one app invocation of an installation, with the unmodified SDKs talking to one simulator. */
export function openDoor({ simulator, clock }: { simulator: Simulator; clock: Clock }) {
  return <T>(run: () => T, installationId = 'site-one'): T =>
    surroundings.run({ simulator, invocation: invocationOf(installationId, clock) }, run);
}

function invocationOf(installationId: string, clock: Clock): Invocation {
  return {
    id: `invocation-of-${installationId}`,
    installation: {
      id: installationId,
      cloudId: `cloud-of-${installationId}`,
      siteUrl: `https://${installationId}.example`,
      environmentType: 'DEVELOPMENT',
      license: undefined,
    },
    functionKey: 'triage-consumer',
    moduleKey: 'triage-queue',
    moduleType: 'consumer',
    accountId: undefined,
    deadline: clock.now() + 25_000,
  };
}

const nothing = () => undefined;
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};

/** The few fields the SDKs of this folder read. The whole runtime object is the host's, and tested there. */
const runtimeOf = ({ invocation }: Surroundings) => ({
  contextAri: `ari:cloud:jira::site/${invocation.installation.cloudId}`,
  appContext: { installationId: invocation.installation.id, invocationId: invocation.id },
  tracing: { traceId: '0000000000000001', spanId: '0000000000000001' },
  metrics,
});

/** One raw call through the door, for what an SDK refuses to send. */
export async function callPlatform(target: CallTarget, path: string, init: RequestInit = {}): Promise<Response> {
  const current = surroundings.getStore();
  if (!current)
    throw new Error('A platform call was made outside an invocation: wrap it in the function openDoor gives.');
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
  const headers = Object.fromEntries(new Headers(init.headers));
  return current.simulator.handle({
    target,
    path,
    method: init.method ?? 'GET',
    headers,
    body,
    invocation: current.invocation,
  });
}

Object.defineProperty(globalThis, '__forge_runtime__', {
  configurable: true,
  get: () => {
    const current = surroundings.getStore();
    return current && runtimeOf(current);
  },
});
Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: callPlatform });

const loadSdks = async () => ({
  kvs: await import('@forge/kvs'),
  events: await import('@forge/events'),
  llm: await import('@forge/llm'),
  api: await import('@forge/api'),
});

const nobody: Simulator = {
  handle: () => Promise.reject(new Error('No simulator stands behind the door at load time.')),
};
const atLoadTime = { now: () => 0, schedule: () => nothing, sleep: () => Promise.resolve(), hold: () => nothing };

/** The real packages, loaded once inside an invocation as Forge's runtime does (`@forge/llm` throws outside one). */
export const sdks = await openDoor({ simulator: nobody, clock: atLoadTime })(loadSdks);

/** The error a promise rejects with; fails when it does not reject. */
export async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => Promise.reject(new Error(`Expected a rejection, got ${JSON.stringify(value)}.`)),
    (error: unknown) => error,
  );
}
