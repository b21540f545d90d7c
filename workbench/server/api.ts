import { z } from 'zod';
import { FaultsSchema } from '../host/fault-settings';
import { JiraProblem } from '../simulators/jira/jira-problem';
import { changeValidator, validatorsOf } from './validators';
import { issueView, listIssues, peopleOf, siteView } from './site-view';
import { LOCAL_SITE, type Session } from './session';

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

type Route = readonly [
  method: 'GET' | 'POST',
  pattern: RegExp,
  run: (session: Session, request: ApiRequest, part: string) => ApiAnswer | Promise<ApiAnswer>,
];

const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
const refused = (status: number, error: string): ApiAnswer => ({ status, body: { error } });
const person = ({ query }: ApiRequest) => query.get('user') ?? '';

const PlacementSchema = z.object({
  issue: z.object({ id: z.string(), key: z.string(), type: z.string() }).optional(),
  project: z.object({ id: z.string(), key: z.string() }).optional(),
});
const InvokeSchema = z.object({
  surface: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  accountId: z.string(),
  extension: z.unknown().optional(),
});
const EditSchema = z.object({
  fields: z.object({
    priority: z.string().optional(),
    labels: z.array(z.string()).optional(),
    summary: z.string().optional(),
  }),
});

const routes: readonly Route[] = [
  ['GET', /^\/api\/state$/, (session, request) => ok(stateFor(session, person(request)))],
  ['GET', /^\/api\/projects\/([^/]+)\/issues$/, projectIssues],
  ['GET', /^\/api\/issues\/([^/]+)$/, oneIssue],
  ['POST', /^\/api\/issues\/([^/]+)$/, editIssue],
  ['POST', /^\/api\/issues\/([^/]+)\/transitions$/, transitionIssue],
  ['POST', /^\/api\/panel-status$/, panelStatus],
  ['GET', /^\/api\/validators$/, ({ workbench }) => ok(validatorsOf(workbench.jira, LOCAL_SITE))],
  ['POST', /^\/api\/validators$/, changeValidators],
  ['POST', /^\/api\/invoke$/, invoke],
  [
    'POST',
    /^\/api\/product$/,
    () => refused(501, 'The workbench does not simulate requestJira from a surface. Plumbline calls Jira from its resolvers.'),
  ],
  ['GET', /^\/api\/faults$/, ({ workbench }) => ok(workbench.faultsOf(LOCAL_SITE))],
  ['POST', /^\/api\/faults$/, changeFaults],
  [
    'POST',
    /^\/api\/deliver$/,
    async ({ workbench }) => {
      await workbench.settle();
      return ok({});
    },
  ],
  [
    'POST',
    /^\/api\/schedules\/([^/]+)$/,
    async ({ workbench }, _request, key) => ok({ result: (await workbench.runSchedule(LOCAL_SITE, key))?.result ?? null }),
  ],
  ['POST', /^\/api\/events$/, publishEvent],
  ['GET', /^\/api\/dump$/, dump],
];

/** Answers one request to the API. Undefined when no route is meant. */
export async function answerApi(session: Session, request: ApiRequest): Promise<ApiAnswer | undefined> {
  for (const [method, pattern, run] of routes) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match) return answerOrRefuse(() => run(session, request, decodeURIComponent(match[1] ?? '')));
  }
  return undefined;
}

async function answerOrRefuse(run: () => ApiAnswer | Promise<ApiAnswer>): Promise<ApiAnswer> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof JiraProblem) return refused(thrown.status, thrown.message);
    if (thrown instanceof z.ZodError) return refused(400, z.prettifyError(thrown));
    return refused(500, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function stateFor({ workbench, model, siteName }: Session, wanted: string) {
  const site = workbench.jira.getSite(LOCAL_SITE);
  return siteView({
    site,
    siteName,
    // The page has nobody chosen on its first visit and then acts as the first of the list.
    accountId: wanted === '' ? (peopleOf(site)[0]?.accountId ?? '') : wanted,
    model,
    surfaces: workbench.table.surfaces,
  });
}

function projectIssues({ workbench }: Session, request: ApiRequest, projectKey: string): ApiAnswer {
  const { query } = request;
  const page = listIssues(workbench.jira.getSite(LOCAL_SITE), person(request), {
    projectKey,
    text: query.get('q') ?? '',
    offset: Number(query.get('offset') ?? 0),
    limit: Math.min(100, Number(query.get('limit') ?? 50)),
  });
  return page ? ok(page) : refused(403, 'You do not have access to this project.');
}

function oneIssue({ workbench }: Session, request: ApiRequest, key: string): ApiAnswer {
  const view = issueView(workbench.jira.getSite(LOCAL_SITE), person(request), workbench.jira.getIssue(LOCAL_SITE, key));
  return view ? ok(view) : refused(404, 'The issue does not exist or you do not have permission to see it.');
}

function editIssue(session: Session, request: ApiRequest, key: string): ApiAnswer {
  const { priority, ...fields } = EditSchema.parse(request.body).fields;
  const update = { fields: { ...fields, ...(priority !== undefined && { priority: { name: priority } }) } };
  session.workbench.jira.editIssueAs(LOCAL_SITE, person(request), key, update);
  return oneIssue(session, request, key);
}

/** A person moves an issue; what stands against it is told in Jira's words. */
function transitionIssue(session: Session, request: ApiRequest, key: string): ApiAnswer {
  const { transitionId } = z.object({ transitionId: z.string() }).parse(request.body);
  session.workbench.jira.transitionAs(LOCAL_SITE, person(request), key, transitionId);
  return oneIssue(session, request, key);
}

async function panelStatus({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const asked = z.object({ surface: z.string(), accountId: z.string(), issue: z.string() }).parse(request.body);
  const { status } = await workbench.readPanelStatus(LOCAL_SITE, asked);
  return ok({ status });
}

function changeValidators({ workbench }: Session, request: ApiRequest): ApiAnswer {
  changeValidator(workbench.jira, LOCAL_SITE, request.body);
  return ok(validatorsOf(workbench.jira, LOCAL_SITE));
}

/** A function that throws or dies reaches the page as Forge would tell it: a message and nothing else. */
async function invoke({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const { surface, functionKey, payload, accountId, extension } = InvokeSchema.parse(request.body);
  const placement = PlacementSchema.parse(extension ?? {});
  try {
    const { result } = await workbench.invokeCall(LOCAL_SITE, {
      surface,
      call: functionKey,
      payload,
      accountId,
      placement: { ...(placement.issue && { issue: placement.issue }), ...(placement.project && { project: placement.project }) },
    });
    return ok({ value: result ?? null });
  } catch (thrown) {
    return ok({ error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

function changeFaults({ workbench }: Session, request: ApiRequest): ApiAnswer {
  const changed = FaultsSchema.partial().parse(request.body);
  workbench.setFaults(LOCAL_SITE, FaultsSchema.parse({ ...workbench.faultsOf(LOCAL_SITE), ...changed }));
  return ok(workbench.faultsOf(LOCAL_SITE));
}

/** Sends a product or lifecycle event to the app and waits until everything it leads to is done. */
async function publishEvent({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const event = z.looseObject({ eventType: z.string(), selfGenerated: z.boolean().default(false) }).parse(request.body);
  workbench.publish(LOCAL_SITE, event);
  await workbench.settle();
  return ok({ delivered: event.eventType });
}

/** Everything the workbench holds, for a person who wants to look. */
async function dump({ workbench }: Session): Promise<ApiAnswer> {
  const tables = await workbench.sql.query(LOCAL_SITE, 'SHOW TABLES');
  const names = tables.flatMap((row) => Object.values(row)).map(String);
  const sql = await Promise.all(
    names.map(async (name) => [name, await workbench.sql.query(LOCAL_SITE, `SELECT * FROM \`${name}\``)] as const),
  );
  return ok({
    ...workbench.dump(LOCAL_SITE),
    sql: Object.fromEntries(sql),
    log: workbench.logLines,
    calls: workbench.history.map(({ label, status }) => ({ label, status })),
  });
}
