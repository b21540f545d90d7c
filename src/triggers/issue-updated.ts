import { app } from '../app';
import { inParallel } from '../domain/in-parallel';
import { changedFields, formerProject, valuesIn } from './issue-event';
import { onIssueEvent } from './product-event';

/** `avi:jira:updated:issue`: index and readiness follow every edit that is about them, the app's own included. */
export const issueUpdated = onIssueEvent('issue-updated', ({ issueId, projectId }, event) =>
  inParallel([
    app.indexChangedIssue({
      issueId,
      projectId,
      changedFields: changedFields(event),
      formerProjectId: formerProject(event),
      now: valuesIn(event),
    }),
    app.queueReadiness({ issueId, projectId, changedFields: changedFields(event) }),
  ]),
);
