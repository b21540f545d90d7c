import { app } from '../app';
import { onIssueEvent } from './product-event';

/** `avi:jira:deleted:issue`: what the app kept about the issue goes with it. */
export const issueDeleted = onIssueEvent('issue-deleted', (issue) => app.eraseIssue(issue));
