import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

export const SECURITY_TEAM_LEVEL = 'Security team';

/**
 * Two issues that only the security team may see; a third, HARB-215 ("driftlock"), is in `past/traps.ts`. The words
 * "tideglass" and "nightlatch" stand in no other issue, so a test can look for them in anything shown to somebody else.
 * HARB-63 is worded like HARB-24 on purpose.
 */
export const restrictedIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-24',
    type: 'Bug',
    summary: 'Password reset link opens another passenger account (tideglass)',
    description: `Found in the internal review "tideglass". A password reset link that is opened while another passenger is signed in sets the new password on the account that is signed in, not on the one that asked for it.

*Steps*
# Ask for a password reset as passenger A
# Open the link in a browser where passenger B is signed in
# Set a new password

*Expected:* the password of A changes, B is signed out.
*Actual:* the password of B changes.

Do not talk about this outside the security team before the fix is live.`,
    priority: 'Blocker',
    components: ['Accounts'],
    labels: ['security'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.projectAdmin.accountId,
    created: '2025-06-19T07:30:00.000Z',
    securityLevel: SECURITY_TEAM_LEVEL,
  },
  {
    key: 'HARB-51',
    type: 'Bug',
    summary: 'Service menu of the kiosk opens with the factory PIN (nightlatch)',
    description: `Kiosks that were delivered after March still have the factory PIN in the service menu. Anybody in the terminal can open it with five taps in the corner.

Expected: the PIN is set on the first start and differs for each kiosk. Affected: kiosks 15 to 22.`,
    priority: 'High',
    components: ['Kiosk'],
    labels: ['security'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.siteAdmin.accountId,
    assignee: standardUsers.projectAdmin.accountId,
    created: '2025-12-22T11:11:00.000Z',
    securityLevel: SECURITY_TEAM_LEVEL,
  },
];
