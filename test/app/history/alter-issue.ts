import type { IssueRecord } from '../../../workbench/simulators/jira/entities';
import { createEvent } from '../../../workbench/simulators/jira/product-event';
import { people, type App } from '../../support/app';

interface Edit {
  readonly fieldId: string;
  /** Whether it counts as made by the app. */
  readonly selfGenerated?: boolean;
}

/** The event that tells of an edit after which the issue is as given. */
export function editEvent(app: App, issue: IssueRecord, { fieldId, selfGenerated = false }: Edit) {
  const item = { field: fieldId, fieldId, fieldtype: 'jira' as const, from: null, fromText: null, to: null, toText: null };
  const change = { id: '1', authorId: people.projectAdmin, created: issue.updated, items: [item] };
  return createEvent({
    site: app.workbench.jira.getSite('site'),
    type: 'avi:jira:updated:issue',
    issue,
    actorId: people.projectAdmin,
    now: app.clock.now(),
    selfGenerated,
    change,
  });
}

/** What Jira's edit call cannot do: an issue gets a security level, or moves. */
export function alterIssue(app: App, key: string, { change, ...edit }: Edit & { change: Partial<IssueRecord> }): IssueRecord {
  const issue = { ...app.issue(key), ...change, updated: app.clock.now() };
  app.workbench.jira.getSite('site').issues.set(issue.id, issue);
  app.workbench.publish('site', editEvent(app, issue, edit));
  return issue;
}
