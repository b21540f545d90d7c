import { past } from './past-issue';

/** Money that goes back, and gift cards. HARB-122 has one duplicate. */
export const pastRefundAndGiftCardIssues = past('Payments', [
  {
    key: 'HARB-75', created: '2024-08-22T14:55Z', labels: ['gift-card'],
    summary: 'Gift card of 100 is taken as 10',
    description: 'Code GC-7H..., bought in Skarvik for 100.00, the shop takes 10.00 off. The scanner at the counter reads 100.00.',
    priority: 'High',
  },
  {
    key: 'HARB-96', created: '2024-09-24T09:09Z', labels: ['refund'], from: 'projectAdmin',
    summary: 'Refund of a cancelled sailing is sent without the vehicle',
    description: `Sailing NH-SK 22 September was cancelled (wind). Passengers got the fare back but not the price of the vehicle.

214 bookings. Expected: the whole booking is refunded when the sailing is cancelled by us.`,
    priority: 'High',
    answer: 'The cancel job asked for the passenger lines only. Rest of the money is on its way, fixed in 3.3.',
  },
  {
    key: 'HARB-122', created: '2024-11-12T10:10Z', labels: ['refund'],
    summary: 'Refunds stay "in progress" for weeks',
    description: 'Refunds to cards are accepted by the gateway, but the status in the office tool stays "in progress" for ever. Passengers call and we cannot say anything. Payment service 3.3.2.',
  },
  {
    key: 'HARB-125', created: '2024-11-20T17:21Z', labels: ['refund'], duplicates: 'HARB-122', from: 'outsider',
    summary: 'Waiting for my refund since 3 weeks',
    description: 'Cancelled on 29 October, they told me 5 days. It says in progress. Booking 7GH2KQ.',
  },
  {
    key: 'HARB-147', created: '2025-01-23T08:36Z', type: 'Task', labels: ['refund', 'tech-debt'], from: 'member',
    summary: 'Split the refund table by year',
    description: 'It has 14 million rows and the nightly job reads all of them.',
    relatesTo: ['HARB-17'],
  },
  {
    key: 'HARB-157', created: '2025-03-13T12:44Z', labels: ['gift-card', 'ux'],
    summary: 'Gift card code with O and 0 cannot be told apart',
    description: 'People type O for 0. Take both, or never print them.',
  },
  {
    key: 'HARB-169', created: '2025-05-08T07:50Z', labels: ['gift-card'], type: 'Story', from: 'projectAdmin',
    summary: 'Send a gift card by mail on a chosen day',
    description: 'As a buyer I want the gift card to arrive on the birthday. The mail holds the card as a picture to print. It can be sent again from the account.',
    components: ['Payments', 'Notifications'],
  },
  {
    key: 'HARB-185', created: '2025-07-15T16:06Z', labels: ['refund'], resolution: 'Cannot Reproduce',
    summary: 'refund amount wrong??',
    description: 'I think I got 2 euro less than I paid.',
  },
  {
    key: 'HARB-198', created: '2025-09-22T09:33Z', labels: ['refund', 'regression'], from: 'member', priority: 'High',
    summary: 'Partial refund fails with REF-422 when a discount was used',
    description: `*Steps*
# Book four passengers with the family discount
# Cancel one of them

*Expected:* a quarter of the price goes back.
*Actual:* {{REF-422 amount exceeds captured line}}, nothing is paid back.

Shop 9.0.2, payment service 3.8.0.`,
  },
  {
    key: 'HARB-213', created: '2025-11-26T10:58Z', labels: ['gift-card'], open: 'To Do',
    summary: 'Gift card cannot be used together with Apple Pay',
    description: 'With a gift card in the basket the Apple Pay button goes away, although 60.00 are still to pay. App 6.0 beta and web.',
    relatesTo: ['HARB-35'],
  },
  {
    key: 'HARB-227', created: '2026-01-15T13:02Z', labels: ['refund'], open: 'To Do',
    summary: 'Refund mail names the wrong card',
    description: 'The mail says the money goes to the card ending 4411. It went to the right card (9082). People are worried.',
    components: ['Payments', 'Notifications'],
  },
]);
