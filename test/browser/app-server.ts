import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage, buildSurfaces } from '../../workbench/page/build';
import type { Faults } from '../../workbench/host/fault-settings';
import { noFaults } from '../../workbench/host/faults';
import { sampleSite } from '../../workbench/sample/sample-site';
import type { SiteSeed } from '../../workbench/sample/seed';
import { standardUsers } from '../../workbench/sample/users';
import { createHttpServer } from '../../workbench/server/http-server';
import { LOCAL_SITE, openSession, type Session } from '../../workbench/server/session';
import type { WorkflowValidator } from '../../workbench/simulators/jira/workflow/validator-module';

type Person = keyof typeof standardUsers;

/** The workbench as `npm start` serves it, in this process, on a folder that goes with it. */
export interface AppServer {
  origin(): string;
  /** Faults that are not named are off. */
  setFaults(faults: Partial<Faults>): void;
  /** A person changes an issue in Jira itself, with the body of Jira's own call. */
  changeIssue(key: string, as: Person, update: unknown): void;
  /** Saves, stops everything and starts again on the same folder, as a person would. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  readonly session: Session;
  readonly server: Server;
  readonly origin: string;
}

/** Starts on a throw-away folder and a free port, and waits until the app has set itself up. */
export async function startAppServer(
  seed: SiteSeed = sampleSite,
  workflowValidators: readonly WorkflowValidator[] = [],
): Promise<AppServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-app-'));
  const pageFolder = join(folder, 'page');

  async function start(): Promise<Running> {
    const state = join(folder, 'state');
    const session = await openSession({ folder: state, reset: false, source: 'test', seed: () => seed, workflowValidators });
    const { workbench } = session;
    workbench.startDelivering();
    const server = createHttpServer(session, pageFolder);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The app server got no port.');
    return { session, server, origin: `http://127.0.0.1:${address.port}` };
  }
  async function stop({ session, server }: Running): Promise<void> {
    server.close();
    server.closeAllConnections();
    await session.close();
  }

  let running = await start();
  const { manifest, surfaces } = running.session.workbench.table;
  await Promise.all([
    buildPage({ outDir: pageFolder }),
    buildSurfaces({
      outDir: pageFolder,
      resources: manifest.resources.filter(({ key }) => surfaces.some(({ resource }) => resource === key)),
    }),
    running.session.workbench.settle(),
  ]);
  return {
    origin: () => running.origin,
    setFaults: (faults) => running.session.workbench.setFaults(LOCAL_SITE, { ...noFaults, ...faults }),
    changeIssue: (key, as, update) => {
      running.session.workbench.jira.editIssueAs(LOCAL_SITE, standardUsers[as].accountId, key, update);
    },
    async restart() {
      await stop(running);
      running = await start();
    },
    async close() {
      await stop(running);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
