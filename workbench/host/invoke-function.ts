import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import type { createDoor, KillPoint } from './door';
import type { AppFunction } from './function-table';
import { runInvocation } from './forge-runtime';
import type { Installation } from './installation';
import type { Invocation } from './platform-call';
import type { RecordedCall } from './recorded-call';
import type { AppExports } from './warm-process';

/** The platform ended the function: it ran out of time, or a test or fault killed it at a call. */
export class FunctionKilledError extends Error {
  override readonly name = 'FunctionKilledError';
  constructor(
    functionKey: string,
    readonly reason: 'timeout' | 'killed',
  ) {
    super(reason === 'timeout' ? `${functionKey} ran out of time` : `${functionKey} was killed`);
  }
}

export interface InvocationRequest {
  readonly fn: AppFunction;
  readonly installation: Installation;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | undefined;
  readonly payload: unknown;
  readonly killAt?: KillPoint | undefined;
}

export interface InvocationReport {
  readonly result: unknown;
  readonly calls: readonly RecordedCall[];
}

/** Holds the warm process and starts invocations in it, each with its own runtime, deadline and end. */
export function createInvoker(parts: {
  clock: Clock;
  door: ReturnType<typeof createDoor>;
  load: () => AppExports;
  onCalls: (invocation: Invocation, calls: readonly RecordedCall[]) => void;
}) {
  let warm: AppExports | undefined;

  /** @throws FunctionKilledError, or whatever the function threw */
  return async function invoke(request: InvocationRequest): Promise<InvocationReport> {
    const { fn, installation, moduleKey, moduleType, accountId } = request;
    const { clock, door } = parts;
    const invocation: Invocation = {
      id: randomUUID(),
      installation,
      functionKey: fn.key,
      moduleKey,
      moduleType,
      accountId,
      deadline: clock.now() + fn.timeoutMs,
    };
    let end: (error: FunctionKilledError) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => {
      end = (error) => {
        // The process of a dead function is gone with its module state; the next invocation starts a new one.
        warm = undefined;
        reject(error);
      };
    });
    const life = door.open(invocation, request.killAt, () => end(new FunctionKilledError(fn.key, 'killed')));
    const stopTimer = clock.schedule(() => {
      life.dead = true;
      end(new FunctionKilledError(fn.key, 'timeout'));
    }, fn.timeoutMs);
    try {
      const work = runInvocation(invocation, clock, () => {
        warm ??= parts.load();
        return Promise.resolve(handlerOf(warm, fn)(request.payload, backendContext(invocation)));
      });
      const result = await Promise.race([work, ended]);
      return { result: throughJson(result), calls: life.calls };
    } finally {
      stopTimer();
      door.close(invocation);
      parts.onCalls(invocation, life.calls);
    }
  };
}

function handlerOf(warm: AppExports, fn: AppFunction) {
  const handler = warm[fn.exportName];
  if (!handler) throw new Error(`src/index.ts exports no "${fn.exportName}", which manifest.yml names as handler of ${fn.key}`);
  return handler;
}

/** The second argument of every Forge function. */
function backendContext({ accountId, installation }: Invocation) {
  return {
    ...(accountId !== undefined && { principal: { accountId } }),
    ...(installation.license && { license: installation.license }),
    installContext: `ari:cloud:jira::site/${installation.cloudId}`,
    installation: { ari: { installationId: installation.id }, contexts: [{ cloudId: installation.cloudId }] },
  };
}

/** What a function returns crosses the platform as JSON. */
const throughJson = (result: unknown): unknown => (result === undefined ? undefined : JSON.parse(JSON.stringify(result)));
