import api, { type APIResponse, type Route } from '@forge/api';
import type * as z from 'zod';
import { PlumblineError, type ErrorCode } from '../../domain/errors';

interface RequestOptions<Reply> {
  /** Absent for a request whose answer has no body. */
  readonly reply?: z.ZodType<Reply>;
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** True for a POST that only asks: trying it again is harmless. */
  readonly onlyReads?: boolean;
  /**
   * Names as the site's default language has them, whoever asks: Jira translates those of its own issue types for each person.
   * Jira documents the header; whether Forge hands it on was not seen on a live site.
   */
  readonly inEnglish?: boolean;
  /** What Jira answers with 400 where that names, one by one, what it refused; another 400 is `jira_rejected`. */
  readonly refusal?: z.ZodType<Reply>;
  readonly body?: unknown;
}

/** Jira's REST API as one fixed identity. */
export interface JiraClient {
  /**
   * @throws PlumblineError by status: `not_found`, `forbidden`, `jira_rejected`, `jira_rate_limited`, `jira_unavailable`;
   * for a write whose fate is unclear `outcome_unknown`; `unexpected` when the answer is not what Jira documents
   */
  request<Reply>(path: Route, options: RequestOptions<Reply> & { reply: z.ZodType<Reply> }): Promise<Reply>;
  request(path: Route, options: RequestOptions<undefined>): Promise<undefined>;
}

type Send = (path: Route, options: { method: string; headers?: Record<string, string>; body?: string }) => Promise<APIResponse>;

/** As the person in front of the surface. Jira itself decides what they may read and write. */
export const jiraAsUser: JiraClient = clientOver((path, options) => api.asUser().requestJira(path, options));

/**
 * As the app, for triggers, consumers and schedules, where nobody is present. This is the only `asApp()` in the product;
 * whoever uses it leaves issues with a security level alone.
 */
export const jiraAsApp: JiraClient = clientOver((path, options) => api.asApp().requestJira(path, options));

function clientOver(send: Send): JiraClient {
  function request<Reply>(path: Route, options: RequestOptions<Reply> & { reply: z.ZodType<Reply> }): Promise<Reply>;
  function request(path: Route, options: RequestOptions<undefined>): Promise<undefined>;
  async function request(path: Route, options: RequestOptions<unknown>): Promise<unknown> {
    const method = options.method ?? 'GET';
    const lost: ErrorCode = method === 'GET' || options.onlyReads ? 'jira_unavailable' : 'outcome_unknown';
    const response = await sendOrFail(send, path, { method, body: options.body, inEnglish: options.inEnglish ?? false, lost });
    if (!response.ok) {
      const refused = response.status === 400 && options.refusal ? await refusalOf(response, options.refusal) : undefined;
      if (refused !== undefined) return refused;
      throw errorFor(response, method, lost);
    }
    if (!options.reply) return undefined;
    const parsed = options.reply.safeParse(await bodyOf(response, lost));
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    // A write that was taken and answered in words nobody understands is a write whose outcome is not known.
    const code = lost === 'outcome_unknown' ? lost : 'unexpected';
    throw new PlumblineError(code, `Jira answered ${method} with another shape than documented, at "${where}"`);
  }
  return { request };
}

/** Undefined for a refusal in any other shape. */
async function refusalOf(response: APIResponse, refusal: z.ZodType): Promise<unknown> {
  try {
    return refusal.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

/** @param request `lost` is what it means when no usable answer comes back */
async function sendOrFail(
  send: Send,
  path: Route,
  { method, body, inEnglish, lost }: { method: string; body: unknown; inEnglish: boolean; lost: ErrorCode },
): Promise<APIResponse> {
  const english = { 'accept-language': 'en', 'x-force-accept-language': 'true' };
  const headers = { accept: 'application/json', 'content-type': 'application/json', ...(inEnglish && english) };
  try {
    return await send(path, body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) });
  } catch (cause) {
    if (isConsentRequest(cause)) throw cause;
    throw new PlumblineError(lost, `${method} did not reach Jira`, { cause });
  }
}

/**
 * Whether this is Forge's way of asking a person to allow the app access on first use. It must leave the resolver as it
 * is: Forge shows its consent screen only for the error itself.
 */
export const isConsentRequest = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'NEEDS_AUTHENTICATION_ERR';

async function bodyOf(response: APIResponse, lost: ErrorCode): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new PlumblineError(lost, 'Jira answered with something that is not JSON', { cause });
  }
}

function errorFor(response: APIResponse, method: string, lost: ErrorCode): PlumblineError {
  const { status } = response;
  const what = `Jira answered ${method} with ${status}`;
  if (status === 404) return new PlumblineError('not_found', what);
  if (status === 401 || status === 403) return new PlumblineError('forbidden', what);
  if (status === 429) return new PlumblineError('jira_rate_limited', what, retryAfter(response));
  if (status < 500) return new PlumblineError('jira_rejected', what);
  // A gateway may answer 5xx after Jira took the write.
  return new PlumblineError(lost, what);
}

function retryAfter(response: APIResponse): { retryAfterSeconds?: number } {
  const seconds = Math.ceil(Number(response.headers.get('retry-after') ?? Number.NaN));
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
