import type { AuditFilter } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import type { Fact } from '../event/fact';

const words = strings.audit.filter;

/** A filter in words, one fact for each thing it asks; the person is left out, whose name only Jira knows. */
export function filterFacts(filter: Omit<AuditFilter, 'accountId'>, calendar: Calendar): readonly Fact[] {
  const { issueKey, projectId, proposalId, correlationId, action, outcome } = filter;
  const known = strings.audit.actions.find((one) => one === action);
  return [
    { name: words.range, value: rangeWords(filter, calendar) },
    { name: words.action, value: known ? strings.audit.name[known] : action },
    { name: words.outcome, value: outcome && words.outcomes[outcome] },
    { name: words.issueKey, value: issueKey },
    { name: words.projectId, value: projectId },
    { name: words.proposal, value: proposalId },
    { name: words.correlation, value: correlationId },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}

function rangeWords({ from, to }: Pick<AuditFilter, 'from' | 'to'>, calendar: Calendar): string | null {
  const [first, last] = [from && formatInstant(from, calendar), to && formatInstant(to, calendar)];
  if (first && last) return words.between(first, last);
  if (first) return words.since(first);
  return last && words.before(last);
}
