import { JiraProblem } from '../jira-problem';
import { hasProjectPermission } from '../permissions';
import { renderIssueType } from '../render/catalogue';
import { renderDefaultValue, renderFieldMetadata } from '../render/field-metadata';
import { getVisibleProject, param } from '../route';
import { getRecords } from '../site';
import { fieldsOn } from '../write/editable-fields';
import type { ProjectRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** Jira's own limit and default of a page here. */
const PAGE = 50;

/** The project in the path, for whoever may create issues in it. */
function getCreatable(request: JiraRequest): ProjectRecord {
  const project = getVisibleProject(request);
  if (hasProjectPermission(project, request.caller, 'CREATE_ISSUES')) return project;
  throw new JiraProblem(400, ['You do not have permission to create issues in this project.']);
}

/** One page of a list under the name Jira gives that list. */
function page(name: string, all: readonly unknown[], query: URLSearchParams): JiraReply {
  const startAt = Math.max(0, Number(query.get('startAt') ?? 0) || 0);
  const maxResults = Math.min(PAGE, Number(query.get('maxResults') ?? PAGE) || PAGE);
  const shown = all.slice(startAt, startAt + maxResults);
  return { status: 200, body: { startAt, maxResults, total: all.length, [name]: shown }, objects: shown.length };
}

function listIssueTypes(request: JiraRequest): JiraReply {
  const { site, query } = request;
  const types = getRecords(site.issueTypes, getCreatable(request).issueTypeIds);
  return page('issueTypes', types.map((type) => renderIssueType(site, type)), query);
}

function listFields(request: JiraRequest): JiraReply {
  const { site, query } = request;
  const project = getCreatable(request);
  const type = getRecords(site.issueTypes, project.issueTypeIds).find(({ id }) => id === param(request, 'issueTypeId'));
  if (!type) {
    throw new JiraProblem(400, ['The issue type is not one of this project.']);
  }
  const fields = fieldsOn(project, 'create').flatMap((id) => {
    const described = renderFieldMetadata(site, project, [type], id);
    const defaultValue = renderDefaultValue(site, project, id);
    const hasDefaultValue = defaultValue !== undefined;
    return described ? [{ ...described, fieldId: id, hasDefaultValue, ...(hasDefaultValue && { defaultValue }) }] : [];
  });
  return page('fields', fields, query);
}

export const issueCreateMetaRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', cost: 'read', handle: listIssueTypes },
  { call: 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', cost: 'read', handle: listFields },
];
