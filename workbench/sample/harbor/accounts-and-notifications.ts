import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** Sign-in, personal data, mail and push messages. HARB-50 duplicates HARB-8; HARB-25 points at a restricted issue. */
export const accountAndNotificationIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-6',
    type: 'Story',
    summary: 'Let a passenger delete the account and its personal data',
    description: `As a passenger I want to delete my account without writing to support, so that Harbor no longer keeps my personal data.

h3. Acceptance criteria
# The account page has "Delete account" behind a second confirmation.
# Name, mail address, birthday and saved cards are erased within 24 hours.
# Bookings that the tax law makes us keep stay for 10 years, without name and mail address.
# A passenger with a future booking is told to cancel it first.
# The deletion is written to the protocol of the data protection officer.

h3. Notes
The wording of the mail is agreed with the data protection officer.`,
    priority: 'High',
    components: ['Accounts'],
    labels: ['gdpr'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-02-13T10:30:00.000Z',
    storyPoints: 8,
  },
  {
    key: 'HARB-8',
    type: 'Bug',
    summary: 'Booking confirmation mail is sent twice',
    description: `*Steps*
# Book any crossing in the web shop
# Look at the inbox

*Expected:* one confirmation mail with the tickets.
*Actual:* two identical mails about 30 seconds apart.

*Environment:* production, since notification service 1.14. The log shows the message being taken from the queue again because the first worker did not confirm it in time.`,
    priority: 'Medium',
    components: ['Notifications'],
    labels: ['email', 'regression'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-02-27T15:09:00.000Z',
  },
  {
    key: 'HARB-25',
    type: 'Bug',
    summary: 'Password reset mail arrives after its link has expired',
    description: `*Steps*
# Choose "Forgot password" on a Friday evening
# Wait for the mail

*Expected:* the mail arrives within a minute, the link works for 15 minutes.
*Actual:* the mail arrives after 20 to 40 minutes and the link says "expired". Passengers press the button again and get more expired links.

*Environment:* production, notification service 1.16, evenings with much traffic.`,
    priority: 'High',
    components: ['Accounts', 'Notifications'],
    labels: ['email', 'performance'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-06-26T18:21:00.000Z',
    links: [{ type: 'Relates', key: 'HARB-24' }],
  },
  {
    key: 'HARB-34',
    type: 'Story',
    summary: 'Push message when the gate or the time of a sailing changes',
    description: `As a passenger on the way to the port I want a push message when my gate or departure time changes, so that I do not run to the wrong end of the terminal.

*Acceptance criteria*
* Sent within one minute of the change, on iPhone and Android.
* Names the ship, the old and the new gate or time.
* Not sent for changes under five minutes.
* Can be switched off in the app. The switch is on by default.
* No message after the ship has left.`,
    priority: 'Medium',
    components: ['Notifications', 'Mobile app'],
    labels: ['ios', 'android', 'ux'],
    status: 'In Review',
    resolution: null,
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-08-28T08:50:00.000Z',
    storyPoints: 5,
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'Which time counts: that of the port, or that of the phone?',
        created: '2025-08-29T07:30:00.000Z',
      },
      {
        author: standardUsers.projectAdmin.accountId,
        text: 'Always that of the port of departure, as on the ticket.',
        created: '2025-08-29T10:12:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-50',
    type: 'Bug',
    summary: 'I get every booking confirmation two times',
    description: 'Each time I book I receive the same confirmation mail two times. It is always exactly the same mail.',
    priority: 'Low',
    components: ['Notifications'],
    labels: ['email'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.outsider.accountId,
    created: '2025-12-15T19:03:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-8' }],
  },
];
