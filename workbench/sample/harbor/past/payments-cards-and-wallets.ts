import { past } from './past-issue';

/** Cards, Google Pay, bank transfer. HARB-91 has one duplicate; one more double charge belongs to HARB-2. */
export const pastCardAndWalletIssues = past('Payments', [
  {
    key: 'HARB-71', created: '2024-08-13T09:20Z', from: 'member', priority: 'High',
    summary: '3-D Secure window is blocked by the content policy of the shop',
    description: `The bank's frame is refused for cards of Nordbank:

{noformat}
Refused to frame 'https://acs.nordbank.example/' because it violates the following Content Security Policy directive: "frame-src ..."
{noformat}

Shop 7.4.2, payment service 3.2.`,
  },
  {
    key: 'HARB-91', created: '2024-09-16T08:45Z', labels: ['google-pay', 'android'], components: ['Payments', 'Mobile app'],
    summary: 'Google Pay button is missing in the Android app',
    description: `*Steps:* app 4.8.0, Android 14, card in the wallet. Go to payment.
*Expected:* Google Pay is offered.
*Actual:* only card and gift card. The call isReadyToPay answers false since the merchant id was changed.`,
    priority: 'High',
  },
  {
    key: 'HARB-93', created: '2024-09-18T19:10Z', labels: ['google-pay'], duplicates: 'HARB-91', from: 'outsider',
    summary: 'Where is google pay gone?',
    description: 'I always paid with google pay in your app, since the update I cannot see it anymore. Pixel 7.',
  },
  {
    key: 'HARB-118', created: '2024-11-06T10:37Z',
    summary: 'Payment page says "Session expired" for people who fetch their card from another room',
    description: 'The payment session ends after 3 minutes. Please make it as long as the cabin hold at least.',
  },
  {
    key: 'HARB-132', created: '2024-12-09T07:02Z', from: 'projectAdmin', priority: 'Blocker', labels: ['regression'],
    summary: 'All Visa payments are declined with code 57 since midnight',
    description: `Declined: about 900 since 00:04. Mastercard works.

Gateway answer: {{do_not_honor / 57 transaction not permitted}}. We changed nothing; the gateway put a new certificate in.`,
    answer: 'The merchant category was sent empty to the new endpoint. Payment service 3.4.1 is live.',
  },
  {
    key: 'HARB-144', created: '2025-01-17T16:40Z', duplicates: 'HARB-2', labels: ['refund'],
    summary: 'charged 2x',
    description: 'my card was charged two times 84,00 for one booking. I clicked pay only once, maybe twice because nothing happened',
  },
  {
    key: 'HARB-154', created: '2025-02-24T12:26Z', labels: ['ux'], priority: 'Low',
    summary: 'Card number field does not group the digits',
    description: 'Groups of four would help people at the counter who read the number aloud.',
  },
  {
    key: 'HARB-162', created: '2025-04-03T09:58Z', type: 'Story', from: 'projectAdmin',
    summary: 'Pay with bank transfer up to ten days before departure',
    description: `As a group traveller I want to pay by bank transfer.

* Offered from ten days before departure on
* The booking is held until the money is there, five working days at most
* A mail says when the money has come`,
  },
  {
    key: 'HARB-172', created: '2025-05-21T15:31Z', labels: ['apple-pay', 'ios'], components: ['Payments', 'Mobile app'],
    summary: 'Apple Pay sheet shows the price without the vehicle',
    description: 'App 5.5.2: the sheet says 38.00, charged are 96.00 (with the car). The charge is right, the sheet is wrong. iOS 18.4.',
    priority: 'High',
  },
  {
    key: 'HARB-186', created: '2025-07-22T06:21Z', resolution: "Won't Do", type: 'Story',
    summary: 'Accept cheques',
    description: 'Older passengers in Puerto Claro ask for it at the counter from time to time.',
    priority: 'Low',
  },
  {
    key: 'HARB-192', created: '2025-08-21T13:17Z', labels: ['monitoring'], type: 'Task', from: 'member',
    summary: 'Alert when the share of declined payments doubles within ten minutes',
    description: 'Per card brand and wallet. Names the brand, the usual and the present share, and the gateway codes seen most.',
    components: ['Payments', 'Infrastructure'],
  },
  {
    key: 'HARB-202', created: '2025-10-08T11:49Z', labels: ['localisation'],
    summary: 'Amount on the payment page has a point instead of a comma in German',
    description: 'German shop shows "1.204.50 €". Should be 1.204,50 €. Seen on the payment page only.',
  },
  {
    key: 'HARB-221', created: '2025-12-18T08:07Z', open: 'In Review', from: 'member', labels: ['google-pay', 'android'],
    summary: 'Google Pay returns DEVELOPER_ERROR (10) on tablets',
    description: `{noformat}
com.google.android.gms.common.api.ApiException: 10: DEVELOPER_ERROR
    at example.harbor.app.pay.WalletClient.onResult(WalletClient.kt:92)
{noformat}
App 6.0.1, tablets with Android 14. Phones are fine.`,
    components: ['Payments', 'Mobile app'],
  },
]);
