import { app } from '../app';
import { IssueEventSchema } from './issue-event';

/** `avi:jira:created:issue`: queues the issue where a project admin switched automatic triage on. */
export async function issueCreated(event: unknown): Promise<void> {
  const parsed = IssueEventSchema.safeParse(event);
  if (!parsed.success) return app.log('trigger.unreadable', { trigger: 'issue-created' });
  const { id, fields } = parsed.data.issue;
  await app.queueNewIssue({ issueId: id, projectId: fields.project.id });
}
