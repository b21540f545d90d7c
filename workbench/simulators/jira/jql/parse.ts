import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem } from '../jira-problem';
import { negate } from './syntax';
import { tokenize } from './tokens';
import type { Clause, Operator, Query, SortKey, Term } from './syntax';
import type { Token } from './tokens';

/** Nested parentheses a query may have; beyond it the parser's own stack would be at risk. */
const MAX_DEPTH = 100;

/** The position in a token list; every parse function moves it. */
interface Cursor {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

const peek = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.next];

const isWord = (token: Token | undefined, word: string) => token?.kind === 'word' && token.text.toLowerCase() === word;

const isMark = (token: Token | undefined, mark: string) => token?.kind === 'punctuation' && token.text === mark;

function unexpected(cursor: Cursor, wanted: string): JiraProblem {
  const token = peek(cursor);
  const found = token ? `but got '${token.text}'. (line 1, character ${token.at + 1})` : 'before the end of the query.';
  return new JiraProblem(400, [`Error in the JQL Query: Expecting ${wanted} ${found}`]);
}

function takeWord(cursor: Cursor, word: string): boolean {
  const found = isWord(peek(cursor), word);
  if (found) cursor.next += 1;
  return found;
}

function takeMark(cursor: Cursor, mark: string): boolean {
  const found = isMark(peek(cursor), mark);
  if (found) cursor.next += 1;
  return found;
}

function takeText(cursor: Cursor, wanted: string): string {
  const token = peek(cursor);
  if (token?.kind !== 'word' && token?.kind !== 'string') throw unexpected(cursor, wanted);
  cursor.next += 1;
  return token.text;
}

function parseValue(cursor: Cursor): string {
  const value = takeText(cursor, 'a value');
  if (isMark(peek(cursor), '(')) throw new NotSimulatedError(`the JQL function ${value}()`);
  return value;
}

function parseList(cursor: Cursor): string[] {
  if (!takeMark(cursor, '(')) throw unexpected(cursor, `'('`);
  const values = [parseValue(cursor)];
  while (takeMark(cursor, ',')) values.push(parseValue(cursor));
  if (!takeMark(cursor, ')')) throw unexpected(cursor, `')' or ','`);
  return values;
}

const symbols: ReadonlyMap<string, Operator> = new Map(
  (['=', '!=', '~', '!~', '<', '<=', '>', '>='] as const).map((symbol) => [symbol, symbol]),
);

function parseOperator(cursor: Cursor): Operator {
  const token = peek(cursor);
  const symbol = token?.kind === 'operator' ? symbols.get(token.text) : undefined;
  if (symbol) {
    cursor.next += 1;
    return symbol;
  }
  if (takeWord(cursor, 'in')) return 'in';
  if (takeWord(cursor, 'is')) return takeWord(cursor, 'not') ? 'is not' : 'is';
  if (isWord(token, 'not') && isWord(cursor.tokens[cursor.next + 1], 'in')) {
    cursor.next += 2;
    return 'not in';
  }
  throw unexpected(cursor, `an operator ('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS')`);
}

function parseTerm(cursor: Cursor): Term {
  const field = takeText(cursor, 'a field name');
  const operator = parseOperator(cursor);
  if (operator === 'in' || operator === 'not in') return { kind: 'term', field, operator, values: parseList(cursor) };
  const emptyNext = isWord(peek(cursor), 'empty') || isWord(peek(cursor), 'null');
  if (operator === 'is' || operator === 'is not') {
    if (!emptyNext) throw unexpected(cursor, `'EMPTY' or 'NULL'`);
    cursor.next += 1;
    return { kind: 'term', field, operator, values: [] };
  }
  if (emptyNext && (operator === '=' || operator === '!=')) {
    cursor.next += 1;
    return { kind: 'term', field, operator: operator === '=' ? 'is' : 'is not', values: [] };
  }
  return { kind: 'term', field, operator, values: [parseValue(cursor)] };
}

function parseUnary(cursor: Cursor): Clause {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) throw new JiraProblem(400, ['Error in the JQL Query: The query is nested too deeply.']);
  try {
    if (takeWord(cursor, 'not')) return negate(parseUnary(cursor));
    if (!takeMark(cursor, '(')) return parseTerm(cursor);
    const clause = parseEither(cursor);
    if (!takeMark(cursor, ')')) throw unexpected(cursor, `')'`);
    return clause;
  } finally {
    cursor.depth -= 1;
  }
}

function parseChain(cursor: Cursor, kind: 'and' | 'or', parseOne: (cursor: Cursor) => Clause): Clause {
  const first = parseOne(cursor);
  const clauses = [first];
  while (takeWord(cursor, kind)) clauses.push(parseOne(cursor));
  return clauses.length === 1 ? first : { kind, clauses };
}

const parseBoth = (cursor: Cursor) => parseChain(cursor, 'and', parseUnary);
const parseEither = (cursor: Cursor): Clause => parseChain(cursor, 'or', parseBoth);

function parseOrder(cursor: Cursor): SortKey[] {
  if (!takeWord(cursor, 'by')) throw unexpected(cursor, `'BY'`);
  const keys: SortKey[] = [];
  do {
    const field = takeText(cursor, 'a field name').toLowerCase();
    const descending = takeWord(cursor, 'desc');
    if (!descending) takeWord(cursor, 'asc');
    keys.push({ field, descending });
  } while (takeMark(cursor, ','));
  return keys;
}

/**
 * Reads the JQL subset of this site: comparisons joined by AND, OR, NOT and parentheses, then ORDER BY.
 * @throws JiraProblem (400) with the place of the error; NotSimulatedError for a JQL function
 */
export function parseJql(jql: string): Query {
  const cursor: Cursor = { tokens: tokenize(jql), next: 0, depth: 0 };
  const where = peek(cursor) && !isWord(peek(cursor), 'order') ? parseEither(cursor) : undefined;
  const orderBy = takeWord(cursor, 'order') ? parseOrder(cursor) : [];
  if (peek(cursor)) throw unexpected(cursor, `either 'OR' or 'AND'`);
  return { where, orderBy };
}
