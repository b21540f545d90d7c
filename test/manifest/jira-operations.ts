import { z } from 'zod';
import operations from './jira-operations.json';

/** What a Forge app may call without any scope: its own properties. */
const WITHOUT_SCOPE = '/rest/forge/1/app/properties/';

/** Operations of Jira's REST API that the app calls, each with the classic scopes Atlassian's OpenAPI description asks for. */
const JiraOperationSchema = z
  .strictObject({
    call: z.string().regex(/^(?:GET|POST|PUT|DELETE) \/rest\/(?:api\/3|forge\/1)\/\S+$/),
    scopes: z.array(z.string()),
    /** What the app wants with it, for `npm run scopes`. */
    why: z.string(),
  })
  .refine(({ call, scopes }) => scopes.length > 0 !== call.includes(WITHOUT_SCOPE), 'only the app’s own properties need no scope');
export type JiraOperation = z.infer<typeof JiraOperationSchema>;

export const jiraOperations: readonly JiraOperation[] = z.array(JiraOperationSchema).parse(operations);

export const splitCall = (call: string): { method: string; path: string } => {
  const space = call.indexOf(' ');
  return { method: call.slice(0, space), path: call.slice(space + 1) };
};

/** `{}` in a request stands for any one segment; `{name}` in an operation too, and a literal segment only for itself. */
const samePath = (request: string, operation: string): boolean => {
  const wanted = request.split('/');
  const known = operation.split('/');
  return wanted.length === known.length && known.every((segment, index) => segment.startsWith('{') || segment === wanted[index]);
};

/** The operation a request is, or undefined when the table does not hold it. Literal segments win over parameters. */
export function findJiraOperation(
  request: { method: string | undefined; path: string },
  table: readonly JiraOperation[] = jiraOperations,
): JiraOperation | undefined {
  const fitting = table.filter(({ call }) => {
    const { method, path } = splitCall(call);
    return method === request.method && samePath(request.path, path);
  });
  const parameters = ({ call }: JiraOperation) => call.split('{').length;
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0];
}

/** The table as the smallest OpenAPI document that Forge's permission linter can read. */
export function openApiDocument(table: readonly JiraOperation[] = jiraOperations): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { call, scopes } of table) {
    const { method, path } = splitCall(call);
    const security = [{ OAuth2: scopes }];
    const oauth2 = [{ scheme: 'OAuth2', scopes, state: 'Current' }];
    paths[path] = { ...paths[path], [method.toLowerCase()]: { security, 'x-atlassian-oauth2-scopes': oauth2 } };
  }
  return { openapi: '3.0.1', paths };
}
