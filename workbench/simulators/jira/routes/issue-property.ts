import { JiraProblem, editForbidden } from '../jira-problem';
import { hasIssuePermission } from '../permissions';
import { getVisibleIssue, param } from '../route';
import { putIssue } from '../site';
import { checkProperty } from '../write/property-check';
import type { IssueRecord } from '../entities';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const propertyNotFound = (key: string) => new JiraProblem(404, [`The property with key '${key}' does not exist.`]);

function getEditableIssue(request: JiraRequest): IssueRecord {
  const issue = getVisibleIssue(request);
  if (!hasIssuePermission(request.site, request.caller, issue, 'EDIT_ISSUES')) throw editForbidden();
  return issue;
}

function readProperty(request: JiraRequest): JiraReply {
  const { properties } = getVisibleIssue(request);
  const key = param(request, 'propertyKey');
  if (!Object.hasOwn(properties, key)) throw propertyNotFound(key);
  return { status: 200, body: { key, value: properties[key] } };
}

function writeProperty(request: JiraRequest): JiraReply {
  const issue = getEditableIssue(request);
  const key = param(request, 'propertyKey');
  checkProperty(key, request.body);
  request.admitIssueWrite(issue);
  putIssue(request.site, { ...issue, properties: { ...issue.properties, [key]: request.body } });
  return { status: Object.hasOwn(issue.properties, key) ? 200 : 201 };
}

function deleteProperty(request: JiraRequest): JiraReply {
  const issue = getEditableIssue(request);
  const key = param(request, 'propertyKey');
  if (!Object.hasOwn(issue.properties, key)) throw propertyNotFound(key);
  request.admitIssueWrite(issue);
  const { [key]: _deleted, ...properties } = issue.properties;
  putIssue(request.site, { ...issue, properties });
  return { status: 204 };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';

export const issuePropertyRoutes: readonly JiraRoute[] = [
  { call: `GET ${PATH}`, cost: 'read', handle: readProperty },
  { call: `PUT ${PATH}`, cost: 'write', handle: writeProperty },
  { call: `DELETE ${PATH}`, cost: 'write', handle: deleteProperty },
];
