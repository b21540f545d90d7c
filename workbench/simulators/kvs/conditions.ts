import { KvsRefusal } from './kvs-refusal';
import type { Condition, Filters } from './requests';

/** True when `actual` meets the condition. Values of different types never compare, as in Forge's typed attributes. */
export function meets({ condition, values }: Condition, actual: unknown): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined && actual !== null;
    case 'NOT_EXISTS':
      return actual === undefined || actual === null;
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'CONTAINS':
      return typeof actual === 'string' && actual.includes(String(first));
    case 'NOT_CONTAINS':
      return typeof actual === 'string' && !actual.includes(String(first));
    case 'BETWEEN':
      if (second === undefined) throw insufficientValues();
      return ordered(first, actual) && ordered(actual, second);
    case 'GREATER_THAN':
      return ordered(first, actual) && actual !== first;
    case 'GREATER_THAN_EQUAL_TO':
      return ordered(first, actual);
    case 'LESS_THAN':
      return ordered(actual, first) && actual !== first;
    case 'LESS_THAN_EQUAL_TO':
      return ordered(actual, first);
  }
}

/** True when `value`'s attributes meet all (`and`) or one (`or`) of the filters. No filters hold always. */
export function meetsAll(filters: Filters | undefined, value: unknown): boolean {
  if (!filters) return true;
  const { and, or } = filters;
  if (and && or) {
    throw new KvsRefusal(
      400,
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  }
  const list = and ?? or ?? [];
  if (list.length === 0) {
    throw new KvsRefusal(400, 'EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  }
  const results = list.map((filter) => meets(filter, attributeOf(value, filter.property)));
  return and ? results.every(Boolean) : results.some(Boolean);
}

/** An own attribute of a stored value; undefined when it has none of that name. */
export function attributeOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function ordered(low: unknown, high: unknown): boolean {
  if (typeof low === 'number' && typeof high === 'number') return low <= high;
  return typeof low === 'string' && typeof high === 'string' && low <= high;
}

const insufficientValues = () =>
  new KvsRefusal(400, 'INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
