import type { AuditAction, AuditEvent } from '../view-types';
import { fieldStrings } from './fields';

const outcome: Readonly<Record<AuditAction, string>> = {
  'analysis.requested': 'Started',
  'analysis.completed': 'Completed',
  'analysis.failed': 'Failed',
  'proposal.approved': 'Approved',
  'proposal.dismissed': 'Dismissed',
  'proposal.voided': 'Voided',
  'change.intended': 'Intended',
  'change.applied': 'Applied',
  'change.failed': 'Failed',
  'settings.changed': 'Saved',
  'data.erased': 'Erased',
  'retention.pruned': 'Deleted',
};

/** What happened, as one sentence without its subject: the actor stands in a column of its own. */
function sentence(event: AuditEvent): string {
  switch (event.action) {
    case 'analysis.requested':
      return 'Started a triage';
    case 'analysis.completed':
      return event.payload.fields.length === 0
        ? 'Finished a triage with no suggestion'
        : `Finished a triage with suggestions for ${fieldStrings.names(event.payload.fields)}`;
    case 'analysis.failed':
      return 'Could not finish a triage';
    case 'proposal.approved':
      return `Approved the suggestion for ${fieldStrings.names(event.payload.fields)}`;
    case 'proposal.dismissed':
      return `Dismissed the suggestion for ${fieldStrings.name[event.payload.field]}`;
    case 'proposal.voided':
      return `Refused an approval, because ${fieldStrings.names(event.payload.fields)} had changed`;
    case 'change.intended':
      return `Recorded the intent to change ${fieldStrings.name[event.payload.field]}`;
    case 'change.applied':
      return event.payload.found
        ? `Found the change of ${fieldStrings.name[event.payload.field]} already made in Jira`
        : `Changed ${fieldStrings.name[event.payload.field]} in Jira`;
    case 'change.failed':
      return `Could not change ${fieldStrings.name[event.payload.field]} in Jira`;
    case 'settings.changed':
      return `Changed the project settings (version ${event.payload.fromVersion} to ${event.payload.toVersion})`;
    case 'data.erased':
      return `Erased what was stored about ${event.payload.what === 'issue' ? 'a deleted issue' : 'a closed account'}`;
    case 'retention.pruned':
      return `Deleted records older than ${event.payload.olderThanDays} days`;
  }
}

export const auditStrings = {
  introduction:
    'Every triage, decision, write and change of settings on this site, newest first. Press a time for the details.',
  table: 'Audit events, newest first',
  columns: { when: 'When', who: 'Who', what: 'What', issue: 'Issue', outcome: 'Outcome', code: 'Code' },
  app: 'Plumbline, automatically',
  schedule: 'Plumbline schedule',
  noIssue: 'None',
  noCode: 'None',
  outcome,
  sentence,
  empty: {
    title: 'Nothing recorded yet',
    sentence: 'The first triage on this site will be the first entry here.',
  },
  emptyPage: 'There are no older events.',
  newer: 'Newer',
  older: 'Older',
  page: (page: number) => `Page ${page}`,
  unknownOutcomes: {
    title: (count: number) =>
      count === 1 ? '1 change has no known outcome' : `${count} changes have no known outcome`,
    sentence:
      'They were begun and no answer came from Jira. Plumbline looks at these issues again every five minutes and ' +
      'records what it finds.',
  },
  detail: {
    title: 'Audit event',
    close: 'Close',
    when: 'When',
    who: 'Who',
    what: 'What',
    project: 'Project id',
    issue: 'Issue',
    proposal: 'Proposal',
    code: 'Code',
    before: 'Before',
    after: 'After',
    attempt: 'Attempt',
    found: 'How it was seen',
    foundInJira: 'The value was already in Jira when Plumbline looked again',
    answeredByJira: 'Jira answered the write',
    answeredBy: 'Answered by',
    answerer: { model: 'The model', rules: 'Fixed rules' },
    modelAsked: 'Model asked',
    noModel: 'None',
    prompt: 'Prompt version',
    tokens: 'Tokens',
    tokenCount: (input: number | null, output: number | null) =>
      `${input === null ? 'unknown' : String(input)} in, ${output === null ? 'unknown' : String(output)} out`,
    fields: 'Fields',
    noFields: 'None',
    problem: 'Problem',
    settingsVersion: 'Settings version',
    changed: 'Settings changed',
    erased: 'Records erased',
    pruned: 'Records deleted',
    olderThan: 'Older than',
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    correlation: 'Correlation id',
    event: 'Event id',
  },
};
