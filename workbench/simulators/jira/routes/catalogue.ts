import { fieldSchema, fieldTable } from '../fields';
import { JiraProblem } from '../jira-problem';
import { JiraLimits } from '../limits';
import { renderPage } from '../page';
import { hasProjectPermission } from '../permissions';
import { renderPriority } from '../render/catalogue';
import { listParam } from '../route';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** Colours from the highest priority down; the last one serves all below it. */
const COLOURS = ['#d04437', '#f15c75', '#f79232', '#f6c342', '#707070'] as const;
const LOWEST_COLOUR = '#cccccc';

/** The priorities of the named projects, or of the whole site, highest first. `isDefault` needs exactly one project. */
function searchPriorities({ site, caller, query }: JiraRequest): JiraReply {
  const projects = listParam(query, 'projectId').map((id) => {
    const project = site.projects.get(id);
    if (project && hasProjectPermission(project, caller, 'BROWSE_PROJECTS')) return project;
    throw new JiraProblem(404, [`No project could be found with id '${id}'.`]);
  });
  const allowed = new Set(projects.flatMap(({ priorityIds }) => priorityIds));
  const ids = new Set(listParam(query, 'id'));
  const [only] = projects.length === 1 ? projects : [];
  const priorities = [...site.priorities.values()]
    .map((priority, rank) => ({ priority, rank, isDefault: priority.id === only?.defaultPriorityId }))
    .filter(({ priority }) => projects.length === 0 || allowed.has(priority.id))
    .filter(({ priority }) => ids.size === 0 || ids.has(priority.id))
    .filter(({ isDefault }) => query.get('onlyDefault') !== 'true' || isDefault);
  const path = '/rest/api/3/priority/search';
  const page = renderPage(priorities, { query, url: site.url, path, defaultSize: JiraLimits.PAGE_DEFAULT });
  const values = page.values.map(({ priority, rank, isDefault }) => ({
    ...renderPriority(site, priority),
    description: '',
    statusColor: COLOURS[rank] ?? LOWEST_COLOUR,
    isDefault,
  }));
  return { status: 200, body: { ...page, values }, objects: values.length };
}

/** Every label in use on the site, in alphabetical order, whoever asks: Jira keeps no permissions on labels. */
function listLabels({ site, query }: JiraRequest): JiraReply {
  const labels = new Set<string>();
  for (const issue of site.issues.values()) for (const label of issue.labels) labels.add(label);
  const page = renderPage([...labels].sort(), {
    query,
    url: site.url,
    path: '/rest/api/3/label',
    defaultSize: JiraLimits.LABEL_PAGE_DEFAULT,
  });
  return { status: 200, body: page, objects: page.values.length };
}

function listFields(): JiraReply {
  const fields = Object.entries(fieldTable).map(([id, definition]) => ({
    id,
    key: id,
    name: definition.name,
    custom: id.startsWith('customfield_'),
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: definition.clauses ?? [id],
    schema: fieldSchema(id, definition),
  }));
  return { status: 200, body: fields, objects: fields.length };
}

export const catalogueRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/priority/search', cost: 'read', handle: searchPriorities },
  { call: 'GET /rest/api/3/label', cost: 'read', handle: listLabels },
  { call: 'GET /rest/api/3/field', cost: 'read', handle: listFields },
];
