import { bulletList, doc, heading, orderedList, paragraph, strong } from '../adf';
import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** As Jira leaves an issue when nobody has chosen anything yet. */
const untriaged = {
  priority: 'Medium',
  components: [],
  labels: [],
  status: 'To Do',
  resolution: null,
} as const satisfies Partial<SeedIssue>;

/**
 * The newest issues, not triaged yet: start a demonstration here. Each text says what it is about in words that the
 * closed issues share, and how urgent it is. HARB-63 is worded like the restricted HARB-24.
 */
export const freshIssues: readonly SeedIssue[] = [
  {
    ...untriaged,
    key: 'HARB-58',
    type: 'Bug',
    summary: 'Apple Pay takes the money but the checkout says the payment failed',
    description: `This is a blocker for the weekend: since version 6.1 nobody on an iPhone can rely on a ticket.

*Steps*
# Open the mobile app on an iPhone (iOS 18.6)
# Choose a crossing and pay with Apple Pay
# Confirm with Face ID

*Expected:* the payment is confirmed and the ticket shows.
*Actual:* the Apple Pay sheet says "Payment not completed". The payments log shows the amount as captured. No ticket is issued.

*Environment:* app 6.1.0, payment gateway in production, about 1 in 20 payments. Version 6.0 is fine, so it is a regression.`,
    reporter: standardUsers.viewer.accountId,
    created: '2026-02-02T08:12:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-59',
    type: 'Bug',
    summary: 'Boarding passes come out half printed at the kiosks in Terminal B',
    description: `High priority, the queue at the counter is 40 minutes long.

*Steps*
# Check in at a kiosk in Terminal B with two or more passengers
# Take the boarding passes from the printer

*Expected:* a whole pass for each passenger.
*Actual:* the printer cuts the second pass through the QR code and the gate cannot read it.

*Environment:* kiosk software 4.3.0 since this morning, printer T-80. Terminal A still has 4.2 and prints well: a regression.`,
    reporter: standardUsers.viewer.accountId,
    created: '2026-02-03T06:49:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-60',
    type: 'Bug',
    summary: 'Timetable import puts night sailings on the day before',
    description: doc(
      paragraph(
        'Sailings after midnight from Puerto Claro get the date of the day before. It looks like a timezone fault.',
      ),
      heading(3, 'Steps'),
      orderedList('Import the February file of Brisa Line', 'Search the 00:40 sailing of 12 February'),
      paragraph(strong('Expected: '), 'it leaves on 12 February at 00:40, as in the file.'),
      paragraph(strong('Actual: '), 'it is offered on 11 February. Passengers come a day early.'),
      bulletList('timetable import 2.17', 'data quality check was green'),
    ),
    reporter: standardUsers.member.accountId,
    created: '2026-02-04T09:58:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-61',
    type: 'Bug',
    summary: 'Ticket in the Android app stays grey on board without a signal',
    description: `Once the ship has left there is no signal, and the ticket in the mobile app is a grey box instead of the QR code. I opened the ticket at home before.

Expected: the saved ticket works offline. Actual: "Try again later".

App 6.1.0, Android 15. With a signal it works.`,
    reporter: standardUsers.viewer.accountId,
    created: '2026-02-05T17:25:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-62',
    type: 'Story',
    summary: 'Send a reminder email the day before the crossing',
    description: `As a passenger I want an email the day before I travel, so that I have the gate, the check-in time and the ticket at hand.

*Acceptance criteria*
* Sent by the notifications service at 17:00 local time of the port.
* Holds the ship, the gate, the latest check-in time and the ticket as a picture.
* Not sent to passengers who switched email off.

Nice to have, low priority.`,
    reporter: standardUsers.projectAdmin.accountId,
    created: '2026-02-06T11:40:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-63',
    type: 'Bug',
    summary: 'Password reset link says expired as soon as the mail arrives',
    description: `I asked for a new password for my account. The password reset mail came after half an hour, and the link in it said "expired". I tried three times and still cannot sign in to my accounts page.

Expected: the email arrives within a minute and the link works. Web shop, Firefox.`,
    reporter: standardUsers.viewer.accountId,
    created: '2026-02-09T19:16:00.000Z',
  },
  {
    ...untriaged,
    key: 'HARB-64',
    type: 'Bug',
    summary: 'fare search slow',
    description: 'search is slow again since the update, takes ages on my phone and on the laptop too',
    reporter: standardUsers.viewer.accountId,
    created: '2026-02-10T07:07:00.000Z',
  },
];
