import { fieldTable } from './fields';
import { renderChangeItem } from './render/change';
import { appUser } from './site';
import type { ChangeRecord, IssueRecord } from './entities';
import type { JiraSite } from './site';

export type JiraEventType =
  | 'avi:jira:created:issue'
  | 'avi:jira:updated:issue'
  | 'avi:jira:commented:issue'
  | 'avi:jira:deleted:issue';

/** A product event as Forge hands it to a trigger. */
export interface JiraEvent {
  readonly eventType: JiraEventType;
  /** Epoch milliseconds as a string of digits. */
  readonly timestamp: string;
  readonly selfGenerated: boolean;
  readonly atlassianId: string;
  readonly issue: { readonly id: string; readonly key: string; readonly fields: Readonly<Record<string, unknown>> };
  readonly changelog?: { readonly id: string; readonly items: readonly ReturnType<typeof renderChangeItem>[] };
  readonly associatedUsers: readonly { readonly accountId: string }[];
}

/** Forge sends a short form of the issue: no description, no comments, no links. */
const EVENT_FIELDS = [
  'summary',
  'issuetype',
  'project',
  'status',
  'priority',
  'components',
  'labels',
  'creator',
  'reporter',
  'assignee',
  'created',
  'updated',
  'security',
] as const;

/** The event that tells of a change already made to `issue`. */
export function createEvent(event: {
  readonly site: JiraSite;
  readonly type: JiraEventType;
  readonly issue: IssueRecord;
  readonly actorId: string;
  readonly now: number;
  readonly selfGenerated: boolean;
  readonly change?: ChangeRecord | undefined;
}): JiraEvent {
  const { site, issue, change } = event;
  const people = [event.actorId, issue.reporterId, issue.assigneeId].filter((id) => id !== null);
  return {
    eventType: event.type,
    timestamp: String(event.now),
    selfGenerated: event.selfGenerated,
    atlassianId: event.actorId,
    issue: {
      id: issue.id,
      key: issue.key,
      fields: Object.fromEntries(EVENT_FIELDS.map((id) => [id, fieldTable[id]?.read(site, issue, appUser)])),
    },
    ...(change ? { changelog: { id: change.id, items: change.items.map(renderChangeItem) } } : {}),
    associatedUsers: [...new Set(people)].map((accountId) => ({ accountId })),
  };
}
