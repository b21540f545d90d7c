import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem } from '../jira-problem';
import { getRecord } from '../site';
import { issueNumber } from './key-terms';
import { findIndexedProperty, indexedReader } from './property-terms';
import type { IssueRecord } from '../entities';
import type { JiraSite } from '../site';
import type { IndexedProperty, SearchScope } from './search-scope';
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

/**
 * Numbers and dates alone are ordered, as documented; that issues without a value come last either way is assumed.
 * @throws JiraProblem (400)
 */
function byProperty(property: IndexedProperty, now: number, descending: boolean): Compare {
  if (property.type !== 'number' && property.type !== 'date') {
    throw new JiraProblem(400, [`Not able to sort using field '${property.searchAlias ?? property.path}'.`]);
  }
  const read = indexedReader(property, now);
  return (left, right) => {
    const [low, high] = descending ? [read(right), read(left)] : [read(left), read(right)];
    if (low === undefined || high === undefined) return Number(read(left) === undefined) - Number(read(right) === undefined);
    return Number(low) - Number(high);
  };
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
export function compareIssues({ site, indexedProperties, now }: SearchScope, orderBy: readonly SortKey[]): Compare {
  const keys = orderBy.length > 0 ? orderBy : [{ field: 'created', descending: true }];
  const comparisons = keys.map(({ field, descending }): Compare => {
    const property = findIndexedProperty(field, indexedProperties);
    if (property) return byProperty(property, now, descending);
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
