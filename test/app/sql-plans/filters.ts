import type { AuditFilter } from '../../../src/contract/calls/audit-log';

/** Each filter by itself, pairs and triples of them, and times. `lastAt`: epoch milliseconds of the newest event. */
export function filters(lastAt: number): Partial<AuditFilter>[] {
  const single: Partial<AuditFilter>[] = [
    { accountId: '712020:past-person-3' },
    { action: 'change.applied' },
    { action: 'settings.changed' },
    { issueKey: 'PAST-58' },
    { projectId: '30002' },
    { proposalId: 'past-proposal-00000123' },
    { correlationId: 'past-request-123-0' },
    ...(['applied', 'failed', 'refused', 'dismissed', 'undone'] as const).map((outcome) => ({ outcome })),
  ];
  const day = (daysAgo: number) => new Date(lastAt - daysAgo * 24 * 60 * 60 * 1_000).toISOString();
  const times: Partial<AuditFilter>[] = [{}, { from: day(30) }, { to: day(400) }, { from: day(300), to: day(200) }];
  const pairs = single.flatMap((one, index) => single.slice(index + 1).map((other) => ({ ...one, ...other })));
  const triples: Partial<AuditFilter>[] = [
    { accountId: '712020:past-person-3', projectId: '30002', outcome: 'dismissed' },
    { accountId: '712020:past-person-3', projectId: '30004', action: 'proposal.voided' },
    { issueKey: 'PAST-58', action: 'change.applied', projectId: '30002' },
  ];
  return times.flatMap((time) => [{}, ...single, ...pairs, ...triples].map((filter) => ({ ...filter, ...time })));
}
