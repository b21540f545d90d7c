import type { LanguageModelBackend } from '../simulators/llm/language-model-backend';
import { canSeeIssue, hasGlobalPermission, hasIssuePermission, hasProjectPermission } from '../simulators/jira/permissions';
import { renderTime } from '../simulators/jira/render/time';
import { findProject, getRecord, getRecords, type JiraSite } from '../simulators/jira/site';
import type { IssueRecord, UserRecord } from '../simulators/jira/entities';
import type { Surface } from '../host/function-table';
import { fieldsOn } from '../simulators/jira/write/editable-fields';
import { availableTransitions } from '../simulators/jira/workflow/transitions';
import { issueSurroundings } from './issue-surroundings';

/** What the page's frame needs: people, projects as one of them sees them, and who answers for the model. */
export function siteView(given: {
  site: JiraSite;
  siteName: string;
  accountId: string;
  model: LanguageModelBackend;
  surfaces: readonly Surface[];
}) {
  const { site, accountId } = given;
  const people = peopleOf(site);
  return {
    siteName: given.siteName,
    siteAdmin: hasGlobalPermission(site, { accountId }),
    users: people.map((user) => ({
      accountId: user.accountId,
      displayName: user.displayName,
      role: roleInWords(site, user.accountId),
    })),
    projects: [...site.projects.values()].map((project) => ({
      id: project.id,
      key: project.key,
      name: project.name,
      access: hasProjectPermission(project, { accountId }, 'BROWSE_PROJECTS'),
      canAdminister: hasProjectPermission(project, { accountId }, 'ADMINISTER_PROJECTS'),
    })),
    model: { name: given.model.name, isLanguageModel: given.model.isLanguageModel },
    surfaces: given.surfaces.map(({ key, title, moduleType }) => ({ key, title, moduleKey: key, type: moduleType })),
  };
}

/** The people of the site, those who can do most on the first project in front: the page starts as the first. */
export function peopleOf(site: JiraSite): UserRecord[] {
  const [first] = [...site.projects.values()];
  const rank = ({ accountId }: UserRecord) =>
    first ? rolesByPower.findIndex((role) => first.roles[role].includes(accountId)) : -1;
  return [...site.users.values()]
    .filter((user) => user.accountType === 'atlassian')
    .sort((a, b) => (rank(a) + 9) % 9 - (rank(b) + 9) % 9);
}

const rolesByPower = ['administrators', 'members', 'viewers'] as const;

function roleInWords(site: JiraSite, accountId: string): string {
  if (hasGlobalPermission(site, { accountId })) return 'Site admin';
  const [first] = [...site.projects.values()];
  if (!first) return 'No project';
  if (first.roles.administrators.includes(accountId)) return `Project admin of ${first.key}`;
  if (first.roles.members.includes(accountId)) return `Member of ${first.key}`;
  if (first.roles.viewers.includes(accountId)) return `Viewer of ${first.key}`;
  return `No access to ${first.key}`;
}

/** One page of a project's issues, newest change first; undefined when the person may not browse the project. */
export function listIssues(
  site: JiraSite,
  accountId: string,
  wanted: { projectKey: string; text: string; offset: number; limit: number },
) {
  const project = findProject(site, wanted.projectKey);
  if (!project || !hasProjectPermission(project, { accountId }, 'BROWSE_PROJECTS')) return undefined;
  const text = wanted.text.toLowerCase();
  const found = [...site.issues.values()]
    .filter((issue) => issue.projectId === project.id && canSeeIssue(site, { accountId }, issue))
    .filter(({ key, summary }) => text === '' || `${key} ${summary}`.toLowerCase().includes(text))
    .sort((a, b) => b.created - a.created || issueNumber(b.key) - issueNumber(a.key));
  return {
    total: found.length,
    issues: found.slice(wanted.offset, wanted.offset + wanted.limit).map((issue) => ({
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      type: getRecord(site.issueTypes, issue.typeId).name,
      status: getRecord(site.statuses, issue.statusId).name,
      priority: priorityName(site, issue),
      updated: renderTime(issue.updated),
    })),
  };
}

/** One issue as its page shows it; undefined when the person may not see it. */
export function issueView(site: JiraSite, accountId: string, issue: IssueRecord) {
  if (!canSeeIssue(site, { accountId }, issue)) return undefined;
  const project = getRecord(site.projects, issue.projectId);
  const editable = hasIssuePermission(site, { accountId }, issue, 'EDIT_ISSUES');
  const onScreen = fieldsOn(project, 'edit');
  return {
    id: issue.id,
    key: issue.key,
    projectId: project.id,
    projectKey: project.key,
    type: getRecord(site.issueTypes, issue.typeId).name,
    summary: issue.summary,
    description: issue.description,
    status: getRecord(site.statuses, issue.statusId).name,
    priority: priorityName(site, issue),
    components: getRecords(site.components, issue.componentIds).map(({ name }) => name),
    labels: issue.labels,
    reporter: issue.reporterId,
    assignee: issue.assigneeId,
    created: renderTime(issue.created),
    updated: renderTime(issue.updated),
    securityLevel: issue.securityLevelId === null ? null : getRecord(site.securityLevels, issue.securityLevelId).name,
    history: [...issue.changes].reverse().map((change) => ({
      at: renderTime(change.created),
      authorName: getRecord(site.users, change.authorId).displayName,
      items: change.items.map(({ field, fromText, toText }) => ({ field, from: fromText, to: toText })),
    })),
    storyPoints: issue.storyPoints,
    dueDate: issue.dueDate,
    attachments: issue.attachments.map(({ id, filename, size }) => ({ id, filename, size })),
    transitions: availableTransitions(site, { accountId }, issue).map(({ id, name, to }) => ({ id, name, to: to.name })),
    ...issueSurroundings(site, accountId, issue),
    editable,
    canEdit: { summary: editable && onScreen.includes('summary'), description: editable && onScreen.includes('description') },
    canComment: hasIssuePermission(site, { accountId }, issue, 'ADD_COMMENTS'),
    allowed: {
      priorities: getRecords(site.priorities, project.priorityIds).map(({ name }) => name),
      components: getRecords(site.components, project.componentIds).map(({ name }) => name),
    },
  };
}

const issueNumber = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

const priorityName = (site: JiraSite, issue: IssueRecord) =>
  issue.priorityId === null ? null : getRecord(site.priorities, issue.priorityId).name;
