import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { surfaceHtml } from '../page/surface-html';
import { answerApi } from './api';
import type { Session } from './session';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Bytes a request may have: Forge's own limit of a front-end invoke. */
const MAX_BODY_BYTES = 500 * 1024;

/** The page, its surfaces and its API over HTTP, for this machine only. */
export function createHttpServer(session: Session, pageFolder: string): Server {
  return createServer((request, response) => {
    serve(session, pageFolder, request, response).catch((thrown: unknown) => {
      send(response, 500, 'application/json', JSON.stringify({ error: String(thrown) }));
    });
  });
}

async function serve(session: Session, pageFolder: string, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { host = '', origin } = request.headers;
  // A page elsewhere whose name was made to point here must not reach a workbench.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) {
    return send(response, 403, 'text/plain', 'The workbench answers to localhost only.');
  }
  // Nor may a page elsewhere press this one's buttons. (A surface's sandboxed frame has no origin, and asks for files only.)
  if (url.pathname.startsWith('/api/') && origin !== undefined && origin !== `http://${host}`) {
    return send(response, 403, 'text/plain', 'The workbench answers its own page only.');
  }
  if (url.pathname.startsWith('/api/')) return serveApi(session, url, request, response);
  const surface = /^\/surface\/([a-z-]+)\.html$/.exec(url.pathname)?.[1];
  if (surface) return send(response, 200, contentTypes['.html'] ?? '', surfaceHtml(surface));
  return serveFile(pageFolder, url.pathname, response);
}

async function serveApi(session: Session, url: URL, request: IncomingMessage, response: ServerResponse) {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return send(response, 413, 'application/json', JSON.stringify({ error: 'The request is over 500 KB.' }));
  const body = await text(request);
  const answer = await answerApi(session, {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: body === '' ? undefined : JSON.parse(body),
  });
  const { status, body: reply } = answer ?? { status: 404, body: { error: `No such path: ${url.pathname}` } };
  send(response, status, 'application/json', JSON.stringify(reply));
}

/** A built file, or the page itself for every address that is a place inside it. */
function serveFile(folder: string, path: string, response: ServerResponse): void {
  const wanted = normalize(join(folder, decodeURIComponent(path)));
  const isFile = extname(wanted) !== '' && wanted.startsWith(folder + sep) && existsSync(wanted);
  if (extname(path) !== '' && !isFile) return send(response, 404, 'text/plain', 'Not found');
  const file = isFile ? wanted : join(folder, 'index.html');
  response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
