import { route } from '@forge/api';
import type { Change, ChangeOf } from '../../domain/change/change';
import { isFieldChange, type FieldChange } from '../../domain/change/field-change';
import { draftAdf } from '../../domain/change/draft-adf';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
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
 * Requests sent together: an undo of fifty sub-tasks is fifty, and one after another they would outlast the 25 s a resolver
 * may live. Far from the 50 deletions a second that Jira takes from all apps of a site (rate-limiting, 2026-09).
 */
const AT_ONCE = 5;

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
  const singles = changes.flatMap((change) => (isFieldChange(change) || change.kind === 'create_subtask' ? [] : [change]));
  for (let next = 0; next < singles.length; next += AT_ONCE) {
    const together = singles.slice(next, next + AT_ONCE);
    const written = together.map((change) => outcomesOf([change], () => writeOne(jira, issue, proposalId, change)));
    outcomes.push(...(await inParallel(written)).flat());
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
    if (!isNotFound(thrown)) throw thrown;
  }
  return null;
}

const isNotFound = (thrown: unknown): boolean => thrown instanceof PlumblineError && thrown.code === 'not_found';

/** Jira answers 404 for a link that is gone and for one that may not be removed; reading it tells which. */
async function removeLink(jira: JiraClient, linkId: string): Promise<null> {
  const path = route`/rest/api/3/issueLink/${linkId}`;
  try {
    await jira.request(path, { method: 'DELETE' });
    return null;
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
  }
  try {
    await jira.request(path, { reply: CreatedSchema });
  } catch (cause) {
    if (isNotFound(cause)) return null;
    throw new PlumblineError('outcome_unknown', 'whether the link is still there could not be read', { cause });
  }
  throw new PlumblineError('forbidden', 'the link is still there');
}
