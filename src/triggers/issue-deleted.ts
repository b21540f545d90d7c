import { app } from '../app';
import { IssueEventSchema } from './issue-event';

/** `avi:jira:deleted:issue`: what the app kept about the issue goes with it. */
export async function issueDeleted(event: unknown): Promise<void> {
  const parsed = IssueEventSchema.safeParse(event);
  if (!parsed.success) return app.log('trigger.unreadable', { trigger: 'issue-deleted' });
  const { id, key, fields } = parsed.data.issue;
  await app.eraseIssue({ issueId: id, issueKey: key, projectId: fields.project.id });
}
