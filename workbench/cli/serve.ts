import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPage, buildSurfaces } from '../page/build';
import { createHttpServer } from '../server/http-server';
import { openSession } from '../server/session';
import { addressFile } from './open-api';
import type { Options } from './options';
import { seedSource } from './seed-source';

const pageFolder = resolve(__dirname, '../../.cache/page');
const SAVE_EVERY_MS = 5_000;

/** Serves the page until the process is told to stop, then saves. */
export async function serve(options: Options): Promise<void> {
  say('Building the page (a few seconds the first time) ...');
  const source = seedSource(options);
  const [, session] = await Promise.all([
    buildPage({ outDir: pageFolder }),
    openSession({ ...options, source: source.name, seed: source.seed }),
  ]);
  const { table } = session.workbench;
  const resources = table.manifest.resources.filter(({ key }) => table.surfaces.some(({ resource }) => resource === key));
  await buildSurfaces({ outDir: pageFolder, resources });
  session.workbench.startDelivering();
  const server = createHttpServer(session, pageFolder);
  const port = await listen(server, options.port);
  const address = `http://localhost:${port}`;
  writeFileSync(addressFile(options.folder), JSON.stringify({ address }));
  say(`Plumbline's workbench is on ${address}`);
  if (!session.model.isLanguageModel) {
    say(`Suggestions come from "${session.model.name}": plain rules, not a language model.`);
  }
  const saving = setInterval(() => session.save(), SAVE_EVERY_MS);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(saving);
  rmSync(addressFile(options.folder), { force: true });
  server.close();
  server.closeAllConnections();
  await session.close();
}

/** The wanted port, or the next free one when somebody has it. */
async function listen(server: ReturnType<typeof createHttpServer>, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (thrown) {
      const taken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
      if (!taken || port >= wanted + 20) throw thrown;
    }
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`);
