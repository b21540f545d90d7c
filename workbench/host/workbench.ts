import { resolve } from 'node:path';
import { createJiraSimulator } from '../simulators/jira';
import { createKvsSimulator } from '../simulators/kvs';
import { createLlmSimulator } from '../simulators/llm';
import type { LanguageModelBackend } from '../simulators/llm/language-model-backend';
import { createPrivacySimulator } from '../simulators/privacy';
import { createQueueSimulator } from '../simulators/queue';
import { createDeliveryPump } from '../simulators/queue/delivery-pump';
import { outcomeOfResult, type DeliveryOutcome } from '../simulators/queue/delivery-outcome';
import { createSqlSimulator, type SqlCallRecord } from '../simulators/sql';
import type { MariaDbConnection } from '../simulators/sql/mariadb';
import { createStargateSimulator } from '../simulators/stargate';
import type { SiteSeed } from '../sample/seed';
import { buildAppBundle } from './app-bundle';
import type { Clock } from './clock';
import { createDoor, type KillPoint } from './door';
import { createEventBus, isUnlicensed } from './event-bus';
import type { Faults } from './fault-settings';
import { noFaults } from './faults';
import { frontEndContext, type Placement } from './front-end-context';
import { FunctionLimits, readFunctionTable } from './function-table';
import { installGlobals, refusedFetch } from './globals';
import type { Installation } from './installation';
import { createInvoker, FunctionKilledError, type InvocationReport } from './invoke-function';
import type { Invocation } from './platform-call';
import type { RecordedCall } from './recorded-call';
import { loadWarmProcess } from './warm-process';

const projectRoot = resolve(__dirname, '../..');

export interface WorkbenchParts {
  readonly clock: Clock;
  readonly mariaDb: MariaDbConnection;
  readonly databaseFor?: (installationId: string) => string;
  /** Makes the model that answers, given a look at the faults it may have to act out. */
  readonly backend: (faultsOf: (installationId: string) => Faults) => LanguageModelBackend;
  readonly onSqlCall?: (record: SqlCallRecord) => void;
  readonly onLog?: (line: string) => void;
}

export interface CallRequest {
  readonly surface: string;
  readonly call: string;
  readonly payload?: unknown;
  readonly accountId?: string | undefined;
  readonly placement?: Placement;
  readonly killAt?: KillPoint;
}

export type Workbench = Awaited<ReturnType<typeof createWorkbench>>;

/** A whole local Forge: the app's bundle, the services around it, and every way the platform calls into it. */
export async function createWorkbench(parts: WorkbenchParts) {
  const { clock } = parts;
  const table = readFunctionTable(resolve(projectRoot, 'manifest.yml'));
  const { modules } = table.manifest;
  const bundle = await buildAppBundle(resolve(projectRoot, 'src/index.ts'));
  const installations = new Map<string, Installation>();
  const faults = new Map<string, Faults>();
  const history: RecordedCall[] = [];
  const logLines: string[] = [];
  const problems: string[] = [];

  const faultsOf = (installationId: string): Faults => faults.get(installationId) ?? noFaults;
  const getInstallation = (id: string): Installation => {
    const installation = installations.get(id);
    if (!installation) throw new Error(`There is no installation "${id}".`);
    return installation;
  };

  const bus = createEventBus({
    triggers: modules.trigger,
    isDuplicating: (id) => faultsOf(id).duplicateEvents,
    deliver: async ({ installation, functionKey, moduleKey, payload }) => {
      await reported(runFunction({ installation, functionKey, moduleKey, moduleType: 'core:trigger', payload }));
    },
  });
  const jira = createJiraSimulator({
    clock,
    onEvent: (id, event) => bus.publish(getInstallation(id), event),
    indexedProperties: modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
      values.map((value) => ({ propertyKey, ...value })),
    ),
  });
  const kvs = createKvsSimulator({ clock });
  const sql = createSqlSimulator({
    clock,
    connection: parts.mariaDb,
    ...(parts.databaseFor && { databaseFor: parts.databaseFor }),
    ...(parts.onSqlCall && { onCall: parts.onSqlCall }),
  });
  const queue = createQueueSimulator({
    clock,
    longQueues: modules.consumer
      .filter((consumer) => table.getFunction(consumer.function).timeoutMs > FunctionLimits.BACKGROUND_SECONDS * 1_000)
      .map((consumer) => consumer.queue),
  });
  const privacy = createPrivacySimulator({ clock });
  const llm = createLlmSimulator({ clock, backend: parts.backend(faultsOf) });
  const stargate = createStargateSimulator({ queue, privacy });
  const door = createDoor({
    services: { jira, kvs, sql, llm, stargate },
    clock,
    faultsOf,
    onBroken: (problem) => void problems.push(problem),
  });
  installGlobals(door.through);

  const keepLine = (line: string) => {
    logLines.push(line);
    parts.onLog?.(line);
  };
  const invoke = createInvoker({
    clock,
    door,
    load: () => loadWarmProcess(bundle, { clock, onLog: keepLine, fetch: refusedFetch }),
    onCalls: (_: Invocation, calls) => void history.push(...calls),
  });

  function runFunction(request: {
    installation: Installation;
    functionKey: string;
    moduleKey: string;
    moduleType: string;
    payload: unknown;
    accountId?: string | undefined;
    killAt?: KillPoint | undefined;
  }): Promise<InvocationReport> {
    const killAtCall = faultsOf(request.installation.id).killAtCall;
    return invoke({
      ...request,
      fn: table.getFunction(request.functionKey),
      accountId: request.accountId,
      killAt: request.killAt ?? (killAtCall === null ? undefined : { call: killAtCall, when: 'before' }),
    });
  }

  /** A background failure has nobody to tell but the log. */
  async function reported(work: Promise<InvocationReport>): Promise<InvocationReport | undefined> {
    try {
      return await work;
    } catch (thrown) {
      keepLine(JSON.stringify({ event: 'workbench.background_failure', problem: String(thrown) }));
      return undefined;
    }
  }

  const pump = createDeliveryPump({
    queue,
    clock,
    deliver: async (installationId, queueName, event): Promise<DeliveryOutcome> => {
      const consumer = modules.consumer.find((module) => module.queue === queueName);
      if (!consumer) return { failed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };
      try {
        const { result } = await runFunction({
          installation: getInstallation(installationId),
          functionKey: consumer.function,
          moduleKey: consumer.key,
          moduleType: 'core:consumer',
          payload: event,
        });
        return outcomeOfResult(result);
      } catch (thrown) {
        const timedOut = thrown instanceof FunctionKilledError && thrown.reason === 'timeout';
        return { failed: timedOut ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };
      }
    },
  });

  return {
    clock,
    table,
    jira,
    kvs,
    sql,
    queue,
    privacy,
    llm,
    /** Every platform call of every invocation that has ended, oldest first. */
    history: history as readonly RecordedCall[],
    /** Calls that a simulator could not answer. A test that leaves any here must fail, whatever the app made of them. */
    problems: problems as readonly string[],
    /** What the app wrote to its log. */
    logLines: logLines as readonly string[],
    bundleBytes: Buffer.byteLength(bundle.code),

    /** Installs the app on a site that is seeded or restored; `avi:forge:installed:app` is in line afterwards. */
    install(installation: Installation, seed: SiteSeed): void {
      installations.set(installation.id, installation);
      jira.seed(installation, seed);
      bus.publish(installation, { eventType: 'avi:forge:installed:app' });
    },
    /** Takes up an installation from a dump, without an install event. */
    restore(installation: Installation, state: WorkbenchState): void {
      installations.set(installation.id, installation);
      jira.restore(installation, state.jira);
      kvs.restore(installation.id, state.kvs);
      queue.restore(installation.id, state.queue);
      privacy.restore(installation.id, state.privacy);
    },
    dump: (installationId: string): WorkbenchState => ({
      jira: jira.dump(installationId),
      kvs: kvs.dump(installationId),
      queue: queue.dump(installationId),
      privacy: privacy.dump(installationId),
    }),
    getInstallation,
    faultsOf,
    setFaults(installationId: string, next: Faults): void {
      faults.set(installationId, next);
      const installation = getInstallation(installationId);
      installation.license = next.license === 'none' ? undefined : { active: next.license === 'active' };
      queue.setFaults({ duplicate: next.duplicateEvents });
    },

    /** One call from a surface, as the browser would make it. @throws FunctionKilledError, or what the resolver threw */
    invokeCall(installationId: string, request: CallRequest): Promise<InvocationReport> {
      const surface = table.getSurface(request.surface);
      const installation = getInstallation(installationId);
      return runFunction({
        installation,
        functionKey: surface.functionKey,
        moduleKey: surface.key,
        moduleType: surface.moduleType,
        accountId: request.accountId,
        killAt: request.killAt,
        payload: {
          call: { functionKey: request.call, payload: request.payload },
          context: frontEndContext(surface, installation, request.placement ?? {}, request.accountId),
        },
      });
    },
    /** Runs a scheduled trigger now. Undefined when its filter keeps it from this installation. */
    async runSchedule(installationId: string, key: string, killAt?: KillPoint): Promise<InvocationReport | undefined> {
      const schedule = modules.scheduledTrigger.find((module) => module.key === key);
      if (!schedule) throw new Error(`manifest.yml has no scheduledTrigger "${key}".`);
      const installation = getInstallation(installationId);
      if (schedule.filter.appIsLicensed && isUnlicensed(installation)) return undefined;
      return runFunction({
        installation,
        functionKey: schedule.function,
        moduleKey: key,
        moduleType: 'core:scheduledTrigger',
        killAt,
        payload: { context: { cloudId: installation.cloudId, moduleKey: key }, contextToken: 'workbench' },
      });
    },
    /** Sends a product or lifecycle event to the triggers that want it. */
    publish: (installationId: string, event: { eventType: string; selfGenerated?: boolean }) =>
      bus.publish(getInstallation(installationId), event),
    /** Delivers product events and queued events until nothing is due. */
    async settle(): Promise<void> {
      do {
        await bus.drain();
        await pump.drain();
      } while (bus.waiting() > 0);
    },
    /** From now on events are delivered by themselves, shortly after they happen. */
    startDelivering(): void {
      bus.onArrival(() => clock.schedule(() => void bus.drain(), 20));
      clock.schedule(() => void bus.drain(), 0);
      pump.start();
    },
    async close(): Promise<void> {
      pump.stop();
      await sql.close();
    },
  };
}

/** Everything of one installation that is not in SQL, as JSON. */
export interface WorkbenchState {
  readonly jira: unknown;
  readonly kvs: unknown;
  readonly queue: unknown;
  readonly privacy: unknown;
}
