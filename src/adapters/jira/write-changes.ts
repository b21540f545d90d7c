import { route } from '@forge/api';
import type { Change, ChangeOf } from '../../domain/change/change';
import { isFieldChange, type FieldChange } from '../../domain/change/field-change';
import { draftAdf } from '../../domain/change/draft-adf';
import { PlumblineError } from '../../domain/errors';
import type { WriteOutcome } from '../../domain/ports';
import type { JiraClient } from './client';
import { createSubtasks } from './create-subtasks';
import { markerProperties } from './marker';
import { CreatedSchema } from './replies';
import { updateBody } from './update-body';
import { outcomesOf, type Created } from './write-outcomes';

/** The issue a proposal is about. */
interface Target {
  readonly id: string;
  readonly projectId: string;
}

/**
 * Makes changes of one issue with as few requests as Jira allows: one for all fields, one for all
 * sub-tasks, one each for the rest. What happens to one request does not keep the others from being made.
 */
export async function writeChanges(
  jira: JiraClient,
  issue: Target,
  proposalId: string,
  changes: readonly Change[],
): Promise<WriteOutcome[]> {
  const edits = changes.filter(isFieldChange);
  const subtasks = changes.filter((change) => change.kind === 'create_subtask');
  const outcomes: WriteOutcome[] = [];
  if (edits.length > 0) outcomes.push(...(await writeEdits(jira, issue, edits)));
  if (subtasks.length > 0) outcomes.push(...(await createSubtasks(jira, issue, proposalId, subtasks)));
  for (const change of changes) {
    if (isFieldChange(change) || change.kind === 'create_subtask') continue;
    outcomes.push(...(await outcomesOf([change], () => writeOne(jira, issue, proposalId, change))));
  }
  return outcomes;
}

/** All edits in one request. Where Jira refuses that, it wrote none of it: then each is tried by itself, to find the one. */
async function writeEdits(jira: JiraClient, issue: Target, edits: readonly FieldChange[]): Promise<WriteOutcome[]> {
  const together = await outcomesOf(edits, async () => {
    await jira.request(route`/rest/api/3/issue/${issue.id}`, { method: 'PUT', body: updateBody(edits) });
    return null;
  });
  const isRefused = together.every((outcome) => outcome.status === 'failed' && outcome.error.code === 'jira_rejected');
  if (edits.length === 1 || !isRefused) return together;
  const apart: WriteOutcome[] = [];
  for (const edit of edits) apart.push(...(await writeEdits(jira, issue, [edit])));
  return apart;
}

type Single = Exclude<Change, FieldChange | { kind: 'create_subtask' }>;

async function writeOne(jira: JiraClient, issue: Target, proposalId: string, change: Single): Promise<Created> {
  switch (change.kind) {
    case 'set_property':
      return writeProperty(jira, issue, change);
    case 'add_comment': {
      const body = { body: draftAdf(change.text), properties: markerProperties({ proposalId, changeId: change.id }) };
      const reply = CreatedSchema;
      const { id } = await jira.request(route`/rest/api/3/issue/${issue.id}/comment`, { method: 'POST', body, reply });
      return { id, key: null };
    }
    case 'link_issues': {
      const [inward, outward] = change.direction === 'outward' ? [issue.id, change.other.id] : [change.other.id, issue.id];
      const body = { type: { id: change.type.id }, inwardIssue: { id: inward }, outwardIssue: { id: outward } };
      await jira.request(route`/rest/api/3/issueLink`, { method: 'POST', body });
      return null;
    }
    case 'delete_comment':
      return removeIfThere(() =>
        jira.request(route`/rest/api/3/issue/${issue.id}/comment/${change.commentId}`, { method: 'DELETE' }),
      );
    case 'remove_link':
      return removeLink(jira, change.linkId);
    case 'delete_subtask':
      // Never with `deleteSubtasks`: an issue under which somebody put another one stays.
      return removeIfThere(() => jira.request(route`/rest/api/3/issue/${change.issueId}`, { method: 'DELETE' }));
  }
}

/** A request of its own: unlike an edit of the issue it tells nobody and leaves the time of the last edit as it was. */
async function writeProperty(jira: JiraClient, issue: Target, { key, after }: ChangeOf<'set_property'>): Promise<null> {
  const path = route`/rest/api/3/issue/${issue.id}/properties/${key}`;
  if (after === null) return removeIfThere(() => jira.request(path, { method: 'DELETE' }));
  await jira.request(path, { method: 'PUT', body: after });
  return null;
}

/** What is not there any more is as it should be. */
async function removeIfThere(remove: () => Promise<undefined>): Promise<null> {
  try {
    await remove();
  } catch (thrown) {
    if (!(thrown instanceof PlumblineError) || thrown.code !== 'not_found') throw thrown;
  }
  return null;
}

/** Jira answers 404 for a link that is gone and for one that may not be removed; reading it tells which. */
async function removeLink(jira: JiraClient, linkId: string): Promise<null> {
  const path = route`/rest/api/3/issueLink/${linkId}`;
  await removeIfThere(() => jira.request(path, { method: 'DELETE' }));
  const isThere = await jira.request(path, { reply: CreatedSchema }).then(
    () => true,
    (thrown: unknown) => !(thrown instanceof PlumblineError) || thrown.code !== 'not_found',
  );
  if (isThere) throw new PlumblineError('forbidden', 'the link is still there');
  return null;
}
