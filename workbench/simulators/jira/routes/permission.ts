import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import {
  hasGlobalPermission,
  hasIssuePermission,
  hasProjectPermission,
  isGlobalPermission,
  isPermissionKey,
  permissionTable,
} from '../permissions';
import { getVisibleIssue, getVisibleProject, listParam } from '../route';
import type { Caller, PermissionKey } from '../permissions';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const unrecognised = (keys: readonly string[]) =>
  new JiraProblem(400, [], Object.fromEntries(keys.map((key) => [key, 'Unrecognized permission'])));

function parseKeys(keys: readonly string[]): PermissionKey[] {
  const unknown = keys.filter((key) => !isPermissionKey(key));
  if (unknown.length > 0) throw unrecognised(unknown);
  return keys.filter(isPermissionKey);
}

/** Where a question about project permissions is asked: on an issue, in a project, or anywhere at all. */
function createCheck(request: JiraRequest): (permission: PermissionKey) => boolean {
  const { site, caller, query } = request;
  const issueIdOrKey = query.get('issueId') ?? query.get('issueKey');
  if (issueIdOrKey !== null) {
    const issue = getVisibleIssue(request, issueIdOrKey);
    return (permission) => hasIssuePermission(site, caller, issue, permission);
  }
  const projectIdOrKey = query.get('projectId') ?? query.get('projectKey');
  if (projectIdOrKey !== null) {
    const project = getVisibleProject(request, projectIdOrKey);
    return (permission) => hasProjectPermission(project, caller, permission);
  }
  return (permission) =>
    [...site.projects.values()].some((project) => hasProjectPermission(project, caller, permission));
}

function listMyPermissions(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const keys = parseKeys(listParam(query, 'permissions'));
  if (keys.length === 0) {
    throw new JiraProblem(400, [
      `The 'permissions' query parameter is required with a comma-separated list of permission keys.`,
    ]);
  }
  const holds = createCheck(request);
  const permissions = keys.map((key) => {
    const { id, name, type, description } = permissionTable[key];
    const havePermission = isGlobalPermission(key) ? hasGlobalPermission(site, caller) : holds(key);
    return [key, { id, key, name, type, description, havePermission }] as const;
  });
  return { status: 200, body: { permissions: Object.fromEntries(permissions) } };
}

/** Ids may come as numbers, as the API says, or as strings of digits, as `@forge/api` sends them. */
const IdSchema = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);

const idList = z.array(IdSchema.nullable()).nullish();

const CheckSchema = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string().nullable()).nullish(),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string().nullable()), issues: idList, projects: idList }).nullable())
    .nullish(),
});

const present = <T>(values: readonly (T | null)[] | null | undefined): T[] =>
  (values ?? []).filter((value): value is T => value !== null);

function getSubject({ site, caller, asApp }: JiraRequest, accountId: string | undefined): Caller {
  if (accountId === undefined || accountId === caller.accountId) return caller;
  if (!asApp && !hasGlobalPermission(site, caller)) {
    throw new JiraProblem(403, ['Only Jira administrators can perform this operation.']);
  }
  if (!site.users.has(accountId)) {
    throw new JiraProblem(400, [`No user could be found with account ID '${accountId}'.`]);
  }
  return { accountId };
}

function checkLimits(issues: number, projects: number): void {
  if (issues <= JiraLimits.PERMISSION_CHECK_ISSUES && projects <= JiraLimits.PERMISSION_CHECK_PROJECTS) return;
  throw new JiraProblem(400, [
    `A maximum of ${JiraLimits.PERMISSION_CHECK_PROJECTS} projects and ` +
      `${JiraLimits.PERMISSION_CHECK_ISSUES} issues can be checked.`,
  ]);
}

/** Unknown issue and project ids are left out of the answer without an error. */
function checkPermissions(request: JiraRequest): JiraReply {
  const { site } = request;
  const { data } = CheckSchema.safeParse(request.body);
  if (!data) throw invalidPayload();
  const subject = getSubject(request, data.accountId);
  const globalKeys = parseKeys(present(data.globalPermissions));
  const globalPermissions = hasGlobalPermission(site, subject) ? globalKeys.filter(isGlobalPermission) : [];
  const projectPermissions = present(data.projectPermissions).flatMap((asked) => {
    const issues = present(asked.issues);
    const projects = present(asked.projects);
    checkLimits(issues.length, projects.length);
    return parseKeys(present(asked.permissions).filter((key) => key !== '')).map((permission) => ({
      permission,
      issues: issues.filter((id) => {
        const issue = site.issues.get(String(id));
        return issue !== undefined && hasIssuePermission(site, subject, issue, permission);
      }),
      projects: projects.filter((id) => {
        const project = site.projects.get(String(id));
        return project !== undefined && hasProjectPermission(project, subject, permission);
      }),
    }));
  });
  return { status: 200, body: { projectPermissions, globalPermissions } };
}

export const permissionRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/mypermissions', cost: 'identity', handle: listMyPermissions },
  { call: 'POST /rest/api/3/permissions/check', cost: 'identity', handle: checkPermissions },
];
