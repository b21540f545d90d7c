import { JiraLimits } from './limits';
import { canSeeIssue } from './permissions';
import { visibleComments } from './roles';
import { getRecord, getRecords } from './site';
import { listSubtasks } from './subtasks';
import * as catalogue from './render/catalogue';
import { renderAttachment } from './render/attachment';
import { renderComment } from './render/comment';
import { renderIssueLinks, renderLinkedIssue } from './render/link';
import { renderProject } from './render/project';
import { renderTime } from './render/time';
import { remainingSeconds, renderTimeTracking } from './render/time-tracking';
import { renderUserById } from './render/user';
import type { IssueRecord } from './entities';
import type { Caller } from './permissions';
import type { JiraSite } from './site';

/** The id this site gives the story point field; another site has another one. */
export const STORY_POINTS_FIELD = 'customfield_10016';

interface FieldDefinition {
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly clauses?: readonly string[];
  readonly read: (site: JiraSite, issue: IssueRecord, caller: Caller) => unknown;
}

function readParent(site: JiraSite, issue: IssueRecord, caller: Caller) {
  const parent = issue.parentId === null ? undefined : site.issues.get(issue.parentId);
  return parent && canSeeIssue(site, caller, parent) ? renderLinkedIssue(site, parent) : undefined;
}

function readComments(site: JiraSite, issue: IssueRecord, caller: Caller) {
  const comments = visibleComments(site, caller, issue).map((comment) => renderComment(site, issue, comment, false));
  return {
    comments,
    self: `${site.url}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}

const orNull = <T>(id: string | null, read: (id: string) => T): T | null => (id === null ? null : read(id));

/** Every issue field of the site and how it reads in REST v3. `undefined` leaves the field out of the issue. */
export const fieldTable: Readonly<Record<string, FieldDefinition>> = {
  summary: { name: 'Summary', type: 'string', read: (_site, issue) => issue.summary },
  description: { name: 'Description', type: 'string', read: (_site, issue) => issue.description },
  environment: { name: 'Environment', type: 'string', read: (_site, issue) => issue.environment },
  issuetype: {
    name: 'Issue Type',
    type: 'issuetype',
    clauses: ['issuetype', 'type'],
    read: (site, issue) => catalogue.renderIssueType(site, getRecord(site.issueTypes, issue.typeId)),
  },
  project: {
    name: 'Project',
    type: 'project',
    read: (site, issue) => renderProject(site, getRecord(site.projects, issue.projectId)),
  },
  status: {
    name: 'Status',
    type: 'status',
    read: (site, issue) => catalogue.renderStatus(site, getRecord(site.statuses, issue.statusId)),
  },
  priority: {
    name: 'Priority',
    type: 'priority',
    read: (site, issue) =>
      orNull(issue.priorityId, (id) => catalogue.renderPriority(site, getRecord(site.priorities, id))),
  },
  components: {
    name: 'Components',
    type: 'array',
    items: 'component',
    clauses: ['component'],
    read: (site, issue) =>
      getRecords(site.components, issue.componentIds).map((component) => catalogue.renderComponent(site, component)),
  },
  labels: { name: 'Labels', type: 'array', items: 'string', read: (_site, issue) => issue.labels },
  resolution: {
    name: 'Resolution',
    type: 'resolution',
    read: (site, issue) =>
      orNull(issue.resolutionId, (id) => catalogue.renderResolution(site, getRecord(site.resolutions, id))),
  },
  reporter: { name: 'Reporter', type: 'user', read: (site, issue) => renderUserById(site, issue.reporterId) },
  creator: { name: 'Creator', type: 'user', read: (site, issue) => renderUserById(site, issue.reporterId) },
  assignee: { name: 'Assignee', type: 'user', read: (site, issue) => renderUserById(site, issue.assigneeId) },
  created: { name: 'Created', type: 'datetime', read: (_site, issue) => renderTime(issue.created) },
  updated: { name: 'Updated', type: 'datetime', read: (_site, issue) => renderTime(issue.updated) },
  security: {
    name: 'Security Level',
    type: 'securitylevel',
    clauses: ['level'],
    read: (site, issue) =>
      orNull(issue.securityLevelId, (id) => catalogue.renderSecurityLevel(site, getRecord(site.securityLevels, id))),
  },
  issuelinks: { name: 'Linked Issues', type: 'array', items: 'issuelinks', read: renderIssueLinks },
  parent: { name: 'Parent', type: 'issuelink', read: readParent },
  subtasks: {
    name: 'Sub-tasks',
    type: 'array',
    items: 'issuelinks',
    read: (site, issue, caller) =>
      listSubtasks(site, issue)
        .filter((subtask) => canSeeIssue(site, caller, subtask))
        .map((subtask) => renderLinkedIssue(site, subtask)),
  },
  comment: { name: 'Comment', type: 'comments-page', read: readComments },
  attachment: {
    name: 'Attachment',
    type: 'array',
    items: 'attachment',
    clauses: ['attachments'],
    read: (site, issue) => issue.attachments.map((attachment) => renderAttachment(site, attachment)),
  },
  duedate: { name: 'Due date', type: 'date', clauses: ['due', 'duedate'], read: (_site, issue) => issue.dueDate },
  timeoriginalestimate: {
    name: 'Original estimate',
    type: 'number',
    clauses: ['originalEstimate', 'timeoriginalestimate'],
    read: (_site, issue) => issue.originalEstimateSeconds,
  },
  timeestimate: {
    name: 'Remaining Estimate',
    type: 'number',
    clauses: ['remainingEstimate', 'timeestimate'],
    read: (_site, issue) => remainingSeconds(issue),
  },
  timetracking: { name: 'Time tracking', type: 'timetracking', read: (_site, issue) => renderTimeTracking(issue) },
  // This site keeps no work logs; an app that reads them meets an issue without any.
  worklog: {
    name: 'Log Work',
    type: 'array',
    items: 'worklog',
    read: () => ({ startAt: 0, maxResults: JiraLimits.WORKLOGS_IN_ISSUE, total: 0, worklogs: [] }),
  },
  [STORY_POINTS_FIELD]: {
    name: 'Story point estimate',
    type: 'number',
    clauses: ['cf[10016]', 'Story point estimate'],
    read: (_site, issue) => issue.storyPoints,
  },
};

/** The `schema` of a field, as `/field` and `editmeta` give it. */
export function fieldSchema(id: string, { type, items }: Pick<FieldDefinition, 'type' | 'items'>) {
  if (id === STORY_POINTS_FIELD) {
    return { type, custom: 'com.pyxis.greenhopper.jira:jsw-story-points', customId: 10_016 };
  }
  return { type, ...(items === undefined ? {} : { items }), system: id };
}
