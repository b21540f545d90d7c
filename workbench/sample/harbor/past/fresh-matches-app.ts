import { past } from './past-issue';

/**
 * What resembles HARB-58: HARB-238 (open, one duplicate) and HARB-126 (closed, one duplicate) tell the same
 * fault, HARB-217 is only related.
 */
export const pastApplePayIssues = past('Payments', [
  {
    key: 'HARB-126', created: '2024-11-21T08:25Z', labels: ['apple-pay', 'ios'], priority: 'High', components: ['Payments', 'Mobile app'],
    summary: 'Apple Pay payment is captured but the app says the payment failed',
    description: `*Steps:* pay a crossing with Apple Pay on an iPhone, confirm with Face ID.
*Expected:* the ticket shows.
*Actual:* "Payment not completed". The payments log shows the amount as captured, no ticket is issued.

App 5.0.0, iOS 18.1, payment service 3.3.2. About 1 in 40.`,
    answer: 'The answer of the gateway was read with the wrong merchant session. App 5.0.1.',
  },
  {
    key: 'HARB-127', created: '2024-11-22T20:04Z', labels: ['apple-pay'], components: ['Payments', 'Mobile app'], from: 'outsider',
    summary: 'paid with apple pay, no ticket',
    description: 'money is gone from my account, app says failed, no ticket in the app. iphone 13',
    duplicates: 'HARB-126',
  },
  {
    key: 'HARB-217', created: '2025-12-08T13:11Z', labels: ['apple-pay', 'ios'], components: ['Payments', 'Mobile app'],
    summary: 'Apple Pay sheet stays open when Face ID is cancelled',
    description: 'Cancel Face ID: the sheet does not close, only killing the app helps. Nothing is charged. App 6.0.0, iOS 18.5.',
    open: 'To Do',
    relatesTo: ['HARB-9'],
  },
  {
    key: 'HARB-238', created: '2026-01-28T09:37Z', labels: ['apple-pay', 'ios', 'regression'], priority: 'Blocker', from: 'member',
    components: ['Payments', 'Mobile app'],
    summary: 'App 6.1: Apple Pay captures the money, the checkout reports a failed payment and issues no ticket',
    description: `*Steps*
# App 6.1.0 on an iPhone, choose a crossing, pay with Apple Pay
# Confirm with Face ID

*Expected:* payment confirmed, ticket shows.
*Actual:* sheet says "Payment not completed", payment gateway has the amount as captured. 23 cases since the release.

{noformat}
payment-gateway WARN capture ok id=ap_9921 but callback rejected: unknown session version 2
{noformat}
6.0 is not affected. Looks like the fault of HARB-9, another cause.`,
    open: 'In Progress',
    relatesTo: ['HARB-9'],
  },
  {
    key: 'HARB-241', created: '2026-01-30T17:19Z', labels: ['apple-pay', 'ios'], components: ['Payments', 'Mobile app'],
    summary: 'iPhone customers charged by Apple Pay without getting a ticket',
    description: 'Five calls at the counter today. All with the new app, all Apple Pay, payment failed on the screen and the amount is on the bank statement.',
    duplicates: 'HARB-238',
  },
]);

/** What resembles HARB-61: HARB-239 (open, one duplicate) beside the closed HARB-27 and its duplicates. */
export const pastOfflineTicketIssues = past('Mobile app', [
  {
    key: 'HARB-92', created: '2024-09-17T16:33Z', labels: ['offline', 'android'],
    summary: 'Ticket does not open without a signal on board',
    description: 'On board there is no signal and the ticket in the Android app shows "Try again later" instead of the QR code, although I opened it at home. App 4.8.0, Android 13.',
    answer: 'The saved ticket was deleted with the cache. Kept apart since 4.8.2.',
    relatesTo: ['HARB-27'],
  },
  {
    key: 'HARB-239', created: '2026-01-29T06:24Z', labels: ['offline', 'android', 'regression'], priority: 'High', from: 'member',
    summary: 'Android app 6.1 shows a grey box instead of the saved QR code when offline',
    description: `*Steps*
# App 6.1.0 on Android 15, open a ticket at home
# Switch to airplane mode, open the ticket again

*Expected:* QR code from the saved ticket. *Actual:* grey box, "Try again later".

{noformat}
TicketStore: key alias 'ticket_v2' not found, falling back to network
{noformat}
iPhone is fine. 6.0.1 is fine.`,
    open: 'In Review',
    relatesTo: ['HARB-27'],
  },
  {
    key: 'HARB-242', created: '2026-01-31T19:58Z', labels: ['android'], from: 'outsider',
    summary: 'grey box no qr code on the ship',
    description: 'no signal on the ship and my ticket is a grey box. had to show my passport. android, newest app',
    duplicates: 'HARB-239',
  },
]);
