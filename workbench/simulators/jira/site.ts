import type {
  ComponentRecord,
  IssueRecord,
  LinkRecord,
  LinkTypeRecord,
  NamedRecord,
  ProjectRecord,
  SecurityLevelRecord,
  UserRecord,
  ValidatorRecord,
} from './entities';

/** One Jira site in memory. Lookups are by id; the `…By…` maps are indexes that `putIssue` and `putLink` keep. */
export interface JiraSite {
  readonly url: string;
  readonly users: Map<string, UserRecord>;
  readonly projects: Map<string, ProjectRecord>;
  readonly projectIdByKey: Map<string, string>;
  /** In the order of rank, highest first. */
  readonly priorities: Map<string, NamedRecord>;
  readonly issueTypes: Map<string, NamedRecord>;
  readonly statuses: Map<string, NamedRecord>;
  readonly resolutions: Map<string, NamedRecord>;
  readonly components: Map<string, ComponentRecord>;
  readonly securityLevels: Map<string, SecurityLevelRecord>;
  readonly linkTypes: Map<string, LinkTypeRecord>;
  readonly issues: Map<string, IssueRecord>;
  readonly issueIdByKey: Map<string, string>;
  /** The ids of the issues that name an issue as their parent, in the order they came. */
  readonly childIdsByParent: Map<string, Set<string>>;
  readonly links: Map<string, LinkRecord>;
  readonly linksByIssue: Map<string, Set<LinkRecord>>;
  readonly appProperties: Map<string, unknown>;
  /** What the site's administrators put on transitions. It stays when the app goes. */
  validators: readonly ValidatorRecord[];
  /** False once the app was uninstalled: its validators then fail, its calls are the host's matter. */
  appInstalled: boolean;
  /** The last numeric id given out. One sequence for the whole site keeps ids unique across kinds. */
  lastId: number;
}

/** The app's own user, whom `asApp()` acts as. */
export const appUser: UserRecord = {
  accountId: '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077',
  displayName: 'Plumbline',
  siteAdmin: false,
  accountType: 'app',
};

export function createSite(url: string): JiraSite {
  return {
    url: url.replace(/\/+$/, ''),
    users: new Map([[appUser.accountId, appUser]]),
    projects: new Map(),
    projectIdByKey: new Map(),
    priorities: new Map(),
    issueTypes: new Map(),
    statuses: new Map(),
    resolutions: new Map(),
    components: new Map(),
    securityLevels: new Map(),
    linkTypes: new Map(),
    issues: new Map(),
    issueIdByKey: new Map(),
    childIdsByParent: new Map(),
    links: new Map(),
    linksByIssue: new Map(),
    appProperties: new Map(),
    validators: [],
    appInstalled: true,
    lastId: 10_000,
  };
}

export function takeId(site: JiraSite): string {
  site.lastId += 1;
  return String(site.lastId);
}

export function putProject(site: JiraSite, project: ProjectRecord): void {
  site.projects.set(project.id, project);
  site.projectIdByKey.set(project.key, project.id);
}

export function putIssue(site: JiraSite, issue: IssueRecord): void {
  const parentBefore = site.issues.get(issue.id)?.parentId ?? null;
  if (parentBefore !== null && parentBefore !== issue.parentId) {
    site.childIdsByParent.get(parentBefore)?.delete(issue.id);
  }
  if (issue.parentId !== null) {
    site.childIdsByParent.set(issue.parentId, (site.childIdsByParent.get(issue.parentId) ?? new Set()).add(issue.id));
  }
  site.issues.set(issue.id, issue);
  site.issueIdByKey.set(issue.key, issue.id);
}

export function putLink(site: JiraSite, link: LinkRecord): void {
  site.links.set(link.id, link);
  for (const issueId of [link.inwardIssueId, link.outwardIssueId]) {
    const links = site.linksByIssue.get(issueId) ?? new Set();
    links.add(link);
    site.linksByIssue.set(issueId, links);
  }
}

export function removeLink(site: JiraSite, link: LinkRecord): void {
  site.links.delete(link.id);
  for (const end of [link.inwardIssueId, link.outwardIssueId]) site.linksByIssue.get(end)?.delete(link);
}

/** Takes an issue away with its links; issues it was the parent of have none from then on. */
export function removeIssue(site: JiraSite, issue: IssueRecord): void {
  for (const link of site.linksByIssue.get(issue.id) ?? []) removeLink(site, link);
  site.linksByIssue.delete(issue.id);
  for (const child of listChildren(site, issue)) putIssue(site, { ...child, parentId: null });
  site.childIdsByParent.delete(issue.id);
  if (issue.parentId !== null) site.childIdsByParent.get(issue.parentId)?.delete(issue.id);
  site.issueIdByKey.delete(issue.key);
  site.issues.delete(issue.id);
}

/** The issues that name this one as their parent: sub-tasks, and what belongs to an epic. */
export const listChildren = (site: JiraSite, issue: IssueRecord): IssueRecord[] =>
  getRecords(site.issues, [...(site.childIdsByParent.get(issue.id) ?? [])]);

/** By id or key; keys in any case, as Jira takes them. */
export function findIssue(site: JiraSite, idOrKey: string): IssueRecord | undefined {
  return site.issues.get(idOrKey) ?? site.issues.get(site.issueIdByKey.get(idOrKey.toUpperCase()) ?? '');
}

/** By id or key; keys in any case, as Jira takes them. */
export function findProject(site: JiraSite, idOrKey: string): ProjectRecord | undefined {
  return site.projects.get(idOrKey) ?? site.projects.get(site.projectIdByKey.get(idOrKey.toUpperCase()) ?? '');
}

/** The record behind an id that another record holds. @throws Error when a seed or dump left it out */
export function getRecord<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined)
    throw new Error(`The simulated Jira site holds no record ${id} that another one points to.`);
  return record;
}

export function findByName<T extends NamedRecord>(records: Iterable<T>, name: string): T | undefined {
  const wanted = name.toLowerCase();
  for (const record of records) if (record.name.toLowerCase() === wanted) return record;
  return undefined;
}

/** The records of a list of ids, in its order. */
export function getRecords<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.map((id) => getRecord(records, id));
}
