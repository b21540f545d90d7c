import { resolve } from 'node:path';
import type { SiteSeed } from '../sample/seed';
import { buildAppBundle } from './app-bundle';
import { createBackground } from './background';
import { createDoor, type KillPoint } from './door';
import { isUnlicensed } from './event-bus';
import type { Faults } from './fault-settings';
import { noFaults } from './faults';
import { frontEndContext, type Placement } from './front-end-context';
import { readFunctionTable } from './function-table';
import { installGlobals, refusedFetch } from './globals';
import type { Installation } from './installation';
import { createInvoker, type InvocationReport, type InvocationRequest } from './invoke-function';
import { readPanelStatus, type PanelStatusRequest } from './read-panel-status';
import type { RecordedCall } from './recorded-call';
import { createServices, type ServiceParts } from './services';
import { loadWarmProcess } from './warm-process';
import { dumpInstallation, restoreInstallation, type WorkbenchState } from './workbench-state';

const projectRoot = resolve(__dirname, '../..');

export interface WorkbenchParts extends ServiceParts {
  /** Told of each line the app logs. */
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
  const keepLine = (line: string) => {
    logLines.push(line);
    parts.onLog?.(line);
  };

  const background = createBackground({
    clock,
    table,
    queue: () => services.queue,
    getInstallation,
    isDuplicating: (id) => faultsOf(id).duplicateEvents,
    run: runFunction,
    onFailure: (problem) => keepLine(JSON.stringify({ event: 'workbench.background_failure', problem })),
  });
  const services = createServices(parts, {
    table,
    faultsOf,
    onJiraEvent: (id, event) => background.publish(getInstallation(id), event),
  });
  const door = createDoor({ services, clock, faultsOf, onBroken: (problem) => void problems.push(problem) });
  installGlobals(door.through);
  const invoke = createInvoker({
    clock,
    door,
    load: () => loadWarmProcess(bundle, { clock, onLog: keepLine, fetch: refusedFetch }),
    onCalls: (_, calls) => void history.push(...calls),
  });

  function runFunction(
    request: Omit<InvocationRequest, 'fn' | 'accountId'> & { functionKey: string; accountId?: string | undefined },
  ): Promise<InvocationReport> {
    const { killAtCall } = faultsOf(request.installation.id);
    return invoke({
      ...request,
      fn: table.getFunction(request.functionKey),
      accountId: request.accountId,
      killAt: request.killAt ?? (killAtCall === null ? undefined : { call: killAtCall, when: 'before' }),
    });
  }

  return {
    ...services,
    clock,
    table,
    /** Every platform call of every invocation that has ended, oldest first. */
    history: history as readonly RecordedCall[],
    /** Calls that a simulator could not answer. A test that leaves any here must fail, whatever the app made of them. */
    problems: problems as readonly string[],
    /** What the app wrote to its log. */
    logLines: logLines as readonly string[],
    bundleBytes: Buffer.byteLength(bundle.code),
    getInstallation,
    faultsOf,

    /** Installs the app on a site; `avi:forge:installed:app` is in line afterwards. */
    install(installation: Installation, seed: SiteSeed): void {
      installations.set(installation.id, installation);
      services.jira.seed(installation, seed);
      background.publish(installation, { eventType: 'avi:forge:installed:app' });
    },
    /** Takes up an installation from a dump, without an install event. */
    restore(installation: Installation, state: WorkbenchState): void {
      installations.set(installation.id, installation);
      restoreInstallation(services, installation, state);
    },
    dump: (installationId: string): WorkbenchState => dumpInstallation(services, installationId),
    setFaults(installationId: string, next: Faults): void {
      faults.set(installationId, next);
      const installation = getInstallation(installationId);
      installation.license = next.license === 'none' ? undefined : { active: next.license === 'active' };
      services.queue.setFaults({ duplicate: next.duplicateEvents });
    },

    /** One call from a surface, as the browser would make it. @throws FunctionKilledError, or what the resolver threw */
    invokeCall(installationId: string, request: CallRequest): Promise<InvocationReport> {
      const surface = table.getSurface(request.surface);
      const installation = getInstallation(installationId);
      const { accountId, killAt } = request;
      return runFunction({
        installation,
        functionKey: surface.functionKey,
        moduleKey: surface.key,
        moduleType: surface.moduleType,
        accountId,
        killAt,
        payload: {
          call: { functionKey: request.call, payload: request.payload },
          context: frontEndContext(surface, installation, request.placement ?? {}, accountId),
        },
      });
    },
    /**
     * What an issue panel shows in its header, asked of the app as Jira does: null when it declares no status and no
     * function, and its declared status when the function fails, which the log then tells.
     */
    readPanelStatus: (installationId: string, request: PanelStatusRequest) =>
      readPanelStatus(
        {
          table,
          installation: getInstallation(installationId),
          site: services.jira.getSite(installationId),
          run: runFunction,
          keepLine,
        },
        request,
      ),
    /** Runs a scheduled trigger now. Undefined when its filter keeps it from this installation. */
    async runSchedule(installationId: string, key: string, killAt?: KillPoint): Promise<InvocationReport | undefined> {
      const schedule = table.getSchedule(key);
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
      background.publish(getInstallation(installationId), event),
    settle: background.settle,
    startDelivering: background.start,
    async close(): Promise<void> {
      background.stop();
      await services.sql.close();
    },
  };
}
