import type { SeedProject, SeedUser } from './seed';

/** The five people every workbench site has, one for each kind of access that a page or a call must tell apart. */
export const standardUsers = {
  siteAdmin: { accountId: '5b10a2844c20165700ede21a', displayName: 'Ingrid Solberg', siteAdmin: true },
  projectAdmin: { accountId: '5b10a2844c20165700ede22b', displayName: 'Tomás Herrera' },
  member: { accountId: '5b10a2844c20165700ede23c', displayName: 'Amara Okafor' },
  viewer: { accountId: '5b10a2844c20165700ede24d', displayName: 'Yuki Tanaka' },
  outsider: { accountId: '5b10a2844c20165700ede25e', displayName: 'Priya Raman' },
} as const satisfies Record<string, SeedUser>;

export const standardUserList: readonly SeedUser[] = Object.values(standardUsers);

/**
 * Who holds which role in a project of a workbench site. The site admin is a viewer, so that the page has something to
 * show them; a site admin without any role sees no project, as in Jira.
 */
export const standardRoles: SeedProject['roles'] = {
  administrators: [standardUsers.projectAdmin.accountId],
  members: [standardUsers.member.accountId],
  viewers: [standardUsers.viewer.accountId, standardUsers.siteAdmin.accountId],
};
