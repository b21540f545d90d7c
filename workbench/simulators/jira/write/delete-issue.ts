import { createEvent } from '../product-event';
import { removeIssue } from '../site';
import type { IssueRecord } from '../entities';
import type { WriteScope } from './write-scope';

/** Deletes an issue with its comments, properties, history and links. */
export function deleteIssue({ site, actorId, now, selfGenerated, emit }: WriteScope, issue: IssueRecord): void {
  removeIssue(site, issue);
  emit(createEvent({ site, type: 'avi:jira:deleted:issue', issue, actorId, now, selfGenerated }));
}
