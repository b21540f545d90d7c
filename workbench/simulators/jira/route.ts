import { issueNotFound, projectNotFound } from './jira-problem';
import { canSeeIssue, hasProjectPermission } from './permissions';
import { findIssue, findProject } from './site';
import type { IssueRecord, ProjectRecord } from './entities';
import type { SearchScope } from './jql/search-scope';
import type { WorkflowValidator } from './workflow/validator-module';
import type { WriteScope } from './write/write-scope';

/** One REST call on its way through a route: the caller is known, the path is matched, the body is not yet parsed. */
export interface JiraRequest extends SearchScope {
  readonly asApp: boolean;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly write: WriteScope;
  /** The validators of the app's manifest, for those that stand on transitions. */
  readonly workflowValidators: readonly WorkflowValidator[];
  /** @throws JiraProblem (429) when the issue was written too often */
  readonly admitIssueWrite: (issue: IssueRecord) => void;
}

export interface JiraReply {
  readonly status: number;
  readonly body?: unknown;
  /** How many objects a read returned; one when left out. Each costs a point. */
  readonly objects?: number;
}

export interface JiraRoute {
  /** `METHOD /path/{param}`, with the parameter names of Atlassian's OpenAPI description. */
  readonly call: string;
  /** How Jira counts points: a read by its objects, a write as one, questions about people and permissions as two. */
  readonly cost: 'read' | 'write' | 'identity';
  readonly handle: (request: JiraRequest) => JiraReply;
}

export const param = ({ params }: JiraRequest, name: string): string => params[name] ?? '';

/** The issue in the path. @throws JiraProblem (404) when it is absent or hidden from the caller */
export function getVisibleIssue(request: JiraRequest, idOrKey = param(request, 'issueIdOrKey')): IssueRecord {
  const issue = findIssue(request.site, idOrKey);
  if (!issue || !canSeeIssue(request.site, request.caller, issue)) throw issueNotFound();
  return issue;
}

/** The project in the path. @throws JiraProblem (404) when it is absent or hidden from the caller */
export function getVisibleProject(request: JiraRequest, idOrKey = param(request, 'projectIdOrKey')): ProjectRecord {
  const project = findProject(request.site, idOrKey);
  if (!project || !hasProjectPermission(project, request.caller, 'BROWSE_PROJECTS')) throw projectNotFound(idOrKey);
  return project;
}

/** A list in a query string: repeated, separated by commas, or both. */
export const listParam = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
