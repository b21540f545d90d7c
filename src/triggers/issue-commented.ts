import { app } from '../app';
import { onIssueEvent } from './product-event';

/** `avi:jira:commented:issue`: a question was asked, or answered. The comment in the event is not looked at. */
export const issueCommented = onIssueEvent('issue-commented', ({ issueId, projectId }) =>
  app.queueReadiness({ issueId, projectId, changedFields: ['comment'] }),
);
