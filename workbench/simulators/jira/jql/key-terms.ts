import { JiraProblem } from '../jira-problem';
import { canSeeIssue } from '../permissions';
import { findIssue } from '../site';
import { compareWith, unsupportedOperator } from './value-terms';
import type { IssueRecord } from '../entities';
import type { SearchScope } from './search-scope';
import type { Term } from './syntax';

const NAMES = new Set(['key', 'issuekey', 'issue', 'id']);

export const isKeyField = (field: string): boolean => NAMES.has(field);

export const issueNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

function getVisible({ site, caller }: SearchScope, field: string, value: string): IssueRecord {
  const issue = findIssue(site, value);
  if (issue && canSeeIssue(site, caller, issue)) return issue;
  throw new JiraProblem(400, [`An issue with key '${value}' does not exist for field '${field}'.`]);
}

/**
 * Keys and ids. One that does not exist or is hidden from the caller fails the whole query, as in Jira.
 * @throws JiraProblem (400)
 */
export function compileKeyTerm(scope: SearchScope, { field, operator, values }: Term): (issue: IssueRecord) => boolean {
  if (operator === '~' || operator === '!~' || operator === 'is' || operator === 'is not') {
    throw unsupportedOperator(field, operator);
  }
  const issues = values.map((value) => getVisible(scope, field, value));
  const ids = new Set(issues.map((issue) => issue.id));
  if (operator === '=' || operator === 'in') return (issue) => ids.has(issue.id);
  if (operator === '!=' || operator === 'not in') return (issue) => !ids.has(issue.id);
  const holds = compareWith(operator);
  const [bound] = issues;
  return (issue) =>
    bound !== undefined && issue.projectId === bound.projectId && holds(issueNumber(issue.key), issueNumber(bound.key));
}
