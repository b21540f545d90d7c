import { past } from './past-issue';

/** The apps closing, hanging and draining. HARB-105 has two duplicates. */
export const pastAppCrashIssues = past('Mobile app', [
  {
    key: 'HARB-67', created: '2024-08-06T06:12Z', labels: ['crash', 'ios'], priority: 'High', from: 'member',
    summary: 'App closes when the ticket is added to the wallet twice',
    description: `Tap "Add to Wallet" twice quickly.

{noformat}
Fatal error: Attempt to present <PKAddPassesViewController> which is already presenting
TicketViewController.swift:210
{noformat}
App 4.7.1, iOS 17.5.`,
  },
  {
    key: 'HARB-105', created: '2024-10-15T07:28Z', labels: ['crash', 'android', 'regression'], priority: 'Blocker', from: 'member',
    summary: 'App crashes after sign-in on Android 13',
    description: `*Steps:* update to app 4.9.0, Android 13, sign in with mail and password.
*Expected:* home screen. *Actual:* the app closes, and again at each start.

{noformat}
java.lang.IllegalStateException: Fragment HomeFragment not attached to a context.
    at example.harbor.app.home.HomeFragment.requireTrips(HomeFragment.kt:66)
{noformat}
4.8 is fine.`,
    answer: 'Trips came back after the fragment was gone. 4.9.1 is in the store.',
  },
  {
    key: 'HARB-106', created: '2024-10-15T18:49Z', labels: ['android'], duplicates: 'HARB-105', from: 'outsider',
    summary: 'app always closing since today!!!',
    description: 'samsung a54, i log in and it closes. 1 star. i have a ferry tomorrow',
  },
  {
    key: 'HARB-107', created: '2024-10-16T05:40Z', labels: ['android', 'crash'], duplicates: 'HARB-105',
    summary: 'Counter: 30 passengers with Android could not open the app this morning',
    description: 'All say the same, it closes right after signing in. iPhones are ok. We printed their tickets.',
  },
  {
    key: 'HARB-136', created: '2024-12-19T15:30Z', labels: ['ios', 'performance'],
    summary: 'App uses 40 % of the battery in a day',
    description: 'iOS settings show Harbor with 40 %, background location. I only have a ticket for next week. App 5.0.1.',
  },
  {
    key: 'HARB-151', created: '2025-02-11T11:22Z', labels: ['android', 'crash'], from: 'member',
    summary: 'OutOfMemoryError on the deck plan',
    description: 'Deck plan of MS Lumen is loaded as one bitmap of 9000 x 4000. Old phones die.\n\n{noformat}\njava.lang.OutOfMemoryError: Failed to allocate a 144000016 byte allocation\n{noformat}',
  },
  {
    key: 'HARB-165', created: '2025-04-22T08:05Z', labels: ['ios'], resolution: 'Cannot Reproduce',
    summary: 'App freezes sometimes',
    description: 'It freezes sometimes, mostly in the morning.',
  },
  {
    key: 'HARB-178', created: '2025-06-16T09:41Z', labels: ['crash', 'ios', 'localisation'],
    summary: 'Crash when the phone uses the Buddhist calendar',
    description: 'iPhone set to Thai with Buddhist calendar: the app reads 2568 as year and closes on the home screen. App 5.5.4.',
  },
  {
    key: 'HARB-193', created: '2025-08-25T07:14Z', labels: ['android', 'crash'], from: 'member', priority: 'High',
    summary: 'App 5.8 closes when it is opened from a push message',
    description: `{noformat}
android.os.BadParcelableException: ClassNotFoundException when unmarshalling: example.harbor.app.push.GateChange
{noformat}
Only when the app was killed before. Android 12 to 15.`,
    relatesTo: ['HARB-34'],
  },
  {
    key: 'HARB-204', created: '2025-10-17T13:25Z', labels: ['tech-debt'], type: 'Task', from: 'member',
    summary: 'Raise the oldest supported Android to 10',
    description: 'Android 9 is below 1 % now. Lets us drop three workarounds.',
    relatesTo: ['HARB-4'],
  },
  {
    key: 'HARB-223', created: '2025-12-29T10:46Z', labels: ['ios', 'crash'], open: 'In Progress', from: 'member',
    summary: 'Watch app closes when the phone is out of reach',
    description: 'Apple Watch Series 8, watchOS 11, app 6.0.1. The ticket list closes after a second when the phone is left in the cabin.',
  },
]);
