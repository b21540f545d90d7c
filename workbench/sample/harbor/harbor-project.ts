import type { SeedIssue, SeedProject } from '../seed';
import { standardRoles, standardUsers } from '../users';
import { accountAndNotificationIssues } from './accounts-and-notifications';
import { checkoutIssues } from './checkout';
import { formattedIssues } from './formatted';
import { freshIssues } from './fresh';
import { hostileIssues } from './hostile';
import { kioskIssues } from './kiosk';
import { languageIssues } from './languages';
import { mobileAppIssues } from './mobile-app';
import { pastIssues } from './past/past-issues';
import { paymentIssues } from './payments';
import { reportingAndInfrastructureIssues } from './reporting-and-infrastructure';
import { restrictedIssues, SECURITY_TEAM_LEVEL } from './restricted';
import { timetableImportIssues } from './timetable-import';
import { unclearIssues } from './unclear';

const keyNumber = (issue: SeedIssue): number => Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));

/** Harbor, an invented ferry ticket shop. Issues are filed by theme and listed by key; the keys of the past come last. */
export const harborProject: SeedProject = {
  key: 'HARB',
  name: 'Harbor',
  roles: standardRoles,
  issueTypes: ['Bug', 'Story', 'Task', 'Sub-task'],
  priorities: ['Blocker', 'High', 'Medium', 'Low'],
  defaultPriority: 'Medium',
  components: [
    { name: 'Checkout', description: 'Fare search, seat map, basket and booking in the web shop.' },
    { name: 'Payments', description: 'Cards, wallets such as Apple Pay, gift cards, refunds and the payment gateway.' },
    { name: 'Mobile app', description: 'The apps for iPhone and Android, with the ticket on the phone.' },
    { name: 'Kiosk', description: 'Check-in kiosks in the terminals: screen, passport reader and printer.' },
    { name: 'Timetable import', description: 'Reads sailings from the files of the shipping lines.' },
    { name: 'Accounts', description: 'Sign-in, password reset, personal data and loyalty points.' },
    { name: 'Notifications', description: 'Mail and push messages to passengers.' },
    { name: 'Reporting', description: 'Revenue, no-shows and invoices for the office.' },
    { name: 'Infrastructure', description: 'Servers, databases, monitoring, build and network.' },
    { name: 'Agency portal', description: 'The booking portal of the travel agencies.' },
  ],
  securityLevels: [
    { name: SECURITY_TEAM_LEVEL, members: [standardUsers.projectAdmin.accountId, standardUsers.siteAdmin.accountId] },
  ],
  issues: [
    ...checkoutIssues,
    ...paymentIssues,
    ...mobileAppIssues,
    ...kioskIssues,
    ...timetableImportIssues,
    ...accountAndNotificationIssues,
    ...reportingAndInfrastructureIssues,
    ...formattedIssues,
    ...languageIssues,
    ...unclearIssues,
    ...hostileIssues,
    ...restrictedIssues,
    ...freshIssues,
    ...pastIssues,
  ].sort((a, b) => keyNumber(a) - keyNumber(b)),
};
