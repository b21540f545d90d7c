import { z } from 'zod';
import { JiraProblem, editForbidden, invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import { canSeeIssue, hasIssuePermission } from '../permissions';
import { renderIssue } from '../render/issue';
import { getVisibleIssue, listParam } from '../route';
import { findIssue } from '../site';
import { parseIssueUpdate } from '../write/apply-update';
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
  return { status: 200, body: renderIssue(site, issue, selection, caller) };
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

const BulkFetchSchema = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().optional(),
});

function bulkFetch({ site, caller, body }: JiraRequest): JiraReply {
  const { data, success } = BulkFetchSchema.safeParse(body);
  if (!success) throw invalidPayload();
  const asked = [...new Set(data.issueIdsOrKeys)];
  if (asked.length === 0 || asked.length > JiraLimits.BULK_FETCH_ISSUES) {
    throw new JiraProblem(400, [
      `The number of issues to fetch must be between 1 and ${JiraLimits.BULK_FETCH_ISSUES}.`,
    ]);
  }
  const selection = { ...data, fields: data.fields.length > 0 ? data.fields : ['*all'] };
  const found = asked.map((idOrKey) => ({ idOrKey, issue: findIssue(site, idOrKey) }));
  const visible = found.flatMap(({ issue }) => (issue && canSeeIssue(site, caller, issue) ? [issue] : []));
  const issues = [...new Set(visible)].sort((left, right) => Number(left.id) - Number(right.id));
  const issueErrors = found
    .filter(({ issue }) => !issue || !canSeeIssue(site, caller, issue))
    .map(({ idOrKey }) => ({
      id: idOrKey,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    }));
  const rendered = issues.map((issue) => renderIssue(site, issue, selection, caller));
  return { status: 200, body: { issues: rendered, issueErrors }, objects: rendered.length };
}

export const issueRoutes: readonly JiraRoute[] = [
  { call: 'GET /rest/api/3/issue/{issueIdOrKey}', cost: 'read', handle: readIssue },
  { call: 'PUT /rest/api/3/issue/{issueIdOrKey}', cost: 'write', handle: writeIssue },
  { call: 'POST /rest/api/3/issue/bulkfetch', cost: 'read', handle: bulkFetch },
];
