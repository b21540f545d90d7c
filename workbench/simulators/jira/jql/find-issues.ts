import { JiraProblem } from '../jira-problem';
import { canSeeIssue } from '../permissions';
import { compileClause } from './compile';
import { compareIssues } from './order';
import { parseJql } from './parse';
import type { IssueRecord } from '../entities';
import type { SearchScope } from './search-scope';

/**
 * The issues a query finds among those the caller may see, in the query's order.
 * @throws JiraProblem (400) for a query that is wrong or that restricts nothing
 */
export function findIssues(scope: SearchScope, jql: string): IssueRecord[] {
  const { where, orderBy } = parseJql(jql);
  if (!where) {
    throw new JiraProblem(400, [
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ]);
  }
  const matches = compileClause(scope, where);
  const { site, caller } = scope;
  const found: IssueRecord[] = [];
  for (const issue of site.issues.values()) {
    if (matches(issue) && canSeeIssue(site, caller, issue)) found.push(issue);
  }
  return found.sort(compareIssues(scope, orderBy));
}
