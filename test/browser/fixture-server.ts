import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { surfaceHtml } from '../../workbench/page/build';

interface FixtureServerInput {
  readonly outDir: string;
  /** The surfaces to show as the app's admin page and as its project settings page. */
  readonly adminPage: string;
  readonly settingsPage: string;
}

export interface FixtureServer {
  readonly origin: string;
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
};

const state = ({ adminPage, settingsPage }: FixtureServerInput) => ({
  siteName: 'fixture',
  siteAdmin: true,
  users: [{ accountId: 'user-admin', displayName: 'Ada Admin', role: 'Site admin' }],
  projects: [{ id: '10000', key: 'DEMO', name: 'Demo', access: true, canAdminister: true }],
  model: { name: 'fixture', isLanguageModel: false },
  surfaces: [
    { key: adminPage, title: 'Gallery', moduleKey: adminPage, type: 'jira:adminPage' },
    { key: settingsPage, title: 'Settings', moduleKey: settingsPage, type: 'jira:projectSettingsPage' },
  ],
});

const answer = async (path: string, input: FixtureServerInput, body: string) => {
  const json = (value: unknown) => ({ type: 'application/json', content: JSON.stringify(value) });
  if (path === '/api/state') return json(state(input));
  if (path === '/api/invoke')
    return json(body.includes('"echo"') ? { value: { heard: true } } : { error: 'no such resolver' });
  const [, surfaceKey] = /^\/surface\/([a-z-]+)\.html$/.exec(path) ?? [];
  if (surfaceKey !== undefined) return { type: 'text/html', content: surfaceHtml(surfaceKey) };
  const file = extname(path) === '' ? 'index.html' : normalize(path).replace(/^(\.\.[/\\])+/, '');
  return {
    type: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    content: await readFile(join(input.outDir, file)),
  };
};

const listen = (server: Server) =>
  new Promise<AddressInfo>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The fixture server got no port.'));
      else resolve(address);
    });
  });

/**
 * The smallest server the page runs on: one person, one project, two surfaces, and two resolvers of which one throws.
 */
export const startFixtureServer = async (input: FixtureServerInput): Promise<FixtureServer> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://fixture');
      answer(pathname, input, Buffer.concat(chunks).toString()).then(
        ({ type, content }) => response.writeHead(200, { 'content-type': type }).end(content),
        () => response.writeHead(404).end(),
      );
    });
  });
  const { port } = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
