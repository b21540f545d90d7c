import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { ManualClock } from '../../../../workbench/host/clock';
import { createJiraSimulator } from '../../../../workbench/simulators/jira/index';
import { openApiOrUndefined } from '../../../support/openapi';
import { worldSeed } from './world-seed';
import type * as ForgeApi from '@forge/api';
import type { Installation } from '../../../../workbench/host/installation';
import type { CallTarget, Invocation } from '../../../../workbench/host/platform-call';
import type { SiteSeed } from '../../../../workbench/sample/seed';
import type { RateLimits } from '../../../../workbench/simulators/jira/limits';
import type { WorkflowValidator } from '../../../../workbench/simulators/jira/workflow/validator-module';
import type { JiraEvent } from '../../../../workbench/simulators/jira/product-event';

type Fetch = (target: CallTarget, path: string, init: RequestInit) => Promise<Response>;

const nothing = () => undefined;
const metrics = {
  counter: () => ({ incr: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};
const door = new AsyncLocalStorage<Fetch>();
const runtime = { contextAri: 'ari:cloud:jira::site/1', appContext: {}, tracing: {}, metrics };

Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => runtime });
Object.defineProperty(globalThis, '__forge_fetch__', {
  configurable: true,
  value: (target: CallTarget, path: string, init: RequestInit) => {
    const fetchNow = door.getStore();
    if (!fetchNow) throw new Error('A Jira call was made outside a test world.');
    return fetchNow(target, path, init);
  },
});

const ForgeApiSchema = z.custom<typeof ForgeApi>(
  (value) => typeof value === 'object' && value !== null && 'asUser' in value,
);
const api = ForgeApiSchema.parse(createRequire(import.meta.url)('@forge/api'));

/** A reply as a test reads it: `json` is undefined when there was no body. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

export type Request = (method: string, path: string, body?: unknown) => Promise<Reply>;

export const installation: Installation = {
  id: 'site-one',
  cloudId: 'cloud-one',
  siteUrl: 'https://one.example',
  environmentType: 'DEVELOPMENT',
  license: undefined,
};

const pathOnly = (path: string) => path.split('?')[0] ?? path;

function readQuery(path: string): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URL(path, 'https://x.invalid').searchParams)
    query[key] = [...(query[key] ?? []), value];
  return query;
}

/** Every reply is held to Atlassian's description when it is there, and every request that Jira accepted. */
function checkAgainstDescription(method: string, path: string, body: unknown, { status, json }: Reply): void {
  const openApi = openApiOrUndefined();
  if (!openApi) return;
  const problems = openApi.checkReply(method, pathOnly(path), status, json);
  if (status < 400) problems.push(...openApi.checkRequest(method, pathOnly(path), readQuery(path), body));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** One simulated site and the real `@forge/api` in front of it. */
export function createJiraWorld({
  seed = worldSeed,
  limits = {},
  workflowValidators = [],
}: { seed?: SiteSeed; limits?: Partial<RateLimits>; workflowValidators?: readonly WorkflowValidator[] } = {}) {
  const clock = new ManualClock();
  const events: JiraEvent[] = [];
  const simulator = createJiraSimulator({
    clock,
    limits,
    workflowValidators,
    onEvent: (_installationId, event) => void events.push(event),
    indexedProperties: [
      { propertyKey: 'plumbline.readiness', path: 'score', type: 'number', searchAlias: 'readinessScore' },
      { propertyKey: 'plumbline.readiness', path: 'status', type: 'string', searchAlias: 'readinessStatus' },
      { propertyKey: 'plumbline.readiness', path: 'note', type: 'text', searchAlias: 'readinessNote' },
    ],
  });
  simulator.seed(installation, seed);

  const fetchFor =
    (accountId: string | undefined): Fetch =>
    (target, path, init) => {
      const invocation: Invocation = {
        id: 'invocation',
        installation,
        functionKey: 'issue-panel-calls',
        moduleKey: 'issue-panel',
        moduleType: 'jira:issueContext',
        accountId,
        deadline: clock.now() + 25_000,
      };
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      return simulator.handle({ target, path, method: init.method ?? 'GET', headers: {}, body, invocation });
    };

  const requestWith =
    (
      accountId: string | undefined,
      choose: () => { requestJira: ReturnType<typeof api.asApp>['requestJira'] },
    ): Request =>
    (method, path, body) =>
      door.run(fetchFor(accountId), async () => {
        const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
        const response = await choose().requestJira(api.assumeTrustedRoute(path), init);
        const text = await response.text();
        const json: unknown = text === '' ? undefined : JSON.parse(text);
        const reply = { status: response.status, headers: new Headers([...entriesOf(response.headers)]), json };
        checkAgainstDescription(method, path, body, reply);
        return reply;
      });

  return {
    clock,
    events,
    simulator,
    api,
    as: (user: { accountId: string }): Request => requestWith(user.accountId, () => api.asUser()),
    asNobody: requestWith(undefined, () => api.asUser()),
    asImpersonated: (accountId: string): Request => requestWith(undefined, () => api.asUser(accountId)),
    asApp: requestWith(undefined, () => api.asApp()),
    /** Runs other code of `@forge/api` as a person in front of a surface. */
    runAs: <T>(user: { accountId: string }, work: () => Promise<T>): Promise<T> =>
      door.run(fetchFor(user.accountId), work),
    idOf: (key: string): string => simulator.getIssue(installation.id, key).id,
  };
}

const HEADERS = [
  'retry-after',
  'ratelimit-reason',
  'ratelimit',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
];

/** The SDK types its headers with `get` alone. */
function entriesOf(headers: { get(name: string): string | null }): [string, string][] {
  return HEADERS.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
}
