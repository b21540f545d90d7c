import { past } from './past-issue';

/** The check-in kiosks. HARB-87 has one duplicate, HARB-140 two. */
export const pastKioskIssues = past('Kiosk', [
  {
    key: 'HARB-69', created: '2024-08-09T05:48Z', labels: ['printer'],
    summary: 'Kiosk 3 prints hearts and squares instead of letters',
    description: 'After a power cut. Printer T-70, the switch off/on does not help.',
    answer: 'Wrong code page after a reset. The start script sets it now.',
  },
  {
    key: 'HARB-87', created: '2024-09-10T07:16Z', priority: 'High',
    summary: 'Passport reader does not read the new Norwegian passports',
    description: `Passports issued since July are refused with "Document cannot be read", all kiosks, software 3.6.

{noformat}
MRZ check digit mismatch: field=optional_data expected=4 got=<
{noformat}`,
  },
  {
    key: 'HARB-94', created: '2024-09-19T14:14Z', duplicates: 'HARB-87',
    summary: 'passports rejected, queue at counter 2',
    description: 'Red blue new style passports do not work at the kiosk. We check them in by hand.',
  },
  {
    key: 'HARB-113', created: '2024-10-24T09:02Z', type: 'Task', from: 'member', labels: ['tech-debt'],
    summary: 'Move the kiosks to the long-term release of the operating system',
    description: 'Seven kiosks a night, terminal A first. Done when all 22 report the new version for a week.',
    components: ['Kiosk', 'Infrastructure'],
  },
  {
    key: 'HARB-131', created: '2024-12-05T06:27Z', labels: ['ux'],
    summary: 'Kiosk goes back to the start while I look for my booking number',
    description: 'The time is too short, 15 seconds. Old people need more.',
  },
  {
    key: 'HARB-140', created: '2025-01-09T06:03Z', labels: ['regression'], priority: 'High', from: 'projectAdmin',
    summary: 'Kiosk screen freezes on "Please wait" after the second check-in',
    description: `Kiosk software 3.8.2, all terminals since the night.

*Steps:* check in two bookings one after the other.
*Expected:* start page after each. *Actual:* "Please wait" until somebody pulls the plug.

{noformat}
ERROR watchdog: renderer not responding for 120 s (handles=10000)
{noformat}`,
    answer: 'A window handle was kept for each check-in. 3.8.3 goes out tonight.',
  },
  {
    key: 'HARB-141', created: '2025-01-09T08:11Z', duplicates: 'HARB-140',
    summary: 'Kiosks 5, 6 and 9 hang',
    description: 'please wait please wait',
  },
  {
    key: 'HARB-142', created: '2025-01-10T05:22Z', duplicates: 'HARB-140', from: 'member',
    summary: 'Renderer of kiosk software 3.8.2 runs out of handles',
    description: 'Seen in the logs of all kiosks: handles go up by 5000 with each check-in and the renderer stops at 10000.',
  },
  {
    key: 'HARB-159', created: '2025-03-20T13:39Z', labels: ['accessibility'], from: 'projectAdmin',
    summary: 'Headphone socket of the kiosk has no sound',
    description: 'The spoken guide comes out of the loudspeaker even with headphones in. Everybody hears the name and the birthday.',
    priority: 'High',
  },
  {
    key: 'HARB-170', created: '2025-05-14T10:24Z', labels: ['localisation'],
    summary: 'Kiosk keeps the language of the passenger before',
    description: 'Should start in Norwegian again. I had Japanese.',
  },
  {
    key: 'HARB-181', created: '2025-06-30T04:55Z', labels: ['monitoring', 'printer'], type: 'Task', from: 'member',
    summary: 'Report the paper level of the kiosk printers to the monitoring',
    description: 'The T-80 knows it (status byte 4). Warn at 10 %, so that nobody has to walk round every morning.',
    relatesTo: ['HARB-32'],
  },
  {
    key: 'HARB-189', created: '2025-08-07T09:36Z', labels: ['offline'],
    summary: 'Kiosk shows tickets of yesterday while it is offline',
    description: 'Terminal B lost the network for ten minutes. The kiosk offered the sailings of yesterday and two people checked in for a ship that had left.',
    priority: 'High',
    components: ['Kiosk', 'Timetable import'],
  },
  {
    key: 'HARB-203', created: '2025-10-13T07:57Z', labels: ['printer'], resolution: 'Cannot Reproduce',
    summary: 'Luggage tag comes out blank',
    description: 'once, kiosk 12',
    priority: 'Low',
  },
  {
    key: 'HARB-214', created: '2025-11-27T12:34Z', type: 'Story', from: 'projectAdmin', labels: ['ux'],
    summary: 'Check in several bookings of a group with one scan',
    description: `As a tour guide I want to scan one code for my group of up to 40.

* The passes come out in the order of the names
* Missing passports are listed at the end`,
    open: 'To Do',
    blockedBy: 'HARB-237',
  },
  {
    key: 'HARB-224', created: '2026-01-07T06:45Z', open: 'To Do', labels: ['ux'],
    summary: 'Kiosk beeps all night',
    description: 'Kiosk 17 beeps every minute when the terminal is closed. The guards have put tape over it.',
    priority: 'Low',
  },
]);
