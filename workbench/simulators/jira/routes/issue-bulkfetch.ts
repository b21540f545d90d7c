import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import { canSeeIssue } from '../permissions';
import { renderIssue } from '../render/issue';
import { findIssue } from '../site';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const BulkFetchSchema = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().optional(),
});

/** Issues that are absent or hidden from the caller are left out in silence: `issueErrors` is for failures of Jira. */
function bulkFetch({ site, caller, body }: JiraRequest): JiraReply {
  const { data, success } = BulkFetchSchema.safeParse(body);
  if (!success) throw invalidPayload();
  const asked = [...new Set(data.issueIdsOrKeys)];
  if (asked.length === 0 || asked.length > JiraLimits.BULK_FETCH_ISSUES) {
    throw new JiraProblem(400, [
      `The number of issues to fetch must be between 1 and ${JiraLimits.BULK_FETCH_ISSUES}.`,
    ]);
  }
  if (data.properties.length > JiraLimits.BULK_FETCH_PROPERTIES) {
    throw new JiraProblem(400, [`A maximum of ${JiraLimits.BULK_FETCH_PROPERTIES} issue properties can be specified.`]);
  }
  const fields = data.fields.length > 0 ? data.fields : ['*all'];
  const selection = { ...data, fields, changes: JiraLimits.BULK_FETCH_CHANGES };
  const visible = asked
    .map((idOrKey) => findIssue(site, idOrKey))
    .filter((issue) => issue !== undefined)
    .filter((issue) => canSeeIssue(site, caller, issue));
  const issues = [...new Set(visible)]
    .sort((left, right) => Number(left.id) - Number(right.id))
    .map((issue) => renderIssue(site, issue, selection, caller));
  return { status: 200, body: { issues, issueErrors: [] }, objects: issues.length };
}

export const issueBulkFetchRoutes: readonly JiraRoute[] = [
  { call: 'POST /rest/api/3/issue/bulkfetch', cost: 'read', handle: bulkFetch },
];
