import { hasIssuePermission } from '../permissions';
import { renderFieldMetadata } from '../render/field-metadata';
import { getVisibleIssue } from '../route';
import { getRecord } from '../site';
import { editableFields } from '../write/editable-fields';
import { typesWithoutMove } from '../write/issue-type';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

/** What this caller may edit on this issue: nothing at all, and no error, for one who may only look. */
function readEditMeta(request: JiraRequest): JiraReply {
  const { site, caller } = request;
  const issue = getVisibleIssue(request);
  const ids = hasIssuePermission(site, caller, issue, 'EDIT_ISSUES') ? Object.keys(editableFields) : [];
  const project = getRecord(site.projects, issue.projectId);
  const types = typesWithoutMove(site, project, issue.typeId);
  const fields = ids.flatMap((id) => {
    const described = renderFieldMetadata(site, project, types, id);
    return described ? [[id, described] as const] : [];
  });
  return { status: 200, body: { fields: Object.fromEntries(fields) } };
}

export const issueEditMetaRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta', cost: 'read', handle: readEditMeta },
];
