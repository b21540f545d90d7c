import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';
import { kioskLog } from './kiosk-log';

/** Far over any prompt budget, and over the 32,767 characters that Jira Cloud takes by default: imports hold such texts. */
const PASTED_LOG_LENGTH_CHARACTERS = 60_000;

/** The check-in kiosks in the terminals: printing, touch screen, network. */
export const kioskIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-5',
    type: 'Bug',
    summary: 'Kiosk printer cuts the boarding pass through the QR code',
    description: `*Steps*
# Check in at a kiosk with a booking of three or more passengers
# Take the printed boarding passes

*Expected:* each pass is cut below the dotted line.
*Actual:* from the second pass on the cut goes through the QR code. The gate cannot read it.

*Environment:* kiosk software 3.9.0, printer model T-80, paper 80 mm. Terminals A and B in Norderhaven. Kiosk software 3.8 is fine.`,
    priority: 'High',
    components: ['Kiosk'],
    labels: ['printer', 'regression'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-02-06T13:20:00.000Z',
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'The page height was sent in points instead of dots after the printer driver update. Fixed in 3.9.1.',
        created: '2025-02-10T08:44:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-15',
    type: 'Bug',
    summary: 'Kiosk touch input is shifted after a screen was replaced',
    description: `After the technician replaced the screen of kiosk 7 every touch lands about 3 cm left of the finger.

*Steps*
# Replace the screen and restart the kiosk
# Touch "Check in"

*Expected:* the kiosk asks for calibration after a new screen is found.
*Actual:* "Language" opens instead of "Check in". People in wheelchairs cannot use the lower row at all.

Kiosk software 3.9.2, screen 22 inch.`,
    priority: 'Medium',
    components: ['Kiosk'],
    labels: ['accessibility', 'ux'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-04-15T09:37:00.000Z',
  },
  {
    key: 'HARB-26',
    type: 'Bug',
    summary: 'Kiosk 11 loses its connection every few minutes, log attached as text',
    description: `Kiosk 11 in Terminal B goes offline and comes back. Here is the whole log of this morning, please have a look.

{noformat}
${kioskLog({ minimumCharacters: PASTED_LOG_LENGTH_CHARACTERS })}
{noformat}

It started after the network switch in the terminal was changed. The other kiosks on the same switch are fine.`,
    priority: 'Medium',
    components: ['Kiosk', 'Infrastructure'],
    labels: ['offline', 'monitoring'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-07-03T07:02:00.000Z',
    attachments: [{ filename: 'switch-b-ports.png', mimeType: 'image/png', size: 212_004 }],
  },
  {
    key: 'HARB-32',
    type: 'Bug',
    summary: 'Printer of kiosk 14 reports a paper jam every night at 02:10',
    description: null,
    priority: 'Low',
    components: ['Kiosk'],
    labels: ['monitoring', 'printer'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    created: '2025-08-11T06:40:00.000Z',
  },
  {
    key: 'HARB-47',
    type: 'Task',
    summary: 'Fix the contrast and screen reader findings of the kiosk accessibility audit',
    description: `The audit of October lists 9 findings for the kiosk. This task covers the five that need no new hardware:

* text on the grey buttons has a contrast of 3.1 to 1, needed is 4.5 to 1
* the order of focus jumps from the language menu to the footer
* the time left for a step is not announced
* the error sound has no text beside it
* the passport symbol has no name for the screen reader

Done when the auditor's checklist passes for these five on kiosk software 4.2.`,
    priority: 'Medium',
    components: ['Kiosk'],
    labels: ['accessibility'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-11-24T10:00:00.000Z',
    storyPoints: 5,
    originalEstimateSeconds: 3 * 8 * 3_600,
    attachments: [{ filename: 'audit-checklist.pdf', mimeType: 'application/pdf', size: 88_310 }],
  },
];
