import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** Figures for the office and the machines below. HARB-55 duplicates HARB-17; HARB-20 and HARB-21 belong to HARB-19. */
export const reportingAndInfrastructureIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-17',
    type: 'Bug',
    summary: 'Daily revenue report does not subtract refunds',
    description: `*Steps*
# Refund a booking of yesterday
# Open the daily revenue report for today

*Expected:* the refund lowers the revenue of the day on which it was paid out.
*Actual:* the refund is nowhere in the report. April is 41,320.00 too high.

*Environment:* reporting 4.3, since the refund table was split in two. The finance team closes the month on the 5th.`,
    priority: 'High',
    components: ['Reporting'],
    labels: ['refund', 'data-quality'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-05-05T08:05:00.000Z',
  },
  {
    key: 'HARB-19',
    type: 'Task',
    summary: 'Move the booking database to the new major version',
    description: `The version we run gets no security fixes after the end of the year.

Plan: rehearse on a copy, switch the replica first, then the primary in the night from Sunday to Monday. The shop is read-only for at most ten minutes.

Done when production runs on the new version for a week without a slow query alert.`,
    priority: 'High',
    components: ['Infrastructure'],
    labels: ['tech-debt'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-05-20T09:15:00.000Z',
    storyPoints: 8,
  },
  {
    key: 'HARB-20',
    type: 'Sub-task',
    summary: 'Rehearse the database move on a copy of production',
    description: 'Time each step, note the size of the copy, and run the nightly reports against it.',
    priority: 'Medium',
    components: ['Infrastructure'],
    labels: ['tech-debt'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-05-20T09:25:00.000Z',
    parent: 'HARB-19',
  },
  {
    key: 'HARB-21',
    type: 'Sub-task',
    summary: 'Compare the 20 slowest queries before and after the move',
    description: 'Same copy, same load, three runs each. A query that gets more than 20 % slower needs its own issue.',
    priority: 'Medium',
    components: ['Infrastructure', 'Reporting'],
    labels: ['performance'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-05-20T09:31:00.000Z',
    parent: 'HARB-19',
  },
  {
    key: 'HARB-40',
    type: 'Story',
    summary: 'Export the no-shows of a sailing as a spreadsheet file',
    description: `As a port agent I want to download who booked and did not board, so that I can answer the coast guard within the hour.

*Acceptance criteria*
* One row per passenger: booking number, name, vehicle plate, time of check-in or empty.
* Available 15 minutes after departure.
* Opens in the usual spreadsheet programs with correct letters for all languages.
* A cell that starts with =, +, - or @ is not run as a formula.
* Only port agents of the same port can download it, and each download is logged.

*In scope:* the list of one sailing, on the page of that sailing.
*Out of scope:* lists over several sailings, and sending the list by mail.

*How to test:* depart a sailing on the test system with two passengers who did not check in, wait 15 minutes, download, compare with no-shows-sample.xlsx. As an agent of another port the button is not there.

*Depends on:* nothing. Personal data: names and plates, agreed with the data protection officer; files are not kept on the server.`,
    priority: 'High',
    components: ['Reporting'],
    labels: ['gdpr', 'localisation'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    created: '2025-10-07T12:33:00.000Z',
    storyPoints: 5,
    attachments: [
      {
        filename: 'no-shows-sample.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        size: 9_184,
      },
    ],
  },
  {
    key: 'HARB-49',
    type: 'Task',
    summary: 'Replace the key that signs the tickets',
    description: null,
    priority: 'High',
    components: ['Infrastructure'],
    labels: ['security'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-12-08T09:00:00.000Z',
  },
  {
    key: 'HARB-55',
    type: 'Bug',
    summary: 'Revenue report still counts tickets that were paid back',
    description:
      'The monthly revenue in the report is higher than the money on the bank account. Tickets that were refunded are still counted as revenue.',
    priority: 'Medium',
    components: ['Reporting'],
    labels: ['refund'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.viewer.accountId,
    created: '2026-01-19T10:10:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-17' }],
  },
  {
    key: 'HARB-56',
    type: 'Task',
    summary: 'Delete server logs with mail addresses after 30 days',
    description: `The data protection officer found mail addresses in logs from 2023.

* Logs older than 30 days are deleted each night.
* The notification service writes the booking number instead of the mail address.
* A test fails when a mail address gets into a log line.`,
    priority: 'Medium',
    components: ['Infrastructure', 'Notifications'],
    labels: ['gdpr', 'monitoring'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.projectAdmin.accountId,
    created: '2026-01-23T13:48:00.000Z',
    dueDate: '2026-02-28',
    links: [{ type: 'is blocked by', key: 'HARB-220' }],
    comments: [
      {
        author: standardUsers.member.accountId,
        text: 'Do the backups count as well? And may the access logs of the kiosks stay for the 90 days the ports ask for?',
        created: '2026-01-26T09:05:00.000Z',
      },
    ],
  },
];
