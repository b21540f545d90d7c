import { app } from '../app';
import { inParallel } from '../domain/in-parallel';
import { onIssueEvent } from './product-event';

/**
 * `avi:jira:created:issue`: indexes the issue, and queues it where a project admin switched automatic triage on; but not
 * what the app created itself.
 */
export const issueCreated = onIssueEvent('issue-created', (issue, { selfGenerated }) =>
  inParallel([app.indexIssue(issue), selfGenerated ? undefined : app.queueNewIssue(issue)]),
);
