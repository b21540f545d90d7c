import { createConversationActions } from './conversation-actions';
import { findIssues } from './jql/find-issues';
import { attachForbidden, deleteForbidden, editForbidden, issueNotFound } from './jira-problem';
import { canSeeIssue, hasIssuePermission, hasProjectPermission } from './permissions';
import { findIssue, putIssue } from './site';
import { parseIssueUpdate } from './write/apply-update';
import { createIssue } from './write/create-issue';
import { deleteIssue } from './write/delete-issue';
import { editIssue } from './write/edit-issue';
import { checkProperty } from './write/property-check';
import type { Clock } from '../../host/clock';
import type { ConversationActions } from './conversation-actions';
import type { IssueRecord, ProjectRecord, UserRecord } from './entities';
import type { IndexedProperty } from './jql/search-scope';
import type { JiraEvent } from './product-event';
import type { JiraSite } from './site';
import { attachFile, type FileDetails } from './write/attach-file';
import { createWorkflowActions, type WorkflowActions } from './workflow/workflow-actions';
import type { WorkflowValidator } from './workflow/validator-module';
import type { WriteScope } from './write/write-scope';

/** What people do in Jira while the app is not looking, for the workbench page and for tests. It costs no points. */
export interface SiteActions extends ConversationActions, WorkflowActions {
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
  /** A person attaches a file; only its details are kept. @throws JiraProblem without the permission */
  attachAs(installationId: string, accountId: string, idOrKey: string, file: FileDetails): IssueRecord;
  /** What a person's search finds, all of it, in the query's order. @throws JiraProblem (400) as Jira answers the query */
  searchAs(installationId: string, accountId: string, jql: string): IssueRecord[];
  /** A person writes an issue property, as everybody may who may edit the issue. @throws JiraProblem as Jira answers the call */
  setPropertyAs(installationId: string, accountId: string, idOrKey: string, propertyKey: string, value: unknown): IssueRecord;
  /** A person deletes an issue with its sub-tasks, as Jira's dialog does. @throws JiraProblem without the permission */
  deleteIssueAs(installationId: string, accountId: string, idOrKey: string): void;
}

interface Parts {
  readonly clock: Clock;
  readonly getSite: (installationId: string) => JiraSite;
  readonly onEvent: (installationId: string, event: JiraEvent) => void;
  readonly indexedProperties: readonly IndexedProperty[];
  readonly workflowValidators: readonly WorkflowValidator[];
}

export function createSiteActions({ clock, getSite, onEvent, indexedProperties, workflowValidators }: Parts): SiteActions {
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
    ...createWorkflowActions({ modules: workflowValidators, getSite, scopeOf, getVisible }),
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
    attachAs(installationId, accountId, idOrKey, file) {
      const scope = scopeOf(installationId, accountId);
      const issue = getVisible(scope.site, accountId, idOrKey);
      if (!hasIssuePermission(scope.site, { accountId }, issue, 'CREATE_ATTACHMENTS')) throw attachForbidden();
      return attachFile(scope, issue, file);
    },
    searchAs: (installationId, accountId, jql) =>
      findIssues({ site: getSite(installationId), caller: { accountId }, now: clock.now(), indexedProperties }, jql),
    setPropertyAs(installationId, accountId, idOrKey, propertyKey, value) {
      const { site } = scopeOf(installationId, accountId);
      const issue = getVisible(site, accountId, idOrKey);
      if (!hasIssuePermission(site, { accountId }, issue, 'EDIT_ISSUES')) throw editForbidden();
      checkProperty(propertyKey, value);
      const written = { ...issue, properties: { ...issue.properties, [propertyKey]: value } };
      putIssue(site, written);
      return written;
    },
    deleteIssueAs(installationId, accountId, idOrKey) {
      const scope = scopeOf(installationId, accountId);
      const issue = getVisible(scope.site, accountId, idOrKey);
      if (!hasIssuePermission(scope.site, { accountId }, issue, 'DELETE_ISSUES')) throw deleteForbidden();
      deleteIssue(scope, issue);
    },
  };
}
