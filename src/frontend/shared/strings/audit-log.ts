import { auditActionStrings } from './audit-actions';
import { auditChangeStrings } from './audit-changes';
import { auditChartStrings } from './audit-charts';
import { auditDetailStrings } from './audit-detail';
import { auditExportStrings } from './audit-export';
import { auditFilterStrings } from './audit-filter';
import { auditIntegrityStrings } from './audit-integrity';
import { auditProblemStrings } from './audit-problems';
import { auditUndoStrings } from './audit-undo';

export const auditStrings = {
  introduction: 'Every triage, decision, write, undo and change of settings on this site. Press a time for the details.',
  tabs: { log: 'Log', charts: 'Charts', integrity: 'Integrity', unknown: 'Unknown outcomes' },
  everything: 'Showing everything, newest first.',
  table: 'Audit events, newest first',
  storyTable: 'Audit events, oldest first',
  columns: { when: 'When', who: 'Who', what: 'What', issue: 'Issue', outcome: 'Outcome', code: 'Code' },
  app: 'Plumbline, automatically',
  schedule: 'Plumbline schedule',
  /** Before the name of whoever approved. */
  refusing: 'Plumbline, on the approval of',
  closedAccount: 'Closed account',
  noIssue: 'None',
  noCode: 'None',
  empty: {
    title: 'Nothing recorded yet',
    sentence: 'The first triage on this site will be the first entry here.',
  },
  noHit: {
    title: 'No event matches this filter',
    sentence: 'The whole log was searched. Clear the filter, or choose a longer time.',
  },
  emptyPage: 'There are no older events.',
  searchedBack: (seq: string) => `Searched back to event number ${seq}.`,
  searchedBackTo: (seq: string, instant: string) => `Searched back to event number ${seq}, ${instant}.`,
  searchOlder: 'Search older',
  newer: 'Newer',
  older: 'Older',
  page: (page: number) => `Page ${page}`,
  story: {
    issue: (issueKey: string) => `Story of ${issueKey}`,
    approval: (code: string) => `Story of approval ${code}`,
    request: 'Everything from one request',
    topDown: 'Oldest first.',
    newestFirst: 'Newest first.',
  },
  unknownOutcomes: {
    introduction:
      'Changes that were begun and have no answer from Jira. A schedule looks at these issues again every five ' +
      'minutes and records what it finds. Opening the issue and pressing “Check again” in its Plumbline panel settles it too.',
    table: 'Changes without a known outcome, oldest first',
    columns: { when: 'Begun', who: 'Who', issue: 'Issue', what: 'What', open: 'Open for' },
    empty: { title: 'Nothing is open', sentence: 'Every change that was begun has an outcome.' },
    refresh: 'Look again',
    more: 'More',
    first: 'Back to the first',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    lessThanMinute: 'Less than a minute',
  },
  changes: auditChangeStrings,
  charts: auditChartStrings,
  detail: auditDetailStrings,
  export: auditExportStrings,
  filter: auditFilterStrings,
  integrity: auditIntegrityStrings,
  problems: auditProblemStrings,
  undo: auditUndoStrings,
  ...auditActionStrings,
};
