import { appUser } from './site';
import type { CommentRecord, IssueRecord, ProjectRecord } from './entities';
import type { Caller } from './permissions';
import type { JiraSite } from './site';

/** The project roles by the names that a comment's visibility uses. */
const roleNames = { Administrators: 'administrators', Members: 'members', Viewers: 'viewers' } as const;

const isRoleName = (name: string): name is keyof typeof roleNames => Object.hasOwn(roleNames, name);

/** Whether the person is in the project role. The app's own user is in none that people are in. */
export function isInRole(project: ProjectRecord, { accountId }: Caller, roleName: string): boolean {
  return isRoleName(roleName) && accountId !== appUser.accountId && project.roles[roleNames[roleName]].includes(accountId);
}

/** A comment for a role is shown to the members of the role and to nobody else, not even to its author. */
export function canSeeComment(site: JiraSite, caller: Caller, issue: IssueRecord, comment: CommentRecord): boolean {
  if (comment.visibility === undefined) return true;
  const project = site.projects.get(issue.projectId);
  return project !== undefined && isInRole(project, caller, comment.visibility.value);
}

/** The comments of an issue that the caller may read, oldest first. */
export const visibleComments = (site: JiraSite, caller: Caller, issue: IssueRecord): CommentRecord[] =>
  issue.comments.filter((comment) => canSeeComment(site, caller, issue, comment));
