import { createEvent } from '../product-event';
import { removeIssue } from '../site';
import { listSubtasks } from '../subtasks';
import type { IssueRecord } from '../entities';
import type { WriteScope } from './write-scope';

/**
 * Deletes an issue with its comments, properties, history, links and sub-tasks, and tells of each issue that is gone.
 * The other ends of its links get no changelog entry for it.
 */
export function deleteIssue(scope: WriteScope, issue: IssueRecord): void {
  const { site, actorId, now, selfGenerated, emit } = scope;
  for (const subtask of listSubtasks(site, issue)) deleteIssue(scope, subtask);
  removeIssue(site, issue);
  emit(createEvent({ site, type: 'avi:jira:deleted:issue', issue, actorId, now, selfGenerated }));
}
