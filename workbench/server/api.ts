import { z } from 'zod';
import { FaultsSchema } from '../host/fault-settings';
import { JiraProblem } from '../simulators/jira/jira-problem';
import { ok, person, refused, type ApiAnswer, type ApiRequest, type Route } from './api-answer';
import { appRoutes } from './app-routes';
import { issueRoutes } from './issue-routes';
import { LOCAL_SITE, type Session } from './session';
import { peopleOf, siteView } from './site-view';
import { changeValidator, validatorsOf } from './validators';

export type { ApiAnswer, ApiRequest } from './api-answer';

const routes: readonly Route[] = [
  ['GET', /^\/api\/state$/, (session, request) => ok(stateFor(session, person(request)))],
  ...issueRoutes,
  ...appRoutes,
  ['GET', /^\/api\/validators$/, ({ workbench }) => ok(validatorsOf(workbench.jira, LOCAL_SITE))],
  ['POST', /^\/api\/validators$/, changeValidators],
  ['GET', /^\/api\/faults$/, ({ workbench }) => ok(workbench.faultsOf(LOCAL_SITE))],
  ['POST', /^\/api\/faults$/, changeFaults],
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

function changeValidators({ workbench }: Session, request: ApiRequest): ApiAnswer {
  changeValidator(workbench.jira, LOCAL_SITE, request.body);
  return ok(validatorsOf(workbench.jira, LOCAL_SITE));
}

function changeFaults({ workbench }: Session, request: ApiRequest): ApiAnswer {
  const changed = FaultsSchema.partial().parse(request.body);
  workbench.setFaults(LOCAL_SITE, FaultsSchema.parse({ ...workbench.faultsOf(LOCAL_SITE), ...changed }));
  return ok(workbench.faultsOf(LOCAL_SITE));
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
