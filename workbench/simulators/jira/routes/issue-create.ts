import { z } from 'zod';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { JiraLimits } from '../limits';
import { parseIssueUpdate } from '../write/apply-update';
import { createIssue } from '../write/create-issue';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

function createOne({ write }: JiraRequest, body: unknown) {
  const { id, key } = createIssue(write, parseIssueUpdate(body));
  return { id, key, self: `${write.site.url}/rest/api/3/issue/${id}` };
}

const BulkSchema = z.object({ issueUpdates: z.array(z.unknown()) });

/** Each issue stands or falls alone: 201 with both lists when some were created, 400 when none was. */
function createBulk(request: JiraRequest): JiraReply {
  const { data } = BulkSchema.safeParse(request.body);
  if (!data) throw invalidPayload();
  const updates = data.issueUpdates;
  if (updates.length === 0 || updates.length > JiraLimits.BULK_CREATE_ISSUES) {
    throw new JiraProblem(400, [
      `The number of issues to create must be between 1 and ${JiraLimits.BULK_CREATE_ISSUES}.`,
    ]);
  }
  const issues: ReturnType<typeof createOne>[] = [];
  const errors: unknown[] = [];
  for (const [failedElementNumber, update] of updates.entries()) {
    try {
      issues.push(createOne(request, update));
    } catch (problem) {
      if (!(problem instanceof JiraProblem)) throw problem;
      const elementErrors = { errorMessages: problem.errorMessages, errors: problem.errors };
      errors.push({ status: problem.status, elementErrors, failedElementNumber });
    }
  }
  return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
}

export const issueCreateRoutes: readonly JiraRoute[] = [
  {
    call: 'POST /rest/api/3/issue',
    cost: 'write',
    handle: (request) => ({ status: 201, body: createOne(request, request.body) }),
  },
  { call: 'POST /rest/api/3/issue/bulk', cost: 'write', handle: createBulk },
];
