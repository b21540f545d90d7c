import { app } from '../app';
import { changedFields, formerProject, valuesIn } from './issue-event';
import { onIssueEvent } from './product-event';

/** `avi:jira:updated:issue`: the index follows every edit that is about it, the app's own included. */
export const issueUpdated = onIssueEvent('issue-updated', ({ issueId, projectId }, event) =>
  app.indexChangedIssue({
    issueId,
    projectId,
    changedFields: changedFields(event),
    formerProjectId: formerProject(event),
    now: valuesIn(event),
  }),
);
