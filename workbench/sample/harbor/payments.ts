import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** Cards, wallets and refunds. HARB-10 duplicates HARB-9; HARB-53 brings HARB-2 back. */
export const paymentIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-2',
    type: 'Bug',
    summary: 'Card is charged twice when Pay is pressed twice quickly',
    description: `h3. Steps
# Put any crossing in the basket and go to the payment page
# Enter a valid card
# Press *Pay now* twice within about half a second

h3. Expected
One payment and one booking.

h3. Actual
Two payments with different payment numbers, one booking. 17 passengers were charged twice last weekend.

h3. Environment
Shop 8.0.3, production, all card brands. Not seen with bank transfer.`,
    priority: 'Blocker',
    components: ['Payments', 'Checkout'],
    labels: ['regression', 'refund'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-01-14T08:30:00.000Z',
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'The payment had no idempotency key. Added one per basket. Refunds for the 17 passengers are sent.',
        created: '2025-01-14T13:55:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-9',
    type: 'Bug',
    summary: 'Apple Pay sheet says "Payment not completed" although the money was taken',
    description: `*Steps*
# Buy a ticket in the iPhone app with Apple Pay
# Confirm with Face ID
# Wait more than 10 seconds on a slow network

*Expected:* the sheet closes with a tick and the ticket appears.
*Actual:* the sheet says "Payment not completed". The payment is captured at the provider, no ticket is issued.

*Environment:* app 5.4 on iOS 18.3, iPhone 13 and 15, payment gateway in production. About 1 in 60 Apple Pay payments.`,
    priority: 'Blocker',
    components: ['Payments', 'Mobile app'],
    labels: ['apple-pay', 'ios'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-03-06T10:05:00.000Z',
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'The gateway answers after our 10 second limit. We now keep the payment pending and ask again.',
        created: '2025-03-11T09:00:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-10',
    type: 'Bug',
    summary: 'iPhone: Apple Pay fails but the bank shows the payment',
    description: `Three passengers called today. They paid with Apple Pay on an iPhone, the app told them the payment was not completed, and their bank shows the money as taken. They have no ticket.

App 5.4, iOS 18.`,
    priority: 'High',
    components: ['Payments', 'Mobile app'],
    labels: ['apple-pay', 'ios'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.outsider.accountId,
    created: '2025-03-10T16:48:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-9' }],
  },
  {
    key: 'HARB-53',
    type: 'Bug',
    summary: 'Double tap on Pay in the Android app books and charges two crossings',
    description: `Looks like the old double charge is back, this time in the app.

h3. Steps
# Open the Android app, choose a crossing, enter a card
# Double tap *Pay*

h3. Expected
One booking, one charge.

h3. Actual
Two bookings and two charges on the card. Seen 4 times since version 6.0.

h3. Environment
App 6.0.1, Android 14 and 15, several phones.`,
    priority: 'Blocker',
    components: ['Payments', 'Mobile app'],
    labels: ['android', 'regression', 'refund'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2026-01-09T12:14:00.000Z',
    links: [{ type: 'Relates', key: 'HARB-2' }],
  },
];
