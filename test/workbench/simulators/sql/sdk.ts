import { AsyncLocalStorage } from 'node:async_hooks';
import type { Installation } from '../../../../workbench/host/installation';
import type { Invocation, Simulator } from '../../../../workbench/host/platform-call';
import { ManualClock } from '../../../../workbench/host/clock';
import type { Clock } from '../../../../workbench/host/clock';
import { createSqlSimulator } from '../../../../workbench/simulators/sql';
import type { SqlCallRecord, SqlLimits, SqlSimulator } from '../../../../workbench/simulators/sql';
import { getMariaDbConnection, uniqueDatabaseFor } from '../../../support/mariadb';

interface Caller {
  readonly simulator: Simulator;
  readonly installation: Installation;
}

const callers = new AsyncLocalStorage<Caller>();

function installation(id: string, more: Partial<Installation> = {}): Installation {
  return {
    id,
    cloudId: `cloud-${id}`,
    siteUrl: `https://${id}.atlassian.net`,
    environmentType: 'DEVELOPMENT',
    license: undefined,
    ...more,
  };
}

/** Sets the two globals that the real `@forge/sql` calls through; the door leads to the caller's simulator. */
function openPlatformDoor(): void {
  const metrics = {
    counter: () => ({ incr: () => undefined, decr: () => undefined }),
    timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  };
  Object.assign(globalThis, {
    __forge_runtime__: { appContext: { appId: 'app' }, contextAri: 'ari:cloud:jira::site/cloud', tracing: {}, metrics },
    __forge_fetch__: platformDoor,
  });
}

/** Runs `work` as a function of the app in that installation. */
const as = <Result>(caller: Caller, work: () => Promise<Result>): Promise<Result> => callers.run(caller, work);

async function platformDoor(target: { type: string }, path: string, init: RequestInit): Promise<Response> {
  const caller = callers.getStore();
  if (!caller) throw new Error('The test called the platform outside as().');
  return caller.simulator.handle({
    target,
    path,
    method: init.method ?? 'GET',
    headers: {},
    body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    invocation: invocationIn(caller.installation),
  });
}

function invocationIn(where: Installation): Invocation {
  return {
    id: 'invocation-1',
    installation: where,
    functionKey: 'resolver',
    moduleKey: 'panel',
    moduleType: 'jira:issueContext',
    accountId: undefined,
    deadline: Number.MAX_SAFE_INTEGER,
  };
}

export interface SqlFixture {
  readonly simulator: SqlSimulator;
  readonly clock: ManualClock;
  readonly records: SqlCallRecord[];
  /** Runs `work` as the app in installation `id`. */
  readonly inside: <Result>(work: () => Promise<Result>, id?: string) => Promise<Result>;
  /** Drops what the test made and ends the connections. */
  readonly dispose: () => Promise<void>;
}

/** A simulator over the run's MariaDB, with databases of its own. */
export function createSqlFixture(
  more: { limits?: SqlLimits; clock?: Clock; where?: Partial<Installation> } = {},
): SqlFixture {
  openPlatformDoor();
  const clock = new ManualClock();
  const records: SqlCallRecord[] = [];
  const used = new Set<string>();
  const simulator = createSqlSimulator({
    connection: getMariaDbConnection(),
    clock: more.clock ?? clock,
    databaseFor: uniqueDatabaseFor(),
    onCall: (record) => records.push(record),
    ...(more.limits ? { limits: more.limits } : {}),
  });
  return {
    simulator,
    clock,
    records,
    inside(work, id = 'one') {
      used.add(id);
      return as({ simulator, installation: installation(id, more.where) }, work);
    },
    async dispose() {
      for (const id of used) await simulator.drop(id);
      await simulator.close();
    },
  };
}

/** What a call was refused with, for `toMatchObject`; fails the test when it was not refused. */
export async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (failure) {
    return failure;
  }
  throw new Error('The call succeeded; a refusal was expected.');
}
