import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../../../../workbench/simulators/jira/expressions/evaluate';
import { issueVariables } from '../../../../../workbench/simulators/jira/expressions/issue-variables';
import { createJiraWorld, installation } from '../jira-world';

const readiness = { score: 40, status: 'blocked', signedOff: null, open: false, parts: ['a', 'b'], by: { kind: 'person' } };
const issue = { ...createJiraWorld().simulator.getIssue(installation.id, 'LAMP-1'), properties: { 'p.r': readiness, plain: 7 } };

function evaluate(expression: string): unknown {
  const value = evaluateExpression(expression, issueVariables(issue));
  return 'value' in value ? value.value : value.kind;
}

describe('evaluateExpression: what fails', () => {
  const failures: readonly [string, string][] = [
    ['', 'a value expected, end of the expression encountered.'],
    ['(true', ') expected, end of the expression encountered.'],
    ['true true', 'the end of the expression expected, true encountered (character 6).'],
    ['true ? 1', ': expected, end of the expression encountered.'],
    ["issue.key == 'LAMP", 'Syntax error at character 14: \'LAMP'],
    ['issue.', 'a name expected, end of the expression encountered.'],
    ['issues', 'Unrecognized variable: `issues`.'],
    ['constructor', 'Unrecognized variable: `constructor`.'],
    ['issue.colour', 'Unrecognized property of `Issue`: `colour`.'],
    ["issue.properties['none'].score", 'Type null does not have any properties.'],
    ["issue.properties['p.r'].scores", 'Unrecognized property of `Map`: `scores`.'],
    ["issue.properties['p.r'].constructor", 'Unrecognized property of `Map`: `constructor`.'],
    ["issue.properties['p.r'].parts[2]", 'Unrecognized property of `List`: `2`.'],
    ["issue.properties['plain'].score", 'Unrecognized property of `Number`: `score`.'],
    ['null < 60', "Can't compare null to Number."],
    ["issue.id > '0'", "Can't compare Number to String."],
    [`'${'x'.repeat(1_000)}'`, 'Jira expression is too long (1002), limit: 1000 characters'],
    [Array.from({ length: 101 }, () => 'true').join('&&'), 'Jira expression has too many nodes (101), limit: 100 leaves'],
  ];
  it.each(failures)('%s', (expression, words) => {
    expect(() => evaluate(expression)).toThrow(expect.objectContaining({ name: 'ExpressionError', message: words }));
  });

  it.each([
    ...['issue.comments', 'user.accountId', 'config', 'issue.customfield_10016', "issue.key.includes('L')", 'typeof issue'],
    ...['1 + 1', '1 === 1', 'issue.summary ?? 1', '`text`', '[1]', 'x => x', "'a' < 'b'", '1 && true', "!'text'"],
    'issue.properties == issue.properties',
  ])('not simulated: %s', (expression) => {
    expect(() => evaluate(expression)).toThrow('The workbench does not simulate');
  });
});

describe('evaluateExpression: values', () => {
  const values: readonly [string, unknown][] = [
    ['null', 'null'],
    ['true', true],
    ['2.5', 2.5],
    [String.raw`'it\'s' == "it's"`, true],
    ['issue.key', 'LAMP-1'],
    ["issue['key'] == issue.key", true],
    ["issue.properties['none'] == null", true],
    ["issue.properties['constructor'] == null", true],
    ["issue.properties['p.r'] != null", true],
    ["issue.properties['p.r'].score < 60", true],
    ["issue.properties['p.r']['score'] >= 40 && issue.properties['p.r'].score <= 40", true],
    ["issue.properties['p.r'].by.kind", 'person'],
    ["issue.properties['p.r'].parts[1]", 'b'],
    ["issue.properties['p.r'].signedOff == null", true],
    ["issue.properties['none']?.score == null", true],
    ["issue.properties['p.r']?.missing", 'null'],
    ["issue.properties['p.r'].status == 40", false],
    ['true || issue.colour', true],
    ['false && issue.colour', false],
    ["issue.properties['p.r'].score >= 60 || 'Score too low.'", 'Score too low.'],
    ['!null && !!issue', true],
    ['false || true && false', false],
    ['1 < 2 == true', true],
    ["false ? 'a' : true ? 'b' : 'c'", 'b'],
    ['(true || false) && false', false],
  ];
  it.each(values)('%s', (expression, value) => expect(evaluate(expression)).toBe(value));
});
