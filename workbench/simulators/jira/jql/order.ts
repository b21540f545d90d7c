import { NotSimulatedError } from '../../../host/platform-call';
import { getRecord } from '../site';
import { issueNumber } from './key-terms';
import type { IssueRecord } from '../entities';
import type { JiraSite } from '../site';
import type { SortKey } from './syntax';

type Compare = (left: IssueRecord, right: IssueRecord) => number;

/** Code units, not a locale: the same order on every machine. */
const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function byKey(site: JiraSite): Compare {
  const projectKey = (issue: IssueRecord) => getRecord(site.projects, issue.projectId).key;
  return (left, right) =>
    left.projectId === right.projectId
      ? issueNumber(left.key) - issueNumber(right.key)
      : compareText(projectKey(left), projectKey(right));
}

/** Ascending means from the lowest rank up; an issue without a priority is below all. */
function byPriority(site: JiraSite): Compare {
  const ranks = new Map([...site.priorities.keys()].map((id, index) => [id, -index]));
  const rank = (issue: IssueRecord) => ranks.get(issue.priorityId ?? '') ?? -ranks.size;
  return (left, right) => rank(left) - rank(right);
}

function compareBy(site: JiraSite, field: string): Compare {
  switch (field) {
    case 'created':
    case 'createddate':
      return (left, right) => left.created - right.created;
    case 'updated':
    case 'updateddate':
      return (left, right) => left.updated - right.updated;
    case 'key':
    case 'issuekey':
    case 'id':
      return byKey(site);
    case 'priority':
      return byPriority(site);
    default:
      throw new NotSimulatedError(`JQL "ORDER BY ${field}"`);
  }
}

/** Newest first when the query names no order; equal issues always fall back to their ids, so pages never overlap. */
export function compareIssues(site: JiraSite, orderBy: readonly SortKey[]): Compare {
  const keys = orderBy.length > 0 ? orderBy : [{ field: 'created', descending: true }];
  const comparisons = keys.map(({ field, descending }): Compare => {
    const compare = compareBy(site, field);
    return descending ? (left, right) => compare(right, left) : compare;
  });
  return (left, right) => {
    for (const compare of comparisons) {
      const order = compare(left, right);
      if (order !== 0) return order;
    }
    return Number(right.id) - Number(left.id);
  };
}
