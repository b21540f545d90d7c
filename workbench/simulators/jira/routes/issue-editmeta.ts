import { hasIssuePermission } from '../permissions';
import { renderComponent, renderPriority } from '../render/catalogue';
import { fieldSchema, fieldTable } from '../fields';
import { getVisibleIssue } from '../route';
import { getRecord, getRecords } from '../site';
import { editableFields } from '../write/editable-fields';
import type { ProjectRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';
import type { JiraSite } from '../site';

function allowedValues(site: JiraSite, project: ProjectRecord, field: string): unknown[] | undefined {
  if (field === 'priority') {
    return getRecords(site.priorities, project.priorityIds).map((priority) => renderPriority(site, priority));
  }
  if (field === 'components') {
    return getRecords(site.components, project.componentIds).map((component) => renderComponent(site, component));
  }
  return undefined;
}

function describeField(site: JiraSite, project: ProjectRecord, id: string) {
  const editable = editableFields[id];
  const definition = fieldTable[id];
  if (!editable || !definition) return [];
  const operations = (['add', 'set', 'remove'] as const).filter((operation) => editable[operation] !== undefined);
  const values = allowedValues(site, project, id);
  const described = {
    required: editable.required,
    schema: fieldSchema(id, definition),
    name: definition.name,
    key: id,
    ...(id === 'labels' ? { autoCompleteUrl: `${site.url}/rest/api/1.0/labels/suggest?query=` } : {}),
    operations,
    ...(values ? { allowedValues: values } : {}),
  };
  return [[id, described] as const];
}

/** What this caller may edit on this issue: nothing at all, and no error, for one who may only look. */
function readEditMeta(request: JiraRequest): JiraReply {
  const { site, caller } = request;
  const issue = getVisibleIssue(request);
  const ids = hasIssuePermission(site, caller, issue, 'EDIT_ISSUES') ? Object.keys(editableFields) : [];
  const project = getRecord(site.projects, issue.projectId);
  return { status: 200, body: { fields: Object.fromEntries(ids.flatMap((id) => describeField(site, project, id))) } };
}

export const issueEditMetaRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta', cost: 'read', handle: readEditMeta },
];
