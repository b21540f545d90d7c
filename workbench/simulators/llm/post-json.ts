import { ModelServiceError } from './language-model-backend';

/**
 * Posts JSON to a model server and gives its JSON.
 * @throws ModelServiceError with the server's status; 503 when it cannot be reached, 429 with Forge's own code
 */
export async function postJson(call: {
  fetch: typeof globalThis.fetch;
  url: string;
  headers?: Record<string, string>;
  body: object;
}): Promise<unknown> {
  const { fetch, url, headers = {}, body } = call;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new ModelServiceError(503, undefined, `No model server answers at ${new URL(url).origin}: ${String(error)}`);
  });
  const text = await response.text();
  if (!response.ok) {
    const code = response.status === 429 ? 'RATE_LIMIT_EXCEEDED' : undefined;
    throw new ModelServiceError(response.status, code, text.slice(0, 500));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelServiceError(502, undefined, `The model server at ${new URL(url).origin} did not answer in JSON.`);
  }
}
