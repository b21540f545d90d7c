import type { Outcome } from '../../../contract/calls/audit-log';

type FilterOutcome = Exclude<Outcome, 'unknown'>;

const outcomes: Readonly<Record<FilterOutcome, string>> = {
  applied: 'Applied',
  failed: 'Failed',
  refused: 'Refused',
  dismissed: 'Dismissed',
  undone: 'Undone',
};

export const auditFilterStrings = {
  range: 'Time',
  ranges: {
    all: 'All time',
    today: 'Today',
    week: 'Last 7 days',
    month: 'Last 30 days',
    quarter: 'Last 90 days',
    custom: 'Between two days',
  },
  fromDay: 'First day',
  toDay: 'Last day',
  chooseDay: 'Choose a day',
  who: 'Person',
  whoPlaceholder: 'Anyone',
  action: 'Action',
  anyAction: 'Any action',
  outcome: 'Outcome',
  anyOutcome: 'Any outcome',
  outcomes,
  issueKey: 'Issue key',
  issueKeyExample: 'For example HARB-58',
  projectId: 'Project id',
  projectIdExample: 'For example 10000',
  proposal: 'Proposal',
  correlation: 'Request',
  apply: 'Apply',
  problems: {
    daysMissing: 'Choose the first and the last day.',
    daysReversed: 'The last day lies before the first.',
    issueKey: 'An issue key looks like HARB-58.',
    projectId: 'A project id is a number, as in the details of an event.',
  },
  shown: 'Shown:',
  clear: 'Clear',
  chip: (name: string, value: string) => `${name}: ${value}`,
  since: (instant: string) => `since ${instant}`,
  before: (instant: string) => `before ${instant}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  onlyPerson: 'Person:',
};
