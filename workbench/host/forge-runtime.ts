import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from './clock';
import type { Invocation } from './platform-call';

const noop = () => undefined;
const metrics = {
  counter: () => ({ incr: noop, incrBy: noop, decr: noop, decrBy: noop }),
  timing: () => ({ measure: () => ({ stop: noop }) }),
  gauge: () => ({ set: noop }),
};

/** What the SDKs read from `__forge_runtime__` during one invocation. */
export interface ForgeRuntime {
  readonly invocation: Invocation;
  readonly [field: string]: unknown;
}

const current = new AsyncLocalStorage<ForgeRuntime>();

/** Runs `work` as the given invocation: whatever it awaits sees this runtime and no other. */
export const runInvocation = <T>(invocation: Invocation, clock: Clock, work: () => T): T =>
  current.run(forgeRuntime(invocation, clock), work);

export const currentRuntime = (): ForgeRuntime | undefined => current.getStore();

/** The runtime object of @forge/api 8.3; `kvs` is left out on purpose, so that nothing is frozen at import. */
function forgeRuntime(invocation: Invocation, clock: Clock): ForgeRuntime {
  const { installation } = invocation;
  const site = `ari:cloud:jira::site/${installation.cloudId}`;
  const installationAri = `ari:cloud:ecosystem::installation/${installation.id}`;
  return {
    invocation,
    proxy: { token: 'workbench', url: 'https://workbench.invalid', host: 'workbench.invalid' },
    contextAri: site,
    container: { region: 'workbench', runtime: 'nodejs22.x', handler: 'index.main' },
    appContext: {
      appId: '00000000-0000-4000-8000-000000000000',
      appVersion: '1.0.0',
      environmentId: 'workbench',
      environmentType: installation.environmentType,
      invocationId: invocation.id,
      installationId: installation.id,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      license: installation.license && { ...installation.license, isActive: installation.license.active },
      installation: {
        ari: { installationId: installation.id, toString: () => installationAri },
        contexts: [{ cloudId: installation.cloudId, toString: () => site }],
      },
      permissions: { scopes: [], external: {} },
    },
    aaid: invocation.accountId,
    lambdaContext: {
      awsRequestId: invocation.id,
      getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - clock.now()),
    },
    tracing: { traceId: invocation.id.replaceAll('-', '').slice(0, 16), spanId: '0000000000000001' },
    realtime: {},
    metrics,
    featureFlags: () => false,
    externalAuth: [],
  };
}
