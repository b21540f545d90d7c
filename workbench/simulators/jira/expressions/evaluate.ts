import { NotSimulatedError } from '../../../host/platform-call';
import { ExpressionError } from './expression-error';
import { parseExpression } from './parse';
import { fromJson, readMember, typeName, type Value } from './values';
import type { ComparisonOperator, Expression } from './syntax';

/** Finds a context variable. @throws ExpressionError for one that Jira does not have either */
export type FindVariable = (name: string) => Value;

const truth = (value: boolean): Value => ({ kind: 'boolean', value });

/** What counts as true. Jira says nothing of numbers and strings here, so this site does not guess. */
function isTrue(value: Value): boolean {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number' || value.kind === 'string') {
    throw new NotSimulatedError(`a ${typeName(value)} in place of a Boolean in a Jira expression`);
  }
  return value.kind !== 'null';
}

function areEqual(left: Value, right: Value): boolean {
  if (left.kind !== right.kind) return false;
  if (left.kind === 'null') return true;
  if ('value' in left && 'value' in right) return left.value === right.value;
  throw new NotSimulatedError(`a comparison of two ${typeName(left)} values in a Jira expression`);
}

function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  if (operator === '==') return areEqual(left, right);
  if (operator === '!=') return !areEqual(left, right);
  if (left.kind !== 'number' || right.kind !== 'number') {
    if (left.kind === 'string' && right.kind === 'string') throw new NotSimulatedError('the order of strings in a Jira expression');
    throw new ExpressionError(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
  }
  if (operator === '<') return left.value < right.value;
  if (operator === '<=') return left.value <= right.value;
  return operator === '>' ? left.value > right.value : left.value >= right.value;
}

function readOptional(read: () => Value): Value {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof ExpressionError) return { kind: 'null' };
    throw thrown;
  }
}

function run(expression: Expression, find: FindVariable): Value {
  switch (expression.kind) {
    case 'literal':
      return fromJson(expression.value);
    case 'name':
      return find(expression.name);
    case 'member': {
      const object = run(expression.object, find);
      const key = run(expression.key, find);
      return expression.optional ? readOptional(() => readMember(object, key)) : readMember(object, key);
    }
    case 'not':
      return truth(!isTrue(run(expression.operand, find)));
    case 'comparison':
      return truth(compare(expression.operator, run(expression.left, find), run(expression.right, find)));
    case 'logical': {
      const left = run(expression.left, find);
      return isTrue(left) === (expression.operator === '&&') ? run(expression.right, find) : left;
    }
    case 'choice':
      return run(isTrue(run(expression.test, find)) ? expression.yes : expression.no, find);
  }
}

/**
 * The value of an expression.
 * @throws ExpressionError where Jira would fail; NotSimulatedError for parts of the language this site does not know
 */
export const evaluateExpression = (expression: string, find: FindVariable): Value => run(parseExpression(expression), find);
