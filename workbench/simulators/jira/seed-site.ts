import { textToAdf } from '../../sample/text-to-adf';
import { createSite, findByName, putIssue, putProject, takeId } from './site';
import { seedLinks, standardLinkTypes } from './seed-links';
import { completeStatuses } from './workflow/transitions';
import type { SeedIssue, SeedProject, SiteSeed } from '../../sample/seed';
import type { IssueRecord, NamedRecord, ProjectRecord } from './entities';
import type { JiraSite } from './site';

const STANDARD_RESOLUTIONS = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'] as const;

function takeNamed<T extends NamedRecord>(
  site: JiraSite,
  records: Map<string, T>,
  name: string,
  make: (named: NamedRecord) => T,
): string {
  const known = findByName(records.values(), name);
  if (known) return known.id;
  const id = takeId(site);
  records.set(id, make({ id, name }));
  return id;
}

const takePlain = (site: JiraSite, records: Map<string, NamedRecord>, name: string) =>
  takeNamed(site, records, name, (named) => named);

/** Jira tells names apart without regard to case, so two spellings are one record. */
const takeAll = (site: JiraSite, records: Map<string, NamedRecord>, names: readonly string[]): string[] => [
  ...new Set(names.map((name) => takePlain(site, records, name))),
];

/** Projects list their priorities highest first; one that is new to the site goes right above the next one it knows. */
function rankPriorities(site: JiraSite, projects: readonly SeedProject[]): void {
  const ranked: string[] = [];
  for (const { priorities } of projects) {
    for (const [index, name] of priorities.entries()) {
      if (ranked.includes(name)) continue;
      const below = priorities.slice(index + 1).find((next) => ranked.includes(next));
      ranked.splice(below === undefined ? ranked.length : ranked.indexOf(below), 0, name);
    }
  }
  for (const name of ranked) takePlain(site, site.priorities, name);
}

/** Components and security levels belong to one project: the same name in another project is another record. */
function seedProject(site: JiraSite, seed: SeedProject): ProjectRecord {
  const componentIds = seed.components.map(({ name, description }) => {
    const id = takeId(site);
    site.components.set(id, { id, name, ...(description === undefined ? {} : { description }) });
    return id;
  });
  const securityLevelIds = (seed.securityLevels ?? []).map(({ name, members }) => {
    const id = takeId(site);
    site.securityLevels.set(id, { id, name, members: [...members] });
    return id;
  });
  const priorityIds = takeAll(site, site.priorities, seed.priorities);
  const numbers = seed.issues.map(({ key }) => Number(key.slice(key.lastIndexOf('-') + 1)));
  const { administrators, members, viewers } = seed.roles;
  const project: ProjectRecord = {
    id: takeId(site),
    key: seed.key,
    name: seed.name,
    roles: { administrators: [...administrators], members: [...members], viewers: [...viewers] },
    issueTypeIds: takeAll(site, site.issueTypes, seed.issueTypes),
    priorityIds,
    defaultPriorityId:
      seed.defaultPriority === undefined ? null : takePlain(site, site.priorities, seed.defaultPriority),
    componentIds,
    securityLevelIds,
    nextIssueNumber: numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1,
    fieldsOffScreen: { create: [...(seed.fieldsOffScreen?.create ?? [])], edit: [...(seed.fieldsOffScreen?.edit ?? [])] },
    properties: {},
  };
  putProject(site, project);
  return project;
}

function getNamed(
  site: JiraSite,
  ids: readonly string[],
  records: ReadonlyMap<string, NamedRecord>,
  name: string,
): string {
  const wanted = name.toLowerCase();
  const id = ids.find((each) => records.get(each)?.name.toLowerCase() === wanted);
  if (id !== undefined) return id;
  throw new Error(`The seed for ${site.url} uses "${name}", which its project does not list. Nothing was seeded.`);
}

function seedIssue(site: JiraSite, project: ProjectRecord, seed: SeedIssue): void {
  const created = Date.parse(seed.created);
  if (Number.isNaN(created)) {
    throw new Error(`The seed issue ${seed.key} has no ISO 8601 time in "created": ${seed.created}`);
  }
  const comments = (seed.comments ?? []).map((comment) => ({
    id: takeId(site),
    authorId: comment.author,
    created: Date.parse(comment.created),
    updateAuthorId: comment.author,
    updated: Date.parse(comment.created),
    body: textToAdf(comment.text),
    properties: [],
    ...(comment.visibleTo !== undefined && { visibility: { type: 'role' as const, value: comment.visibleTo } }),
  }));
  const issue: IssueRecord = {
    id: takeId(site),
    key: seed.key,
    projectId: project.id,
    typeId: getNamed(site, project.issueTypeIds, site.issueTypes, seed.type),
    summary: seed.summary,
    description: toDocument(seed.description),
    environment: null,
    priorityId: seed.priority === null ? null : getNamed(site, project.priorityIds, site.priorities, seed.priority),
    componentIds: seed.components.map((name) => getNamed(site, project.componentIds, site.components, name)),
    labels: [...new Set(seed.labels)].sort(),
    statusId: takePlain(site, site.statuses, seed.status),
    resolutionId: seed.resolution === null ? null : takePlain(site, site.resolutions, seed.resolution),
    reporterId: seed.reporter ?? null,
    assigneeId: seed.assignee ?? null,
    created,
    updated: comments.reduce((latest, comment) => Math.max(latest, comment.created), created),
    securityLevelId:
      seed.securityLevel === undefined
        ? null
        : getNamed(site, project.securityLevelIds, site.securityLevels, seed.securityLevel),
    parentId: null,
    storyPoints: seed.storyPoints ?? null,
    dueDate: seed.dueDate ?? null,
    originalEstimateSeconds: seed.originalEstimateSeconds ?? null,
    remainingEstimateSeconds: null,
    attachments: [],
    properties: {},
    comments,
    changes: [],
  };
  putIssue(site, issue);
}

function toDocument(description: SeedIssue['description']): IssueRecord['description'] {
  if (description === null) return null;
  if (typeof description === 'string') return description.trim() === '' ? null : textToAdf(description);
  return { ...description, content: [...description.content] };
}

/** Parents may stand anywhere in the list, so they are joined once all issues are there. */
function seedParents(site: JiraSite, issues: readonly SeedIssue[]): void {
  for (const { key, parent } of issues) {
    const issue = site.issues.get(site.issueIdByKey.get(key) ?? '');
    const parentId = parent === undefined ? undefined : site.issueIdByKey.get(parent);
    if (issue && parentId !== undefined) putIssue(site, { ...issue, parentId });
  }
}

/** Files come after all issues, so that an issue's id does not depend on the files of another one. */
function seedAttachments(site: JiraSite, issues: readonly SeedIssue[]): void {
  for (const { key, attachments = [] } of issues) {
    const issue = site.issues.get(site.issueIdByKey.get(key) ?? '');
    if (!issue || attachments.length === 0) continue;
    const files = attachments.map((file) => ({
      id: takeId(site),
      ...file,
      created: issue.created,
      authorId: issue.reporterId,
    }));
    putIssue(site, { ...issue, attachments: files });
  }
}

/** A site with everything of the seed in it. @throws Error in words when the seed contradicts itself */
export function seedSite(url: string, seed: SiteSeed): JiraSite {
  const site = createSite(url);
  for (const { accountId, displayName, siteAdmin = false } of seed.users) {
    site.users.set(accountId, { accountId, displayName, siteAdmin, accountType: 'atlassian' });
  }
  for (const name of STANDARD_RESOLUTIONS) takePlain(site, site.resolutions, name);
  for (const { name, inward, outward } of standardLinkTypes) {
    takeNamed(site, site.linkTypes, name, (named) => ({ ...named, inward, outward }));
  }
  rankPriorities(site, seed.projects);
  for (const projectSeed of seed.projects) {
    const project = seedProject(site, projectSeed);
    for (const issue of projectSeed.issues) seedIssue(site, project, issue);
  }
  for (const { issues } of seed.projects) seedParents(site, issues);
  for (const { issues } of seed.projects) seedLinks(site, issues);
  for (const { issues } of seed.projects) seedAttachments(site, issues);
  completeStatuses(site);
  return site;
}
