import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { realClock } from '../host/clock';
import { nativeFetch } from '../host/globals';
import type { Installation } from '../host/installation';
import { createWorkbench, type Workbench, type WorkbenchParts } from '../host/workbench';
import type { SiteSeed } from '../sample/seed';
import { createBackend } from '../simulators/llm/create-backend';
import type { LanguageModelBackend } from '../simulators/llm/language-model-backend';
import { openMariaDb } from '../simulators/sql/mariadb';
import { noFaults } from '../host/faults';
import { faultyBackend } from './model-choice';

/** The one installation of a workbench that a person runs. */
export const LOCAL_SITE = 'local';

const StateFileSchema = z.object({
  source: z.string(),
  state: z.object({ jira: z.unknown(), kvs: z.unknown(), queue: z.unknown(), privacy: z.unknown() }),
});

/** A workbench over a folder: what happens in it is still there at the next start. */
export interface Session {
  readonly workbench: Workbench;
  readonly model: LanguageModelBackend;
  readonly siteName: string;
  /** Writes everything but SQL to the folder; SQL is on disk already. */
  save(): void;
  /** Saves, stops the database and ends. */
  close(): Promise<void>;
}

export interface SessionParts extends Pick<WorkbenchParts, 'onLog' | 'workflowValidators'> {
  readonly folder: string;
  readonly reset: boolean;
  /** Names where the seed comes from; a folder that holds another source starts anew. */
  readonly source: string;
  readonly seed: () => SiteSeed;
}

/**
 * Opens the folder, or fills it from the seed.
 *
 * @throws MariaDbMissingError with the command that gets one
 */
export async function openSession(parts: SessionParts): Promise<Session> {
  const folder = resolve(parts.folder);
  const stateFile = join(folder, 'state.json');
  if (parts.reset) rmSync(folder, { recursive: true, force: true });
  const kept = readState(stateFile, parts.source);
  // State of another source would mix two sites: their issue ids mean different issues.
  if (!kept) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const mariaDb = await openMariaDb({ dataDir: join(folder, 'mariadb') });
  const model = createBackend(process.env['PLUMBLINE_MODEL'] ?? 'stand-in', { fetch: nativeFetch, env: process.env });
  const workbench = await createWorkbench({
    clock: realClock,
    mariaDb: mariaDb.connection,
    backend: (faultsOf) => faultyBackend(model, faultsOf),
    ...(parts.onLog && { onLog: parts.onLog }),
    ...(parts.workflowValidators && { workflowValidators: parts.workflowValidators }),
  });
  const installation = localInstallation();
  if (kept) workbench.restore(installation, kept);
  else workbench.install(installation, parts.seed());
  workbench.setFaults(LOCAL_SITE, noFaults);
  const save = () => writeState(stateFile, { source: parts.source, state: workbench.dump(LOCAL_SITE) });
  return {
    workbench,
    model,
    siteName: 'Local site',
    save,
    async close() {
      save();
      await workbench.close();
      await mariaDb.stop();
    },
  };
}

const localInstallation = (): Installation => ({
  id: LOCAL_SITE,
  cloudId: '0f2f9a52-6f5b-4b0c-9a63-8d2f6f1f0001',
  siteUrl: 'https://local.invalid',
  environmentType: 'DEVELOPMENT',
  license: undefined,
});

function readState(path: string, source: string) {
  if (!existsSync(path)) return undefined;
  const parsed = StateFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  return parsed.success && parsed.data.source === source ? parsed.data.state : undefined;
}

/** Through a second file, so that a crash while writing leaves the old state whole. */
function writeState(path: string, content: z.infer<typeof StateFileSchema>): void {
  writeFileSync(`${path}.new`, JSON.stringify(content));
  renameSync(`${path}.new`, path);
}
