import { app } from '../app';

/**
 * Who may make a call. Each kind names, from the call's own input, the very thing Jira is asked about: the ids that the
 * browser sends beside a call (`extension.*`) prove nothing and are not looked at.
 */
export type Audience<Input> =
  | { readonly who: 'issue_viewer' | 'issue_editor'; readonly issueId: (input: Input) => string }
  | { readonly who: 'project_admin'; readonly projectId: (input: Input) => string }
  | { readonly who: 'site_admin' };

/** What Jira answered about the caller. */
export interface Grants {
  readonly admitted: boolean;
  /** Whether the person may edit the issue the call is about; false for calls that are not about one. */
  readonly mayEdit: boolean;
  /** False when Jira denies that the person may even know the thing exists. */
  readonly mayKnow: boolean;
}

/** Asks Jira, as the caller, about exactly the issue or project the call names. */
export async function askJira<Input>(audience: Audience<Input>, input: Input): Promise<Grants> {
  switch (audience.who) {
    case 'issue_viewer':
    case 'issue_editor': {
      const { mayView, mayEdit } = await app.permissions.readIssueGrants(audience.issueId(input));
      return { admitted: mayView && (audience.who === 'issue_viewer' || mayEdit), mayEdit, mayKnow: mayView };
    }
    case 'project_admin':
      return onlyAdmitted(await app.permissions.mayAdministerProject(audience.projectId(input)));
    case 'site_admin':
      return onlyAdmitted(await app.permissions.mayAdministerJira());
  }
}

const onlyAdmitted = (admitted: boolean): Grants => ({ admitted, mayEdit: false, mayKnow: true });
