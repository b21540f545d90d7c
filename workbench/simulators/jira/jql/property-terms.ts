import { JiraProblem } from '../jira-problem';
import { parseJqlDate } from './date-terms';
import { valueTextMatcher } from './text-match';
import { compareWith, unsupportedOperator } from './value-terms';
import type { IssueRecord } from '../entities';
import type { IndexedProperty, SearchScope } from './search-scope';
import type { Operator, Term } from './syntax';

const PROPERTY = /^issue\.property\[(?:"([^"]*)"|'([^']*)'|([^\]]*))\]\.([\w.-]+)$/i;

/** The indexed property a field name means: by alias, or written out as `issue.property[key].path`. */
export function findIndexedProperty(field: string, indexed: readonly IndexedProperty[]): IndexedProperty | undefined {
  const written = PROPERTY.exec(field);
  if (!written) return indexed.find(({ searchAlias }) => searchAlias?.toLowerCase() === field.toLowerCase());
  const key = written[1] ?? written[2] ?? written[3];
  return indexed.find(({ propertyKey, path }) => propertyKey === key && path === written[4]);
}

function readPath(value: unknown, path: string): unknown {
  let found = value;
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

/** Strings take equality only, text takes `~` only, numbers and dates are ordered: as Atlassian documents the types. */
const operators: Readonly<Record<IndexedProperty['type'], readonly Operator[]>> = {
  string: ['=', '!=', 'is', 'is not'],
  user: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  text: ['~', '!~', 'is', 'is not'],
  number: ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'],
  date: ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'],
};

/** The indexed form of a stored value; undefined when it is not of the declared type: Jira does not index it then. */
function toIndexed(type: IndexedProperty['type'], value: unknown, now: number): string | number | undefined {
  if (type === 'number') return typeof value === 'number' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (type !== 'date') return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? parseJqlDate(value, now) : time;
}

/** Reads what Jira's index holds of a property; undefined where it holds nothing. */
export const indexedReader =
  ({ propertyKey, path, type }: IndexedProperty, now: number) =>
  (issue: IssueRecord): string | number | undefined =>
    toIndexed(type, readPath(issue.properties[propertyKey], path), now);

function toOperand({ field }: Term, type: IndexedProperty['type'], value: string, now: number): string | number {
  const operand = type === 'number' ? Number(value) : type === 'date' ? parseJqlDate(value, now) : value;
  if (operand !== undefined && !Number.isNaN(operand)) return operand;
  throw new JiraProblem(400, [`The value '${value}' is not a ${type} that the field '${field}' can be compared with.`]);
}

/** Issues without the property, or with a value of another type, match only `is empty`. @throws JiraProblem (400) */
export function compilePropertyTerm(
  term: Term,
  property: IndexedProperty,
  { now }: SearchScope,
): (issue: IssueRecord) => boolean {
  const { operator } = term;
  const { type } = property;
  if (!operators[type].includes(operator)) throw unsupportedOperator(term.field, operator);
  const read = indexedReader(property, now);
  if (operator === 'is') return (issue) => read(issue) === undefined;
  if (operator === 'is not') return (issue) => read(issue) !== undefined;
  const present = (holds: (value: string | number) => boolean) => (issue: IssueRecord) => {
    const value = read(issue);
    return value !== undefined && holds(value);
  };
  if (operator === '~' || operator === '!~') {
    const matches = valueTextMatcher(term.values[0] ?? '');
    return present((value) => matches(String(value)) === (operator === '~'));
  }
  const operands = term.values.map((value) => toOperand(term, type, value, now));
  if (operator === '=' || operator === 'in') return present((value) => operands.includes(value));
  if (operator === '!=' || operator === 'not in') return present((value) => !operands.includes(value));
  const compare = compareWith(operator);
  return present((value) => compare(Number(value), Number(operands[0])));
}
