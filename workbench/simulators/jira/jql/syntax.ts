export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

/** One comparison. `values` is empty for `is empty` and `is not empty`. */
export interface Term {
  readonly kind: 'term';
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** A query without NOT: as Jira does, the parser moves each NOT into the comparisons below it. */
export type Clause = Term | { readonly kind: 'and' | 'or'; readonly clauses: readonly Clause[] };

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  /** Undefined for a query that restricts nothing. */
  readonly where: Clause | undefined;
  readonly orderBy: readonly SortKey[];
}

const opposites: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/** The clause that holds when this one does not, by De Morgan. */
export function negate(clause: Clause): Clause {
  if (clause.kind === 'term') return { ...clause, operator: opposites[clause.operator] };
  return { kind: clause.kind === 'and' ? 'or' : 'and', clauses: clause.clauses.map(negate) };
}
