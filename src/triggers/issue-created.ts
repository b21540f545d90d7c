import { app } from '../app';
import { inParallel } from '../domain/in-parallel';
import { onIssueEvent } from './product-event';

/**
 * `avi:jira:created:issue`: indexes the issue, has its readiness looked at where the project publishes it, and queues its triage
 * where a project admin switched that on; but not of what the app created itself.
 */
export const issueCreated = onIssueEvent('issue-created', (issue, { selfGenerated }) =>
  inParallel([
    app.indexIssue(issue),
    selfGenerated ? undefined : app.queueNewIssue(issue),
    app.queueReadiness({ ...issue, changedFields: null }),
  ]),
);
