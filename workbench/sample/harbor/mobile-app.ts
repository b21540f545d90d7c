import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** The iPhone and Android apps. HARB-28 and HARB-29 duplicate HARB-27. */
export const mobileAppIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-4',
    type: 'Bug',
    summary: 'App closes at once after the start on Android 9',
    description: `*Steps*
# Install app 5.2 from the store on a phone with Android 9
# Open it

*Expected:* the home screen with the next departures.
*Actual:* the splash screen for a second, then the app closes. Every time.

{noformat}
FATAL EXCEPTION: main
java.lang.NoSuchMethodError: No virtual method getDisplayCutout()
    at example.harbor.app.HomeActivity.onCreate(HomeActivity.kt:48)
{noformat}

*Environment:* Android 9 (API 28), three different phones. Android 10 and later are fine. 6 % of our Android users.`,
    priority: 'Blocker',
    components: ['Mobile app'],
    labels: ['android', 'crash', 'regression'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-01-30T06:55:00.000Z',
  },
  {
    key: 'HARB-27',
    type: 'Bug',
    summary: 'Ticket QR code does not show without a network connection',
    description: `*Steps*
# Buy a ticket in the app and open it once
# Switch to airplane mode
# Close the app and open the ticket again

*Expected:* the QR code shows, because the ticket was saved on the phone.
*Actual:* a grey box and "Try again later". Boarding staff had to look the passenger up by name.

*Environment:* app 5.6.0 on iOS 18.5 and Android 14. Signal is poor at Kestrel Point and below deck on every ship.`,
    priority: 'High',
    components: ['Mobile app'],
    labels: ['offline', 'ios', 'android'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-07-10T08:17:00.000Z',
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'The picture of the code was fetched each time. It is now drawn on the phone from the saved ticket.',
        created: '2025-07-21T10:12:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-28',
    type: 'Bug',
    summary: 'Boarding pass is blank in airplane mode',
    description:
      'On the crossing to Isla Menor my phone was in airplane mode. The boarding pass in the app was blank: no QR code, only a grey box. Android 14, app 5.6.',
    priority: 'Medium',
    components: ['Mobile app'],
    labels: ['offline', 'android'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.viewer.accountId,
    created: '2025-07-14T17:32:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-27' }],
  },
  {
    key: 'HARB-29',
    type: 'Bug',
    summary: 'No QR code on the car deck where there is no signal',
    description: `Crew of MS Lumen reports: passengers on the car deck cannot show their ticket in the app. There is no signal there and the code does not load.

Happens on iPhone and Android. Around 30 passengers on each crossing.`,
    priority: 'High',
    components: ['Mobile app'],
    labels: ['offline'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.projectAdmin.accountId,
    created: '2025-07-18T05:58:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-27' }],
  },
];
