import { past } from './past-issue';

const reporting = past('Reporting', [
  {
    key: 'HARB-82', created: '2024-09-02T06:58Z', labels: ['data-quality'],
    summary: 'Occupancy report counts children under two as seats',
    description: 'MS Brisa has 104 % on Sundays.',
  },
  {
    key: 'HARB-139', created: '2025-01-06T08:12Z', priority: 'High', labels: ['data-quality'],
    summary: 'Year-end report has 2024 and 2025 in one column',
    description: 'Auditor needs it by the 15th. ISO week 1 began on 30 December.',
  },
  {
    key: 'HARB-179', created: '2025-06-18T13:05Z', labels: ['performance'],
    summary: 'No-show report times out for whole months',
    description: 'A week works (40 s), a month ends with "Query execution was interrupted (max_statement_time exceeded)".',
  },
  {
    key: 'HARB-208', created: '2025-11-05T09:46Z', open: 'To Do', type: 'Story', labels: ['localisation'],
    summary: 'Invoices in the language of the booking',
    description: 'As a Spanish company I need the invoice in Spanish for the tax office.',
    relatesTo: ['HARB-42'],
  },
]);

const infrastructure = past('Infrastructure', [
  {
    key: 'HARB-79', created: '2024-08-28T03:20Z', priority: 'Blocker', from: 'member', labels: ['monitoring'],
    summary: 'Booking database primary out of disk at 03:12',
    description: 'Binary logs were not purged since the replica was rebuilt. Shop was down for 26 minutes.',
    answer: 'Logs kept for 3 days now, alert at 80 %.',
  },
  {
    key: 'HARB-117', created: '2024-11-04T09:39Z', type: 'Task', from: 'member', labels: ['flaky-test'],
    summary: 'Build fails every Monday because the package mirror is cold',
    description: 'First build of the week times out. Warm the mirror on Sunday night or raise the limit.',
  },
  {
    key: 'HARB-150', created: '2025-02-05T10:26Z', type: 'Task', from: 'member', labels: ['security'],
    summary: 'Renew the certificates before 1 March, and let a machine do it from then on',
    description: 'shop, api, kiosk gateway, push. The last one ran out on a Sunday.',
    priority: 'High',
  },
  {
    key: 'HARB-166', created: '2025-04-24T05:44Z', labels: ['monitoring'], from: 'member',
    summary: 'Alerts of the night shift go to a phone that nobody has',
    description: 'Number in the on-duty plan is from 2023. Two alerts were missed.',
  },
  {
    key: 'HARB-177', created: '2025-06-12T08:09Z', labels: ['performance', 'regression'], from: 'member', priority: 'High',
    summary: 'Connection pool exhausted after the move to the new database version',
    description: `{noformat}
HikariPool-1 - Connection is not available, request timed out after 30000ms (total=40, active=40, idle=0, waiting=218)
{noformat}
Since the move (HARB-19). The driver no longer closes idle connections.`,
    relatesTo: ['HARB-19'],
  },
  {
    key: 'HARB-191', created: '2025-08-18T12:51Z', type: 'Task', from: 'member', labels: ['flaky-test', 'tech-debt'], priority: 'Low',
    summary: 'Run the browser tests on two build servers',
    description: 'They take 48 minutes. Half of it is waiting.',
  },
  {
    key: 'HARB-205', created: '2025-10-20T07:31Z', labels: ['monitoring'], resolution: "Won't Do",
    summary: 'Dashboard in dark colours please',
    description: 'The screen in the control room is very bright at night.',
    priority: 'Low',
  },
  {
    key: 'HARB-220', created: '2025-12-16T06:52Z', open: 'In Progress', type: 'Task', from: 'member', labels: ['security', 'tech-debt'],
    summary: 'Take the last servers off the old operating system',
    description: 'Print server in terminal A, the mail relay and the file drop of the shipping lines.',
    components: ['Infrastructure'],
  },
]);

/** Figures for the office, and the machines below. */
export const pastReportingAndInfrastructureIssues = [...reporting, ...infrastructure];
