import type { Installation } from './installation';

/** Which Forge service a call is for, as the SDKs name it in the first argument of `__forge_fetch__`. */
export interface CallTarget {
  readonly type: string;
  readonly provider?: string | undefined;
  readonly remote?: string | undefined;
  readonly accountId?: string | undefined;
  readonly model?: string | undefined;
}

/** The invocation a call was made from. */
export interface Invocation {
  readonly id: string;
  readonly installation: Installation;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** The person in front of the surface; undefined for triggers, consumers and schedules. */
  readonly accountId: string | undefined;
  /** Epoch milliseconds of the workbench clock at which the platform kills this invocation. */
  readonly deadline: number;
}

/** One call through the only door out of an app. `body` is the parsed JSON when the SDK sent JSON, else the raw text. */
export interface PlatformCall {
  readonly target: CallTarget;
  /** Path and query as the SDK gave them, e.g. `/rest/api/3/issue/10001?fields=summary`. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly invocation: Invocation;
}

/** A Forge service simulated: answers as the real one would, or says in words that it does not simulate this. */
export interface Simulator {
  /** @throws NotSimulatedError for anything the parity table does not list */
  handle(call: PlatformCall): Promise<Response>;
}

/** Thrown for a platform call nobody has simulated. Never answered silently: a test that meets it must fail. */
export class NotSimulatedError extends Error {
  override readonly name = 'NotSimulatedError';
  constructor(what: string) {
    super(`The workbench does not simulate ${what}. Add a route and a row in workbench/host/parity.ts, or call something listed there.`);
  }
}

/** A JSON reply as Forge's proxy gives it: native Response, content type set, null body for 204. */
export function jsonResponse(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  const text = body === undefined || status === 204 ? null : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}
