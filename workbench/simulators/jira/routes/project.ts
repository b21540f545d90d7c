import { JiraProblem } from '../jira-problem';
import { JiraLimits } from '../limits';
import { renderPage } from '../page';
import { hasProjectPermission } from '../permissions';
import { renderComponent } from '../render/catalogue';
import { renderProjectDetails, renderProjectSummary } from '../render/project';
import { getVisibleProject, listParam, param } from '../route';
import { getRecords, putProject } from '../site';
import { checkProperty } from '../write/property-check';
import type { PermissionKey } from '../permissions';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** What `action` of a project search stands for. */
const actions: ReadonlyMap<string, PermissionKey> = new Map([
  ['view', 'BROWSE_PROJECTS'],
  ['browse', 'BROWSE_PROJECTS'],
  ['edit', 'ADMINISTER_PROJECTS'],
  ['create', 'CREATE_ISSUES'],
]);

function searchProjects({ site, caller, query }: JiraRequest): JiraReply {
  const permission = actions.get(query.get('action') ?? 'view');
  if (!permission) throw new JiraProblem(400, [`The action '${query.get('action')}' is not known.`]);
  const keys = new Set(listParam(query, 'keys'));
  const ids = new Set(listParam(query, 'id'));
  const text = (query.get('query') ?? '').toLowerCase();
  const projects = [...site.projects.values()]
    .filter((project) => hasProjectPermission(project, caller, 'BROWSE_PROJECTS'))
    .filter((project) => hasProjectPermission(project, caller, permission))
    .filter(({ key }) => keys.size === 0 || keys.has(key))
    .filter(({ id }) => ids.size === 0 || ids.has(id))
    .filter(({ key, name }) => key.toLowerCase().includes(text) || name.toLowerCase().includes(text));
  const path = '/rest/api/3/project/search';
  const page = renderPage(projects, { query, url: site.url, path, defaultSize: JiraLimits.PAGE_DEFAULT });
  const values = page.values.map((project) => renderProjectSummary(site, project));
  return { status: 200, body: { ...page, values }, objects: values.length };
}

function readProject(request: JiraRequest): JiraReply {
  return { status: 200, body: renderProjectDetails(request.site, getVisibleProject(request)) };
}

function listComponents(request: JiraRequest): JiraReply {
  const { site } = request;
  const project = getVisibleProject(request);
  const components = getRecords(site.components, project.componentIds).map((component) => ({
    ...renderComponent(site, component),
    project: project.key,
    projectId: Number(project.id),
    assigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: true,
  }));
  return { status: 200, body: components, objects: components.length };
}

function readProperty(request: JiraRequest): JiraReply {
  const { properties } = getVisibleProject(request);
  const key = param(request, 'propertyKey');
  if (!Object.hasOwn(properties, key)) throw new JiraProblem(404, [`The property with key '${key}' does not exist.`]);
  return { status: 200, body: { key, value: properties[key] } };
}

function writeProperty(request: JiraRequest): JiraReply {
  const project = getVisibleProject(request);
  if (!hasProjectPermission(project, request.caller, 'ADMINISTER_PROJECTS')) {
    throw new JiraProblem(403, ['You cannot edit the configuration of this project.']);
  }
  const key = param(request, 'propertyKey');
  checkProperty(key, request.body);
  putProject(request.site, { ...project, properties: { ...project.properties, [key]: request.body } });
  return { status: Object.hasOwn(project.properties, key) ? 200 : 201 };
}

const PROPERTY = '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}';

export const projectRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/project/search', cost: 'read', handle: searchProjects },
  { call: 'GET /rest/api/3/project/{projectIdOrKey}', cost: 'read', handle: readProject },
  { call: 'GET /rest/api/3/project/{projectIdOrKey}/components', cost: 'read', handle: listComponents },
  { call: `GET ${PROPERTY}`, cost: 'read', handle: readProperty },
  { call: `PUT ${PROPERTY}`, cost: 'write', handle: writeProperty },
];
