import { JiraProblem } from '../jira-problem';
import { hasProjectPermission } from '../permissions';
import { categoryOf, findCategory } from '../render/catalogue';
import { findByName, findProject } from '../site';
import type { IssueRecord, NamedRecord } from '../entities';
import type { SearchScope } from './search-scope';
import type { Operator, Term } from './syntax';

type Match = (issue: IssueRecord) => boolean;

/** A field whose values are picked from records: how an issue holds it, and which id a written value stands for. */
interface ValueField {
  readonly read: (issue: IssueRecord, scope: SearchScope) => readonly string[];
  readonly findId: (scope: SearchScope, value: string) => string | undefined;
}

const idOrName = (records: ReadonlyMap<string, NamedRecord>, value: string) =>
  records.has(value) ? value : findByName(records.values(), value)?.id;

const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);

function findVisibleProject({ site, caller }: SearchScope, value: string) {
  const project = findProject(site, value) ?? findByName(site.projects.values(), value);
  return project && hasProjectPermission(project, caller, 'BROWSE_PROJECTS') ? project.id : undefined;
}

const issuetype: ValueField = {
  read: (issue) => [issue.typeId],
  findId: ({ site }, value) => idOrName(site.issueTypes, value),
};

const resolution: ValueField = {
  read: (issue) => one(issue.resolutionId),
  findId: ({ site }, value) => idOrName(site.resolutions, value),
};

/** Categories go by name, key and id alike, as Atlassian documents the field. */
const statuscategory: ValueField = {
  read: (issue, { site }) => [categoryOf(site.statuses.get(issue.statusId)?.name ?? '')],
  findId: (_scope, value) => findCategory(value),
};

const fields: Readonly<Record<string, ValueField>> = {
  project: { read: (issue) => [issue.projectId], findId: findVisibleProject },
  issuetype,
  type: issuetype,
  status: { read: (issue) => [issue.statusId], findId: ({ site }, value) => idOrName(site.statuses, value) },
  statuscategory,
  priority: { read: (issue) => one(issue.priorityId), findId: ({ site }, value) => idOrName(site.priorities, value) },
  labels: { read: (issue) => issue.labels, findId: (_scope, value) => value },
  resolution,
};

export const isValueField = (field: string): boolean => field === 'component' || Object.hasOwn(fields, field);

const unknownValue = (field: string, value: string) =>
  new JiraProblem(400, [`The value '${value}' does not exist for the field '${field}'.`]);

export const unsupportedOperator = (field: string, operator: Operator) =>
  new JiraProblem(400, [`The operator '${operator}' is not supported by the '${field}' field.`]);

/** A component name stands for the components of that name in every project. */
function componentIds({ site }: SearchScope, value: string): string[] {
  const wanted = value.toLowerCase();
  return [...site.components.values()]
    .filter((component) => component.id === value || component.name.toLowerCase() === wanted)
    .map((component) => component.id);
}

function valueIds(scope: SearchScope, field: string, value: string): readonly string[] {
  const ids = field === 'component' ? componentIds(scope, value) : one(fields[field]?.findId(scope, value) ?? null);
  if (ids.length === 0) throw unknownValue(field, value);
  return ids;
}

function priorityComparison(scope: SearchScope, term: Term): Match {
  const ranks = new Map([...scope.site.priorities.keys()].map((id, index) => [id, -index]));
  const [wanted] = term.values.flatMap((value) => valueIds(scope, 'priority', value));
  const bound = ranks.get(wanted ?? '') ?? 0;
  const holds = compareWith(term.operator);
  return (issue) => issue.priorityId !== null && holds(ranks.get(issue.priorityId) ?? 0, bound);
}

/** The comparison an ordering operator stands for. */
export function compareWith(operator: Operator): (left: number, right: number) => boolean {
  switch (operator) {
    case '<':
      return (left, right) => left < right;
    case '<=':
      return (left, right) => left <= right;
    case '>':
      return (left, right) => left > right;
    case '>=':
      return (left, right) => left >= right;
    case '!=':
      return (left, right) => left !== right;
    default:
      return (left, right) => left === right;
  }
}

const isOrdering = (operator: Operator) =>
  operator === '<' || operator === '<=' || operator === '>' || operator === '>=';

/** As in Jira, `!=` and `not in` leave out issues where the field is empty. @throws JiraProblem (400) */
export function compileValueTerm(scope: SearchScope, term: Term): Match {
  const { field, operator } = term;
  const held = field === 'component' ? (issue: IssueRecord) => issue.componentIds : fields[field]?.read;
  if (!held || operator === '~' || operator === '!~') throw unsupportedOperator(field, operator);
  const read = (issue: IssueRecord) => held(issue, scope);
  if (operator === 'is') return (issue) => read(issue).length === 0;
  if (operator === 'is not') return (issue) => read(issue).length > 0;
  if (isOrdering(operator)) {
    if (field !== 'priority') throw unsupportedOperator(field, operator);
    return priorityComparison(scope, term);
  }
  const wanted = new Set(term.values.flatMap((value) => valueIds(scope, field, value)));
  if (operator === '=' || operator === 'in') return (issue) => read(issue).some((id) => wanted.has(id));
  return (issue) => read(issue).length > 0 && !read(issue).some((id) => wanted.has(id));
}
