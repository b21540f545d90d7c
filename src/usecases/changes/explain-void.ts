import { traceOf } from '../../domain/change/history';
import { touchKey } from '../../domain/change/touched';
import { changeFor, type Proposal } from '../../domain/change/proposal';
import type { ChangedSince } from '../../domain/errors';
import type { IssueTracker, TrackedIssue } from '../../domain/ports';

/** What a person is told about an approval that no longer holds: what Jira has now, and who changed it. */
export async function explainVoid(
  ports: { tracker: IssueTracker },
  given: { proposal: Proposal; issue: TrackedIssue; changes: readonly string[]; why: ChangedSince['why'] },
): Promise<ChangedSince[]> {
  const { proposal, issue } = given;
  const history = given.why === 'value' ? await historyOrNone(ports, issue.snapshot.id) : [];
  return given.changes.map((changeId) => {
    const change = changeFor(proposal, changeId);
    const field = change && (traceOf(change)?.field ?? (touchKey(change) === 'text' ? 'text' : undefined));
    const last = history.filter((entry) => entry.field === field && entry.at >= proposal.createdAt).at(-1);
    const now = field && field !== 'links' && field !== 'text' ? issue.values[field].map(({ name }) => name) : [];
    return { changeId, why: given.why, now, by: last?.by ?? null, at: last?.at ?? null };
  });
}

/** The refusal stands with or without a name to it. */
async function historyOrNone(ports: { tracker: IssueTracker }, issueId: string) {
  try {
    return await ports.tracker.listHistory(issueId);
  } catch {
    return [];
  }
}

