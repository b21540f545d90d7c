import { z } from 'zod';
import { JiraProblem, fieldProblem } from '../jira-problem';
import { createEvent } from '../product-event';
import { hasProjectPermission } from '../permissions';
import { findByName, findIssue, findProject, getRecords, putIssue, putProject, takeId } from '../site';
import { isSubtaskType } from '../render/catalogue';
import { applyUpdate } from './apply-update';
import type { IssueRecord, ProjectRecord } from '../entities';
import type { JiraSite } from '../site';
import type { IssueUpdate } from './apply-update';
import type { Draft } from './draft';
import type { WriteScope } from './write-scope';

const KeyReferenceSchema = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const TypeReferenceSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

function parseProject({ site, actorId }: WriteScope, value: unknown): ProjectRecord {
  const { data } = KeyReferenceSchema.safeParse(value);
  const project = findProject(site, data?.id ?? data?.key ?? '');
  const caller = { accountId: actorId };
  if (!project || !hasProjectPermission(project, caller, 'BROWSE_PROJECTS')) {
    throw fieldProblem('project', 'valid project is required');
  }
  if (!hasProjectPermission(project, caller, 'CREATE_ISSUES')) {
    throw new JiraProblem(403, ['You do not have permission to create issues in this project.']);
  }
  return project;
}

function parseType(site: JiraSite, project: ProjectRecord, value: unknown) {
  const { data } = TypeReferenceSchema.safeParse(value);
  const types = getRecords(site.issueTypes, project.issueTypeIds);
  const type = data?.id === undefined ? findByName(types, data?.name ?? '') : types.find(({ id }) => id === data.id);
  if (!type) throw fieldProblem('issuetype', 'Specify a valid issue type');
  return type;
}

function parseParent(site: JiraSite, project: ProjectRecord, value: unknown, isSubtask: boolean): string | null {
  if (value === undefined || value === null) {
    if (isSubtask) throw fieldProblem('parent', 'Issue type is a sub-task but parent issue key or id not specified.');
    return null;
  }
  const { data } = KeyReferenceSchema.safeParse(value);
  const parent = findIssue(site, data?.id ?? data?.key ?? '');
  if (!parent) throw fieldProblem('parent', 'Could not find issue by id or key.');
  if (parent.projectId !== project.id) {
    throw fieldProblem('project', 'Sub-tasks must be created in the same project as the parent.');
  }
  return parent.id;
}

const emptyDraft = (project: ProjectRecord, typeId: string): Draft => ({
  typeId,
  summary: '',
  description: null,
  environment: null,
  priorityId: project.defaultPriorityId,
  componentIds: [],
  labels: [],
  assigneeId: null,
  storyPoints: null,
  dueDate: null,
  originalEstimateSeconds: null,
  remainingEstimateSeconds: null,
});

const isInitialStatus = ({ name }: { name: string }) => /^(?:open|to do|new|backlog)$/i.test(name);

function initialStatusId(site: JiraSite): string {
  const statuses = [...site.statuses.values()];
  const status = statuses.find(isInitialStatus) ?? statuses[0];
  if (status) return status.id;
  const id = takeId(site);
  site.statuses.set(id, { id, name: 'To Do' });
  return id;
}

/** @throws JiraProblem: 400 naming the wrong fields, 403 without the permission to create */
export function createIssue(scope: WriteScope, update: IssueUpdate): IssueRecord {
  const { site, actorId, now, selfGenerated } = scope;
  const { project: projectValue, issuetype, parent, ...fields } = update.fields ?? {};
  const project = parseProject(scope, projectValue);
  const type = parseType(site, project, issuetype);
  const parentId = parseParent(site, project, parent, isSubtaskType(type));
  const summary = update.update?.['summary'] ? {} : { summary: '' };
  const draft = applyUpdate({ site, project, screen: 'create' }, emptyDraft(project, type.id), { ...update, fields: { ...summary, ...fields } });
  const issue: IssueRecord = {
    ...draft,
    id: takeId(site),
    key: `${project.key}-${project.nextIssueNumber}`,
    projectId: project.id,
    statusId: initialStatusId(site),
    resolutionId: null,
    reporterId: actorId,
    created: now,
    updated: now,
    securityLevelId: null,
    parentId,
    properties: Object.fromEntries((update.properties ?? []).map(({ key, value }) => [key, value])),
    attachments: [],
    comments: [],
    changes: [],
  };
  putProject(site, { ...project, nextIssueNumber: project.nextIssueNumber + 1 });
  putIssue(site, issue);
  scope.emit(createEvent({ site, type: 'avi:jira:created:issue', issue, actorId, now, selfGenerated }));
  return issue;
}
