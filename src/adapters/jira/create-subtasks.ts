import { route } from '@forge/api';
import type { ChangeOf } from '../../domain/change/change';
import { draftAdf } from '../../domain/change/draft-adf';
import { PlumblineError, type ErrorCode } from '../../domain/errors';
import type { WriteOutcome } from '../../domain/ports';
import type { JiraClient } from './client';
import { estimateFields, writtenIn } from './estimate-fields';
import { markerProperties } from './marker';
import { BulkCreateReplySchema, type BulkCreateError } from './replies';
import { outcomesOf } from './write-outcomes';

type NewSubtask = ChangeOf<'create_subtask'>;

/** One bulk create: Jira takes or refuses each by itself and says which it refused. */
export async function createSubtasks(
  jira: JiraClient,
  issue: { readonly id: string; readonly projectId: string },
  proposalId: string,
  changes: readonly NewSubtask[],
): Promise<WriteOutcome[]> {
  const issueUpdates = changes.map((change) => ({
    fields: {
      project: { id: issue.projectId },
      parent: { id: issue.id },
      issuetype: { id: change.issueTypeId },
      summary: change.summary,
      ...(change.text.blocks.length > 0 && { description: draftAdf(change.text) }),
      ...(change.estimate && estimateFields(change.estimate)),
    },
    properties: markerProperties({ proposalId, changeId: change.id }),
  }));
  try {
    const reply = await jira.request(route`/rest/api/3/issue/bulk`, {
      method: 'POST',
      body: { issueUpdates },
      reply: BulkCreateReplySchema,
      // Where it took none it answers 400 with the same body; one that leaves any of them out is no account of all.
      refusal: BulkCreateReplySchema.refine(({ issues, errors }) => issues.length === 0 && errors.length === changes.length),
    });
    const refused = new Map(reply.errors.map((error) => [error.failedElementNumber, error]));
    const created = [...reply.issues];
    return changes.map((change, index): WriteOutcome => {
      const changeId = change.id;
      const error = refused.get(index);
      if (error) return { changeId, status: 'failed', error: new PlumblineError(refusalCode(change, error), `Jira refused one with ${error.status}`) };
      const made = created.shift();
      if (made) return { changeId, status: 'applied', created: made };
      return { changeId, status: 'unknown', error: new PlumblineError('outcome_unknown', 'Jira named fewer issues than it took') };
    });
  } catch (thrown) {
    return outcomesOf(changes, () => Promise.reject(thrown instanceof Error ? thrown : new Error('not an error')));
  }
}

/** A wrong duration is named by a part of its field: `timetracking_originalestimate`. */
function refusalCode({ estimate }: NewSubtask, { status, elementErrors }: BulkCreateError): ErrorCode {
  if (status === 401 || status === 403) return 'forbidden';
  if (!estimate) return 'jira_rejected';
  const field = writtenIn(estimate.field);
  const isAboutEstimate = Object.keys(elementErrors?.errors ?? {}).some((name) => name === field || name.startsWith(`${field}_`));
  return isAboutEstimate ? 'estimate_refused' : 'jira_rejected';
}
