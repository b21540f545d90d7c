import { createEvent } from '../product-event';
import { getRecord, putIssue, takeId } from '../site';
import { applyUpdate } from './apply-update';
import { listChangeItems } from './change-items';
import type { ChangeItem, ChangeRecord, IssueRecord } from '../entities';
import type { IssueUpdate } from './apply-update';
import type { WriteScope } from './write-scope';

/** Puts a changed issue with its changelog entry, and tells of it. */
export function putChangedIssue(
  { site, actorId, now, selfGenerated, emit }: WriteScope,
  issue: IssueRecord,
  items: readonly ChangeItem[],
  historyMetadata?: unknown,
): IssueRecord {
  const change: ChangeRecord = {
    id: takeId(site),
    authorId: actorId,
    created: now,
    items: [...items],
    ...(historyMetadata === undefined ? {} : { historyMetadata }),
  };
  const changed = { ...issue, updated: now, changes: [...issue.changes, change] };
  putIssue(site, changed);
  emit(createEvent({ site, type: 'avi:jira:updated:issue', issue: changed, actorId, now, selfGenerated, change }));
  return changed;
}

/**
 * Applies an edit as a whole or not at all. An edit that changes no field makes no changelog entry, no event, and
 * leaves `updated` alone; properties of the same call are stored all the same.
 * @throws JiraProblem (400) naming every field that is wrong
 */
export function editIssue(scope: WriteScope, issue: IssueRecord, update: IssueUpdate): IssueRecord {
  const { site } = scope;
  const draft = applyUpdate({ site, project: getRecord(site.projects, issue.projectId), screen: 'edit' }, issue, update);
  const items = listChangeItems(site, issue, draft);
  const written = Object.fromEntries((update.properties ?? []).map(({ key, value }) => [key, value]));
  const properties = { ...issue.properties, ...written };
  const edited = { ...issue, ...draft, properties };
  if (items.length > 0) return putChangedIssue(scope, edited, items, update.historyMetadata);
  putIssue(site, edited);
  return edited;
}
