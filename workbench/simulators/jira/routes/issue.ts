import { JiraProblem, deleteForbidden, editForbidden } from '../jira-problem';
import { hasIssuePermission } from '../permissions';
import { renderEditMeta } from '../render/edit-meta';
import { renderIssue } from '../render/issue';
import { getVisibleIssue, listParam } from '../route';
import { listSubtasks } from '../subtasks';
import { parseIssueUpdate } from '../write/apply-update';
import { deleteIssue } from '../write/delete-issue';
import { editIssue } from '../write/edit-issue';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

function readIssue(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const issue = getVisibleIssue(request);
  const fields = listParam(query, 'fields');
  const selection = {
    fields: fields.length > 0 ? fields : ['*all'],
    properties: listParam(query, 'properties'),
    expand: listParam(query, 'expand'),
  };
  const editmeta = selection.expand.includes('editmeta') ? { editmeta: renderEditMeta(site, issue, caller) } : {};
  return { status: 200, body: { ...renderIssue(site, issue, selection, caller), ...editmeta } };
}

function writeIssue(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const issue = getVisibleIssue(request);
  if (!hasIssuePermission(site, caller, issue, 'EDIT_ISSUES')) throw editForbidden();
  const update = parseIssueUpdate(request.body);
  request.admitIssueWrite(issue);
  const edited = editIssue(request.write, issue, update);
  if (query.get('returnIssue') !== 'true') return { status: 204 };
  const selection = { fields: ['*all'], properties: [], expand: listParam(query, 'expand') };
  return { status: 200, body: renderIssue(site, edited, selection, caller) };
}

/** Without `deleteSubtasks=true`, Jira refuses to delete an issue that has sub-tasks. */
function removeIssue(request: JiraRequest): JiraReply {
  const { site, caller, query } = request;
  const issue = getVisibleIssue(request);
  if (!hasIssuePermission(site, caller, issue, 'DELETE_ISSUES')) throw deleteForbidden();
  const subtasks = listSubtasks(site, issue);
  if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
    throw new JiraProblem(400, [
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue ` +
        'and all its subtasks.',
    ]);
  }
  request.admitIssueWrite(issue);
  deleteIssue(request.write, issue);
  return { status: 204 };
}

export const issueRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}', cost: 'read', handle: readIssue },
  { call: 'PUT /rest/api/3/issue/{issueIdOrKey}', cost: 'write', handle: writeIssue },
  { call: 'DELETE /rest/api/3/issue/{issueIdOrKey}', cost: 'write', handle: removeIssue },
];
