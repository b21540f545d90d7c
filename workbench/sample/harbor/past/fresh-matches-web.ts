import { past } from './past-issue';

/** What resembles HARB-62: HARB-209 (open, one duplicate) and HARB-133 (closed, not done). */
export const pastReminderIssues = past('Notifications', [
  {
    key: 'HARB-133', created: '2024-12-10T09:21Z', type: 'Story', labels: ['email'], resolution: "Won't Do", from: 'projectAdmin',
    summary: 'Reminder mail before the crossing',
    description: 'As a passenger I want a mail the day before the crossing with the check-in time, so that I am not late.',
    answer: 'Not while the mail relay is at its limit. We look at it again with the new relay.',
  },
  {
    key: 'HARB-209', created: '2025-11-10T13:28Z', type: 'Story', labels: ['email', 'ux'], open: 'To Do', from: 'projectAdmin',
    summary: 'Email passengers the day before departure with gate, check-in time and ticket',
    description: `As a passenger I want an email the day before I travel, so that gate, check-in time and ticket are at hand.

*Acceptance criteria*
* Sent at 17:00 local time of the port by the notifications service
* Names ship, gate and latest check-in time
* Not for passengers who switched email off`,
  },
  {
    key: 'HARB-225', created: '2026-01-12T10:18Z', type: 'Story', labels: ['email'],
    summary: 'please send a reminder the evening before',
    description: 'Many people forget the check-in time. A mail the evening before the crossing would help us at the counter.',
    duplicates: 'HARB-209',
  },
]);

/**
 * What resembles HARB-63: HARB-228 (open, one duplicate) and HARB-112 (closed), beside HARB-25. The best match of
 * all is the restricted HARB-215.
 */
export const pastPasswordResetIssues = past('Accounts', [
  {
    key: 'HARB-112', created: '2024-10-23T18:44Z', labels: ['email', 'performance'], components: ['Accounts', 'Notifications'],
    summary: 'Password reset mails take half an hour in the evening',
    description: 'Asked for a new password, the mail came after half an hour and the link had expired by then. Web shop, evenings. Notification service 1.12.',
    answer: 'Resets waited behind the newsletter. They have a queue of their own now.',
  },
  {
    key: 'HARB-228', created: '2026-01-16T11:52Z', labels: ['email', 'regression'], open: 'In Progress', from: 'member', priority: 'High',
    components: ['Accounts', 'Notifications'],
    summary: 'Link in the password reset mail is expired on the first click',
    description: `*Steps:* ask for a new password in the web shop, wait for the password reset mail, open the link.
*Expected:* mail within a minute, link works for 15 minutes.
*Actual:* mail after 25 to 35 minutes, link says "expired".

Notification service 1.19: the reset queue is again read by the newsletter worker.`,
    relatesTo: ['HARB-25'],
  },
  {
    key: 'HARB-231', created: '2026-01-21T20:29Z', labels: ['email'], from: 'outsider',
    summary: 'cant set new password, link always expired',
    description: 'tried 4 times, every mail comes late and every link is expired. locked out of my account',
    duplicates: 'HARB-228',
  },
]);

/** What resembles HARB-64: HARB-232 (open; one duplicate, which has one itself), beside HARB-31 and older ones. */
export const pastSlowSearchIssues = past('Checkout', [
  {
    key: 'HARB-232', created: '2026-01-22T07:49Z', labels: ['performance', 'regression'], open: 'In Progress', from: 'member', priority: 'High',
    components: ['Checkout', 'Infrastructure'],
    summary: 'Fare search is slow since shop 9.2, on phone and laptop',
    description: `Median of the fare search: 0.9 s with 9.1, 6.8 s with 9.2. All devices.

{noformat}
slow query (5.9 s): SELECT ... FROM fare_rule WHERE valid_to IS NULL OR valid_to >= ? -- no index used
{noformat}
The update changed the price rules to open-ended ones.`,
    relatesTo: ['HARB-31'],
  },
  {
    key: 'HARB-234', created: '2026-01-24T15:24Z', labels: ['performance'],
    summary: 'search very slow after the update',
    description: 'Fare search takes ages since the update last week. Laptop and phone.',
    duplicates: 'HARB-232',
  },
  {
    key: 'HARB-235', created: '2026-01-25T08:58Z', labels: [], from: 'outsider',
    summary: 'SLOW',
    description: 'search is slow slow slow',
    duplicates: 'HARB-234',
  },
]);
