/** What Jira says a person may do with an issue; one they cannot see grants nothing. */
export interface IssueGrants {
  readonly mayView: boolean;
  readonly mayEdit: boolean;
}

export interface Permissions {
  readIssueGrants(issueId: string): Promise<IssueGrants>;
  mayAdministerProject(projectId: string): Promise<boolean>;
  mayAdministerJira(): Promise<boolean>;
}
