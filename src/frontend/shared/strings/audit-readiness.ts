import { statusNames } from '../../../contract/calls/readiness';
import { profileNames } from '../../../contract/calls/work-order';

/** Reports, confirmations and work orders, as the log tells of them. */
export const auditReadinessStrings = {
  score: 'Score',
  /** The number alone: the name says what it is. */
  scored: (score: number | null) => (score === null ? 'Not scored' : String(score)),
  scoreBefore: 'Score when it was confirmed',
  status: 'Status',
  statuses: statusNames,
  state: 'State of the issue',
  findings: 'Findings',
  findingCount: (byRules: number, byModel: number) => `${byRules} by fixed rules, ${byModel} by the model`,
  override: 'Against the report',
  openBlockers: 'Open blockers at the time',
  yes: 'Yes',
  no: 'No',
  signOff: 'Confirmation',
  edited: 'Edited since',
  parts: {
    summary: 'Summary',
    description: 'Description',
    environment: 'Environment',
    type: 'Type',
    components: 'Components',
    estimate: 'Estimate',
    attachments: 'Attachments',
    definition: 'Definition of Ready',
  },
  automations: {
    publish_readiness: 'A project admin switched readiness on in Jira search, so it was put in',
    unpublish_readiness: 'A project admin switched readiness off in Jira search, so it was taken out',
  },
  workOrder: 'Work order',
  profile: 'Profile',
  profiles: profileNames,
  statements: 'Statements',
  dropped: 'Statements dropped: no source in the issue',
} as const;
