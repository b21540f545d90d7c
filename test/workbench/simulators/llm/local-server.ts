import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface SeenRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A model server on this machine that notes each request and gives one fixed answer, for as long as `use` runs. */
export async function withLocalServer(
  answer: { status?: number; body: unknown },
  use: (server: { url: string; host: string; seen: SeenRequest[] }) => Promise<void>,
): Promise<void> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      seen.push({ method, url, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      outgoing.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
      outgoing.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The local server has no port.');
  const host = `127.0.0.1:${address.port}`;
  try {
    await use({ url: `http://${host}`, host, seen });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
