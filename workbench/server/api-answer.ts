import type { Session } from './session';

/** One answer of the workbench's own HTTP API, which only its page and its CLI use. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** `part` is what the pattern's group holds: a key, decoded. */
export type Route = readonly [
  method: 'GET' | 'POST',
  pattern: RegExp,
  run: (session: Session, request: ApiRequest, part: string) => ApiAnswer | Promise<ApiAnswer>,
];

export const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
export const refused = (status: number, error: string): ApiAnswer => ({ status, body: { error } });

/** The account id of the person in front of the page; empty when nobody is chosen. */
export const person = ({ query }: ApiRequest): string => query.get('user') ?? '';
