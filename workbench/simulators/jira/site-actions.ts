import { createConversationActions } from './conversation-actions';
import { deleteForbidden, editForbidden, issueNotFound } from './jira-problem';
import { canSeeIssue, hasIssuePermission, hasProjectPermission } from './permissions';
import { findIssue } from './site';
import { parseIssueUpdate } from './write/apply-update';
import { createIssue } from './write/create-issue';
import { deleteIssue } from './write/delete-issue';
import { editIssue } from './write/edit-issue';
import type { Clock } from '../../host/clock';
import type { ConversationActions } from './conversation-actions';
import type { IssueRecord, ProjectRecord, UserRecord } from './entities';
import type { JiraEvent } from './product-event';
import type { JiraSite } from './site';
import type { WriteScope } from './write/write-scope';

/** What people do in Jira while the app is not looking, for the workbench page and for tests. It costs no points. */
export interface SiteActions extends ConversationActions {
  /** The people of the site; the app's own user is not one. */
  listUsers(installationId: string): UserRecord[];
  /** The projects a person may browse. */
  listProjects(installationId: string, accountId: string): ProjectRecord[];
  /** The stored record, whoever may see it. @throws JiraProblem (404) */
  getIssue(installationId: string, idOrKey: string): IssueRecord;
  /** A person edits an issue. `update` is the body of an edit call. @throws JiraProblem as Jira answers the call */
  editIssueAs(installationId: string, accountId: string, idOrKey: string, update: unknown): IssueRecord;
  /** A person creates an issue. `update` is the body of a create call. @throws JiraProblem as Jira answers the call */
  createIssueAs(installationId: string, accountId: string, update: unknown): IssueRecord;
  /** A person deletes an issue with its sub-tasks, as Jira's dialog does. @throws JiraProblem without the permission */
  deleteIssueAs(installationId: string, accountId: string, idOrKey: string): void;
}

interface Parts {
  readonly clock: Clock;
  readonly getSite: (installationId: string) => JiraSite;
  readonly onEvent: (installationId: string, event: JiraEvent) => void;
}

export function createSiteActions({ clock, getSite, onEvent }: Parts): SiteActions {
  const scopeOf = (installationId: string, actorId: string): WriteScope => ({
    site: getSite(installationId),
    actorId,
    now: clock.now(),
    selfGenerated: false,
    emit: (event) => onEvent(installationId, event),
  });

  function getVisible(site: JiraSite, accountId: string, idOrKey: string): IssueRecord {
    const issue = findIssue(site, idOrKey);
    if (!issue || !canSeeIssue(site, { accountId }, issue)) throw issueNotFound();
    return issue;
  }

  return {
    ...createConversationActions({ scopeOf, getVisible }),
    listUsers: (installationId) =>
      [...getSite(installationId).users.values()].filter(({ accountType }) => accountType === 'atlassian'),
    listProjects: (installationId, accountId) =>
      [...getSite(installationId).projects.values()].filter((project) =>
        hasProjectPermission(project, { accountId }, 'BROWSE_PROJECTS'),
      ),
    getIssue(installationId, idOrKey) {
      const issue = findIssue(getSite(installationId), idOrKey);
      if (!issue) throw issueNotFound();
      return issue;
    },
    editIssueAs(installationId, accountId, idOrKey, update) {
      const scope = scopeOf(installationId, accountId);
      const issue = getVisible(scope.site, accountId, idOrKey);
      if (!hasIssuePermission(scope.site, { accountId }, issue, 'EDIT_ISSUES')) throw editForbidden();
      return editIssue(scope, issue, parseIssueUpdate(update));
    },
    createIssueAs: (installationId, accountId, update) =>
      createIssue(scopeOf(installationId, accountId), parseIssueUpdate(update)),
    deleteIssueAs(installationId, accountId, idOrKey) {
      const scope = scopeOf(installationId, accountId);
      const issue = getVisible(scope.site, accountId, idOrKey);
      if (!hasIssuePermission(scope.site, { accountId }, issue, 'DELETE_ISSUES')) throw deleteForbidden();
      deleteIssue(scope, issue);
    },
  };
}
