import { past } from './past-issue';

/** Tickets, trips and maps in the app. HARB-143 has one duplicate. */
export const pastAppEverydayIssues = past('Mobile app', [
  {
    key: 'HARB-72', created: '2024-08-15T17:03Z', labels: ['ux'],
    summary: 'Old trips stand above the next one',
    description: 'The list of trips begins with 2021. I have to scroll for my crossing today.',
  },
  {
    key: 'HARB-83', created: '2024-09-03T08:38Z', labels: ['android'], type: 'Story', points: 2, from: 'projectAdmin',
    summary: 'Brighten the screen while the QR code is shown',
    description: 'As boarding staff I want the screen at full brightness when the ticket is open, so that the scanner reads it in the sun. Back to the old brightness when the ticket is left.',
  },
  {
    key: 'HARB-102', created: '2024-10-08T12:15Z', labels: ['ios', 'offline'], priority: 'High',
    summary: 'Saved ticket is gone after the app was updated',
    description: 'Updated the app on the way to the port, no signal there, and the ticket I had saved was gone. App 4.8 to 4.9, iPhone 12.',
    relatesTo: ['HARB-27'],
  },
  {
    key: 'HARB-121', created: '2024-11-11T09:17Z', labels: ['accessibility', 'ios'],
    summary: 'VoiceOver reads the QR code as "image"',
    description: 'It should say: ticket of NAME, crossing, time. VoiceOver on iOS 17.',
  },
  {
    key: 'HARB-143', created: '2025-01-13T19:20Z', labels: ['ux', 'android'],
    summary: 'Dark mode: departure times are black on black',
    description: 'Android dark mode, app 5.1. The times in the list of departures cannot be read. Light mode is fine.',
  },
  {
    key: 'HARB-145', created: '2025-01-20T06:31Z', duplicates: 'HARB-143', from: 'outsider',
    summary: 'cant see the times',
    description: 'no times in the list, only ship names. phone is on dark',
  },
  {
    key: 'HARB-155', created: '2025-02-26T14:49Z', labels: ['localisation'],
    summary: 'Norwegian text is cut on the buttons',
    description: '"Legg til i handlekurv" does not fit. Small iPhones.',
    priority: 'Low',
  },
  {
    key: 'HARB-163', created: '2025-04-10T10:52Z', type: 'Story', points: 3, from: 'projectAdmin', labels: ['ux'],
    summary: 'Share one ticket of a booking with a fellow passenger',
    description: `As the one who booked I want to send each passenger their own ticket.

* By link, which can be opened once
* The receiver needs no account
* I see who has opened it`,
  },
  {
    key: 'HARB-174', created: '2025-05-29T16:58Z', labels: ['android'], resolution: "Won't Do",
    summary: 'Please make an app for Windows Phone',
    description: 'I still have one.',
    priority: 'Low',
  },
  {
    key: 'HARB-188', created: '2025-07-29T07:35Z', labels: ['offline', 'android'], from: 'member',
    summary: 'Queue number is not kept when the phone loses the network in the car queue',
    description: 'Lane and number vanish when the signal drops, people ask the staff. Should be stored like the ticket. App 5.7.',
  },
  {
    key: 'HARB-196', created: '2025-09-08T11:11Z', labels: ['ios'],
    summary: 'Map of Terminal A shows the old gates',
    description: 'Gates were renumbered in August. App still has A1 to A6.',
  },
  {
    key: 'HARB-210', created: '2025-11-13T15:47Z', labels: ['ios', 'ux'], open: 'To Do',
    summary: 'Ticket list is empty for a second at each start',
    description: 'It says "No trips" and then the trips come. Gave my mother a scare. App 5.9, iPhone 14.',
  },
  {
    key: 'HARB-236', created: '2026-01-26T08:29Z', labels: ['android', 'regression'], open: 'To Do', from: 'member',
    summary: 'Brightness stays high after the ticket was closed since 6.1',
    description: 'Screen stays at 100 % until the phone is locked. 6.0 went back. Android 14.',
  },
]);
