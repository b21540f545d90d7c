import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** Sailings read from the shipping lines' files. HARB-13 duplicates HARB-3. */
export const timetableImportIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-3',
    type: 'Bug',
    summary: 'Timetable import ignores the time zone of the port',
    description: `The import reads every departure as local time of the office, not of the port.

*Steps*
# Import a file of Brisa Line with a sailing from Puerto Claro (one hour behind)
# Look at the departure in the shop

*Expected:* 18:30, as in the file.
*Actual:* 17:30. After the clocks change it will be wrong for every line that sends local times.

*Environment:* timetable import 2.11, file format 4, all sailings that leave from Puerto Claro.`,
    priority: 'High',
    components: ['Timetable import'],
    labels: ['timezone', 'data-quality'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-01-22T11:45:00.000Z',
  },
  {
    key: 'HARB-7',
    type: 'Task',
    summary: 'Raise an alert when the timetable import has not run for two hours',
    description: `Last week the import stood still for a night and nobody saw it before the first passengers did.

* The import reports the end of each run to the monitoring.
* No report for two hours: alert to the person on duty.
* The alert names the shipping line whose file is missing.
* A line in the runbook says what to do.`,
    priority: 'Medium',
    components: ['Infrastructure', 'Timetable import'],
    labels: ['monitoring'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-02-20T09:00:00.000Z',
    storyPoints: 3,
  },
  {
    key: 'HARB-13',
    type: 'Bug',
    summary: 'All departures from Puerto Claro are one hour wrong since the clocks changed',
    description:
      'Since Sunday the shop shows every departure from Puerto Claro one hour early. The file of the shipping line has the right times, so the import must shift them. Passengers missed the 18:30 today.',
    priority: 'Blocker',
    components: ['Timetable import'],
    labels: ['timezone'],
    status: 'Done',
    resolution: 'Duplicate',
    reporter: standardUsers.viewer.accountId,
    created: '2025-04-01T07:11:00.000Z',
    links: [{ type: 'Duplicate', key: 'HARB-3' }],
  },
];
