import { route } from '@forge/api';
import { PlumblineError } from '../../domain/errors';
import type { IssueGrants, Permissions } from '../../domain/ports';
import { jiraAsUser } from './client';
import { MyPermissionsReplySchema } from './replies';

/** `Permissions` of the person in front of the surface: Jira is asked as them, about exactly the thing in question. */
export const permissionsAsUser: Permissions = { readIssueGrants, mayAdministerProject, mayAdministerJira };

async function readIssueGrants(issueId: string): Promise<IssueGrants> {
  const granted = await grantedOrNone(() =>
    jiraAsUser.request(route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=BROWSE_PROJECTS,EDIT_ISSUES`, {
      reply: MyPermissionsReplySchema,
    }),
  );
  return { mayView: granted.has('BROWSE_PROJECTS'), mayEdit: granted.has('EDIT_ISSUES') };
}

async function mayAdministerProject(projectId: string): Promise<boolean> {
  const granted = await grantedOrNone(() =>
    jiraAsUser.request(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=ADMINISTER_PROJECTS`, {
      reply: MyPermissionsReplySchema,
    }),
  );
  return granted.has('ADMINISTER_PROJECTS');
}

async function mayAdministerJira(): Promise<boolean> {
  const granted = await grantedOrNone(() =>
    jiraAsUser.request(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, { reply: MyPermissionsReplySchema }),
  );
  return granted.has('ADMINISTER');
}

type Answer = { permissions: Record<string, { havePermission: boolean }> };

async function grantedOrNone(ask: () => Promise<Answer>): Promise<Set<string>> {
  try {
    const { permissions } = await ask();
    return new Set(Object.keys(permissions).filter((key) => permissions[key]?.havePermission));
  } catch (thrown) {
    const refused = thrown instanceof PlumblineError && ['not_found', 'forbidden'].includes(thrown.code);
    if (refused) return new Set();
    throw thrown;
  }
}
