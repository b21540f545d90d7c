import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem } from '../jira-problem';
import { compileDateTerm, isDateField } from './date-terms';
import { compileKeyTerm, isKeyField } from './key-terms';
import { compilePropertyTerm, findIndexedProperty } from './property-terms';
import { issueTextMatcher } from './text-match';
import { compileValueTerm, isValueField, unsupportedOperator } from './value-terms';
import type { IssueRecord } from '../entities';
import type { SearchScope } from './search-scope';
import type { Clause, Term } from './syntax';

type Match = (issue: IssueRecord) => boolean;

/** Fields that Jira has and this site cannot search: answered with "not simulated", never with "does not exist". */
const NOT_SIMULATED = new Set([
  'affectedversion',
  'assignee',
  'attachments',
  'category',
  'comment',
  'creator',
  'due',
  'duedate',
  'environment',
  'filter',
  'fixversion',
  'hierarchylevel',
  'issuelinktype',
  'lastviewed',
  'level',
  'parent',
  'projecttype',
  'reporter',
  'resolved',
  'resolutiondate',
  'sprint',
  'voter',
  'votes',
  'watcher',
  'watchers',
  'worklogdate',
]);

function compileTextTerm(field: 'summary' | 'description' | 'text', { operator, values }: Term): Match {
  if (field === 'description' && operator === 'is') return (issue) => issue.description === null;
  if (field === 'description' && operator === 'is not') return (issue) => issue.description !== null;
  if (operator !== '~' && operator !== '!~') throw unsupportedOperator(field, operator);
  const [query = ''] = values;
  if (!/[\p{L}\p{N}]/u.test(query)) {
    throw new JiraProblem(400, [`The field '${field}' does not support searching for an empty string.`]);
  }
  const matches = issueTextMatcher(field, query);
  return operator === '~' ? matches : (issue) => !matches(issue);
}

function compileTerm(scope: SearchScope, written: Term): Match {
  const property = findIndexedProperty(written.field, scope.indexedProperties);
  if (property) return compilePropertyTerm(written, property, scope);
  const term = { ...written, field: written.field.toLowerCase() };
  const { field } = term;
  if (isValueField(field)) return compileValueTerm(scope, term);
  if (isKeyField(field)) return compileKeyTerm(scope, term);
  if (isDateField(field)) return compileDateTerm(term, scope.now);
  if (field === 'summary' || field === 'description' || field === 'text') return compileTextTerm(field, term);
  if (NOT_SIMULATED.has(field)) throw new NotSimulatedError(`JQL over the field ${field}`);
  throw new JiraProblem(400, [`Field '${written.field}' does not exist or you do not have permission to view it.`]);
}

/** @throws JiraProblem (400) in Jira's words, NotSimulatedError for fields of Jira that this site cannot search */
export function compileClause(scope: SearchScope, clause: Clause): Match {
  if (clause.kind === 'term') return compileTerm(scope, clause);
  const matches = clause.clauses.map((inner) => compileClause(scope, inner));
  return clause.kind === 'and'
    ? (issue) => matches.every((match) => match(issue))
    : (issue) => matches.some((match) => match(issue));
}
