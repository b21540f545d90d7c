import { appUser } from './site';
import type { IssueRecord, ProjectRecord } from './entities';
import type { JiraSite } from './site';

type Role = 'administrators' | 'members' | 'viewers';

interface Permission {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  /** The project roles that carry it. */
  readonly roles: readonly Role[];
}

const editors = ['administrators', 'members'] as const;

/**
 * The permissions this site knows, ids and names as Jira's. Project permissions come from roles alone, and roles carry
 * what Jira's default scheme gives them: deleting issues and other people's comments is for administrators.
 */
export const permissionTable = {
  ADMINISTER: {
    id: '0',
    name: 'Administer Jira',
    description: 'Create and administer projects, issue types, fields, workflows, and schemes for all projects.',
    type: 'GLOBAL',
    roles: [],
  },
  ADMINISTER_PROJECTS: {
    id: '23',
    name: 'Administer Projects',
    description: 'Ability to administer a project in Jira.',
    type: 'PROJECT',
    roles: ['administrators'],
  },
  BROWSE_PROJECTS: {
    id: '10',
    name: 'Browse Projects',
    description: 'Ability to browse projects and the issues within them.',
    type: 'PROJECT',
    roles: ['administrators', 'members', 'viewers'],
  },
  CREATE_ISSUES: {
    id: '11',
    name: 'Create Issues',
    description: 'Ability to create issues.',
    type: 'PROJECT',
    roles: editors,
  },
  EDIT_ISSUES: {
    id: '12',
    name: 'Edit Issues',
    description: 'Ability to edit issues.',
    type: 'PROJECT',
    roles: editors,
  },
  DELETE_ISSUES: {
    id: '16',
    name: 'Delete Issues',
    description: 'Ability to delete issues.',
    type: 'PROJECT',
    roles: ['administrators'],
  },
  TRANSITION_ISSUES: {
    id: '46',
    name: 'Transition Issues',
    description: 'Ability to transition issues.',
    type: 'PROJECT',
    roles: editors,
  },
  CREATE_ATTACHMENTS: {
    id: '19',
    name: 'Create Attachments',
    description: 'Users with this permission may create attachments.',
    type: 'PROJECT',
    roles: editors,
  },
  LINK_ISSUES: {
    id: '21',
    name: 'Link Issues',
    description: 'Ability to link issues together and create linked issues.',
    type: 'PROJECT',
    roles: editors,
  },
  ADD_COMMENTS: {
    id: '15',
    name: 'Add Comments',
    description: 'Ability to comment on issues.',
    type: 'PROJECT',
    roles: editors,
  },
  EDIT_ALL_COMMENTS: {
    id: '34',
    name: 'Edit All Comments',
    description: 'Ability to edit all comments made on issues.',
    type: 'PROJECT',
    roles: ['administrators'],
  },
  EDIT_OWN_COMMENTS: {
    id: '35',
    name: 'Edit Own Comments',
    description: 'Ability to edit own comments made on issues.',
    type: 'PROJECT',
    roles: editors,
  },
  DELETE_ALL_COMMENTS: {
    id: '36',
    name: 'Delete All Comments',
    description: 'Ability to delete all comments made on issues.',
    type: 'PROJECT',
    roles: ['administrators'],
  },
  DELETE_OWN_COMMENTS: {
    id: '37',
    name: 'Delete Own Comments',
    description: 'Ability to delete own comments made on issues.',
    type: 'PROJECT',
    roles: editors,
  },
} as const satisfies Record<string, Permission>;

export type PermissionKey = keyof typeof permissionTable;

export const isPermissionKey = (key: string): key is PermissionKey => Object.hasOwn(permissionTable, key);

export const isGlobalPermission = (key: PermissionKey): boolean => permissionTable[key].type === 'GLOBAL';

/** Who is asking. The app's own user has every project permission, as the role Forge puts it in has by default. */
export interface Caller {
  readonly accountId: string;
}

const isApp = (caller: Caller) => caller.accountId === appUser.accountId;

export function hasGlobalPermission(site: JiraSite, caller: Caller): boolean {
  return site.users.get(caller.accountId)?.siteAdmin ?? false;
}

export function hasProjectPermission(project: ProjectRecord, caller: Caller, permission: PermissionKey): boolean {
  const { type, roles } = permissionTable[permission];
  if (type === 'GLOBAL') return false;
  return isApp(caller) || roles.some((role) => project.roles[role].includes(caller.accountId));
}

/** Browse permission on the project and, where the issue has a security level, a place on it. The app is on none. */
export function canSeeIssue(site: JiraSite, caller: Caller, issue: IssueRecord): boolean {
  return hasIssuePermission(site, caller, issue, 'BROWSE_PROJECTS');
}

/** A project permission counts for an issue only when the caller can see that issue. */
export function hasIssuePermission(
  site: JiraSite,
  caller: Caller,
  issue: IssueRecord,
  permission: PermissionKey,
): boolean {
  const project = site.projects.get(issue.projectId);
  if (!project || !hasProjectPermission(project, caller, 'BROWSE_PROJECTS')) return false;
  const level = issue.securityLevelId === null ? undefined : site.securityLevels.get(issue.securityLevelId);
  if (level && !level.members.includes(caller.accountId)) return false;
  return hasProjectPermission(project, caller, permission);
}
