import { app } from '../app';
import { onIssueEvent } from './product-event';

/** `avi:jira:created:issue`: queues the issue where a project admin switched automatic triage on. */
export const issueCreated = onIssueEvent('issue-created', app.queueNewIssue);
