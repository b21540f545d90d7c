import { past } from './past-issue';

/** Mail, text and push messages. HARB-134 has one duplicate. */
export const pastNotificationIssues = past('Notifications', [
  {
    key: 'HARB-77', created: '2024-08-26T07:07Z', labels: ['email'],
    summary: 'Confirmation mail lands in the spam folder of Nordmail',
    description: 'All passengers with nordmail.example. SPF fails since the relay was moved: "550 5.7.26 unauthenticated sender".',
    priority: 'High',
    components: ['Notifications', 'Infrastructure'],
  },
  {
    key: 'HARB-115', created: '2024-10-30T12:02Z', labels: ['email', 'localisation'],
    summary: 'Mail is in English although I booked in Spanish',
    description: 'Confirmation and invoice both. Notification service 1.12.',
  },
  {
    key: 'HARB-134', created: '2024-12-12T17:50Z', labels: ['ios', 'android'], components: ['Notifications', 'Mobile app'],
    summary: 'Push message "Boarding has started" comes after the ship has left',
    description: `*Expected:* at the start of boarding. *Actual:* 40 minutes late, the queue of the push worker has 9,000 messages in the morning.

Notification service 1.13, both platforms.`,
  },
  {
    key: 'HARB-137', created: '2024-12-20T06:19Z', duplicates: 'HARB-134', labels: ['ios'], from: 'outsider',
    summary: 'boarding push much too late',
    description: 'Got the message that boarding starts when I was already at sea',
  },
  {
    key: 'HARB-158', created: '2025-03-19T09:14Z', type: 'Task', from: 'member', labels: ['email', 'tech-debt'],
    summary: 'One template language for all mails',
    description: 'Three are in use. Confirmation, refund, delay and invoice move to the newest one.',
  },
  {
    key: 'HARB-175', created: '2025-05-30T13:53Z', labels: ['email', 'accessibility'],
    summary: 'Mails have no text version',
    description: 'Screen readers and old clients show nothing. All mails since 1.15.',
  },
  {
    key: 'HARB-187', created: '2025-07-28T08:43Z', labels: ['gdpr', 'email'], priority: 'High', from: 'projectAdmin',
    summary: 'Newsletter is sent to passengers who switched it off',
    description: '312 people who said no got the July newsletter. The list was exported before the nightly update of the choices.',
  },
  {
    key: 'HARB-200', created: '2025-09-29T10:42Z', type: 'Story', points: 2, labels: ['email', 'ux'], from: 'projectAdmin',
    summary: 'Email when a sailing is late',
    description: 'As a passenger without the app I want an email when my ship is more than 30 minutes late. New time, reason, what I can claim.',
  },
  {
    key: 'HARB-211', created: '2025-11-19T07:38Z', labels: ['android'], open: 'In Review', from: 'member',
    summary: 'Push token is not renewed after a phone was set up anew',
    description: 'FCM answers UNREGISTERED and we go on sending for ever. 18 % of the tokens are dead.',
  },
]);
