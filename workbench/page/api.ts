import { z } from 'zod';
import type { Faults } from './api-schemas';
import {
  ErrorReplySchema,
  FaultsSchema,
  InvokeSchema,
  IssuePageSchema,
  IssueSchema,
  PanelStatusReplySchema,
  StateSchema,
  ValidatorsSchema,
} from './api-schemas';

/** A reply of the workbench's HTTP API other than 2xx. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** No answer came at all: the workbench was stopped, or the connection broke. Whether it did what was asked is unknown. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  constructor(cause: unknown) {
    super('The workbench did not answer.', { cause });
  }
}

/** Whether the same request may well be answered in a moment, so that what was read before still stands until then. */
export const mayPass = (error: unknown): boolean =>
  error instanceof NoAnswerError || (error instanceof ApiError && error.status >= 500);

const query = (parameters: Readonly<Record<string, string | number>>) =>
  new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString();

const send = async (path: string, init: RequestInit): Promise<{ response: Response; text: string }> => {
  try {
    const response = await fetch(path, init);
    return { response, text: await response.text() };
  } catch (thrown) {
    throw new NoAnswerError(thrown);
  }
};

const request = async <Reply extends z.ZodType>(
  reply: Reply,
  path: string,
  body?: unknown,
): Promise<z.output<Reply>> => {
  const { response, text } = await send(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const json: unknown = text === '' ? {} : JSON.parse(text);
  if (response.ok) return reply.parse(json);
  const { data: refusal } = ErrorReplySchema.safeParse(json);
  throw new ApiError(response.status, refusal?.error ?? `The workbench answered ${response.status} for ${path}.`);
};

export const getState = (user: string) => request(StateSchema, `/api/state?${query({ user })}`);

interface IssueQuery {
  readonly user: string;
  readonly projectKey: string;
  /** Words to look for; empty for all issues. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** @throws ApiError 403 when the person has no access to the project */
export const listIssues = ({ user, projectKey, text, offset, limit }: IssueQuery) =>
  request(IssuePageSchema, `/api/projects/${projectKey}/issues?${query({ user, q: text, offset, limit })}`);

export const getIssue = (user: string, issueKey: string) =>
  request(IssueSchema, `/api/issues/${issueKey}?${query({ user })}`);

export interface IssueEdit {
  readonly priority?: string;
  readonly labels?: readonly string[];
  readonly summary?: string;
  /** An ADF document; null empties the field. */
  readonly description?: unknown;
}

/** Edits an issue as the person in front of the page, past the app. */
export const editIssue = (user: string, issueKey: string, fields: IssueEdit) =>
  request(z.unknown(), `/api/issues/${issueKey}?${query({ user })}`, { fields });

/** Comments on an issue as the person in front of the page. `body` is an ADF document. @throws ApiError in Jira's words */
export const addComment = (user: string, issueKey: string, body: unknown) =>
  request(z.unknown(), `/api/issues/${issueKey}/comments?${query({ user })}`, { body });

/** Moves an issue along its workflow as the person in front of the page. @throws ApiError in Jira's words */
export const transitionIssue = (user: string, issueKey: string, transitionId: string) =>
  request(z.unknown(), `/api/issues/${issueKey}/transitions?${query({ user })}`, { transitionId });

/** Asks the app what its panel shows in the header. Null for nothing. */
export const getPanelStatus = async (asked: { surface: string; accountId: string; issue: string }) =>
  (await request(PanelStatusReplySchema, '/api/panel-status', asked)).status;

export const getValidators = () => request(ValidatorsSchema, '/api/validators');

interface ValidatorChange {
  readonly projectKey: string;
  readonly transition: string;
  readonly moduleKey: string;
  readonly attached: boolean;
}

/** Puts a validator of the app on a transition, or takes it away, as an administrator would in the workflow editor. */
export const changeValidator = (change: ValidatorChange) => request(ValidatorsSchema, '/api/validators', change);

interface Invocation {
  readonly surface: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string;
  readonly extension: unknown;
}

/** @throws Error in the words Forge uses when a resolver throws */
export const invokeResolver = async (invocation: Invocation): Promise<unknown> => {
  const answer = await request(InvokeSchema, '/api/invoke', invocation);
  if ('error' in answer) throw new Error(`There was an error invoking the function - ${answer.error}`);
  return answer.value;
};

/** A request a surface makes to Jira by itself (`requestJira` of @forge/bridge), as the person in front of the page. */
export const requestProduct = (accountId: string, call: unknown) =>
  request(z.unknown(), '/api/product', { accountId, call });

export const getFaults = () => request(FaultsSchema, '/api/faults');
export const setFaults = (faults: Partial<Faults>) => request(FaultsSchema, '/api/faults', faults);

/** Hands every event and queue message that is due to the app. */
export const deliverEvents = () => request(z.unknown(), '/api/deliver', {});
export const runSchedule = (key: string) => request(z.unknown(), `/api/schedules/${key}`, {});
