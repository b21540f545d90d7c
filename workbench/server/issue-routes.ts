import { z } from 'zod';
import { ok, person, refused, type ApiAnswer, type ApiRequest, type Route } from './api-answer';
import { LOCAL_SITE, type Session } from './session';
import { issueView, listIssues } from './site-view';

const EditSchema = z.object({
  fields: z.object({
    priority: z.string().optional(),
    labels: z.array(z.string()).optional(),
    summary: z.string().optional(),
    /** An ADF document, or null to empty the field. Jira looks at it. */
    description: z.unknown().optional(),
  }),
});

/** What a person does with issues in Jira itself. Each is answered with the issue as they see it afterwards. */
export const issueRoutes: readonly Route[] = [
  ['GET', /^\/api\/projects\/([^/]+)\/issues$/, projectIssues],
  ['GET', /^\/api\/issues\/([^/]+)$/, oneIssue],
  ['POST', /^\/api\/issues\/([^/]+)$/, editIssue],
  ['POST', /^\/api\/issues\/([^/]+)\/comments$/, addComment],
  ['POST', /^\/api\/issues\/([^/]+)\/transitions$/, transitionIssue],
];

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

/** `body` is an ADF document, as in Jira's own call; nothing else of that call can be said here. */
function addComment(session: Session, request: ApiRequest, key: string): ApiAnswer {
  const { body } = z.object({ body: z.unknown() }).parse(request.body);
  session.workbench.jira.commentAs(LOCAL_SITE, person(request), key, { body });
  return oneIssue(session, request, key);
}

/** A person moves an issue; what stands against it is told in Jira's words. */
function transitionIssue(session: Session, request: ApiRequest, key: string): ApiAnswer {
  const { transitionId } = z.object({ transitionId: z.string() }).parse(request.body);
  session.workbench.jira.transitionAs(LOCAL_SITE, person(request), key, transitionId);
  return oneIssue(session, request, key);
}
