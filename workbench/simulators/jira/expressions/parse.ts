import { NotSimulatedError } from '../../../host/platform-call';
import { ExpressionError } from './expression-error';
import { tokenize } from './tokens';
import type { ComparisonOperator, Expression } from './syntax';
import type { Token } from './tokens';

/** Limits of one expression, in the words of Jira's analysis of expressions. */
export const ExpressionLimits = { CHARS: 1_000, LEAVES: 100 } as const;

/** The position in a token list; every parse function moves it. */
interface Cursor {
  readonly tokens: readonly Token[];
  next: number;
  leaves: number;
}

/** What the language has and this site does not evaluate. */
const NOT_SIMULATED = new Set(['===', '!==', '=>', '??', '+', '-', '*', '/', '%', '{', '[', '`']);
const RESERVED = new Set(['new', 'typeof', 'let', 'function']);

const peek = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.next];

function takeMark<Mark extends string>(cursor: Cursor, ...marks: readonly Mark[]): Mark | undefined {
  const token = peek(cursor);
  const found = token?.kind === 'mark' ? marks.find((mark) => mark === token.text) : undefined;
  if (found !== undefined) cursor.next += 1;
  return found;
}

function unexpected(cursor: Cursor, wanted: string): Error {
  const token = peek(cursor);
  if (!token) return new ExpressionError(`${wanted} expected, end of the expression encountered.`);
  if (token.kind === 'mark' && NOT_SIMULATED.has(token.text)) return new NotSimulatedError(`"${token.text}" in a Jira expression`);
  return new ExpressionError(`${wanted} expected, ${token.text} encountered (character ${token.at + 1}).`);
}

function expectMark(cursor: Cursor, mark: string): void {
  if (takeMark(cursor, mark) === undefined) throw unexpected(cursor, mark);
}

function parsePrimary(cursor: Cursor): Expression {
  if (takeMark(cursor, '(')) {
    const inner = parseChoice(cursor);
    expectMark(cursor, ')');
    return inner;
  }
  const token = peek(cursor);
  if (!token || token.kind === 'mark') throw unexpected(cursor, 'a value');
  cursor.next += 1;
  cursor.leaves += 1;
  if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
  if (token.kind === 'string') return { kind: 'literal', value: token.text };
  if (token.text === 'null') return { kind: 'literal', value: null };
  if (token.text === 'true' || token.text === 'false') return { kind: 'literal', value: token.text === 'true' };
  if (RESERVED.has(token.text)) throw new NotSimulatedError(`"${token.text}" in a Jira expression`);
  return { kind: 'name', name: token.text };
}

function takeName(cursor: Cursor): string {
  const token = peek(cursor);
  if (token?.kind !== 'word') throw unexpected(cursor, 'a name');
  cursor.next += 1;
  return token.text;
}

function parseMembers(cursor: Cursor): Expression {
  let object = parsePrimary(cursor);
  for (;;) {
    const mark = takeMark(cursor, '.', '?.', '[', '(');
    if (mark === undefined) return object;
    if (mark === '(') throw new NotSimulatedError('a call of a method in a Jira expression');
    if (mark === '[') {
      const key = parseChoice(cursor);
      expectMark(cursor, ']');
      object = { kind: 'member', object, key, optional: false };
    } else {
      object = { kind: 'member', object, key: { kind: 'literal', value: takeName(cursor) }, optional: mark === '?.' };
    }
  }
}

function parseNot(cursor: Cursor): Expression {
  return takeMark(cursor, '!') ? { kind: 'not', operand: parseNot(cursor) } : parseMembers(cursor);
}

function parseComparison(cursor: Cursor, operators: readonly ComparisonOperator[], parseSide: (cursor: Cursor) => Expression) {
  let left = parseSide(cursor);
  for (let operator = takeMark(cursor, ...operators); operator; operator = takeMark(cursor, ...operators)) {
    left = { kind: 'comparison', operator, left, right: parseSide(cursor) };
  }
  return left;
}

const parseOrdering = (cursor: Cursor) => parseComparison(cursor, ['<=', '>=', '<', '>'], parseNot);
const parseEquality = (cursor: Cursor) => parseComparison(cursor, ['==', '!='], parseOrdering);

function parseLogical(cursor: Cursor, operator: '&&' | '||', parseSide: (cursor: Cursor) => Expression): Expression {
  let left = parseSide(cursor);
  while (takeMark(cursor, operator)) left = { kind: 'logical', operator, left, right: parseSide(cursor) };
  return left;
}

const parseBoth = (cursor: Cursor) => parseLogical(cursor, '&&', parseEquality);
const parseEither = (cursor: Cursor) => parseLogical(cursor, '||', parseBoth);

function parseChoice(cursor: Cursor): Expression {
  const test = parseEither(cursor);
  if (!takeMark(cursor, '?')) return test;
  const yes = parseChoice(cursor);
  expectMark(cursor, ':');
  return { kind: 'choice', test, yes, no: parseChoice(cursor) };
}

/**
 * Reads an expression of the subset: literals, members, comparisons, `!`, `&&`, `||`, `? :` and parentheses.
 * @throws ExpressionError for what is no expression or too long; NotSimulatedError for the rest of the language
 */
export function parseExpression(expression: string): Expression {
  if (expression.length > ExpressionLimits.CHARS) {
    throw new ExpressionError(`Jira expression is too long (${expression.length}), limit: ${ExpressionLimits.CHARS} characters`);
  }
  const cursor: Cursor = { tokens: tokenize(expression), next: 0, leaves: 0 };
  const parsed = parseChoice(cursor);
  if (peek(cursor)) throw unexpected(cursor, 'the end of the expression');
  if (cursor.leaves > ExpressionLimits.LEAVES) {
    throw new ExpressionError(`Jira expression has too many nodes (${cursor.leaves}), limit: ${ExpressionLimits.LEAVES} leaves`);
  }
  return parsed;
}
