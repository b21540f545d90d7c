import { JiraProblem } from '../jira-problem';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError } from '../expressions/expression-error';
import { issueVariables } from '../expressions/issue-variables';
import type { IssueRecord } from '../entities';
import type { Value } from '../expressions/values';
import type { JiraSite } from '../site';
import type { WorkflowValidator } from './validator-module';

const DEFAULT_MESSAGE = 'The transition could not be performed because a validator failed.';

function evaluate(expression: string, issue: IssueRecord): Value | undefined {
  try {
    return evaluateExpression(expression, issueVariables(issue));
  } catch (thrown) {
    if (thrown instanceof ExpressionError) return undefined;
    throw thrown;
  }
}

function messageOf({ errorMessage }: WorkflowValidator, issue: IssueRecord): string {
  if (errorMessage === undefined || typeof errorMessage === 'string') return errorMessage ?? DEFAULT_MESSAGE;
  const message = evaluate(errorMessage.expression, issue);
  return message?.kind === 'string' ? message.value : DEFAULT_MESSAGE;
}

/** Why the validator stops the transition. Everything but `true` stops it: false, an error, no Boolean, an app that is gone. */
function findObjection(site: JiraSite, module: WorkflowValidator | undefined, issue: IssueRecord): string | undefined {
  if (!site.appInstalled || module?.expression === undefined) return DEFAULT_MESSAGE;
  const result = evaluate(module.expression, issue);
  if (result?.kind === 'boolean' && result.value) return undefined;
  return result?.kind === 'string' ? result.value : messageOf(module, issue);
}

/** @throws JiraProblem (400) with the words of every validator that stops the transition */
export function checkValidators(
  site: JiraSite,
  modules: readonly WorkflowValidator[],
  issue: IssueRecord,
  transitionId: string,
): void {
  const objections = site.validators
    .filter((validator) => validator.projectId === issue.projectId && validator.transitionId === transitionId)
    .flatMap(({ moduleKey }) => findObjection(site, modules.find(({ key }) => key === moduleKey), issue) ?? []);
  if (objections.length > 0) throw new JiraProblem(400, objections);
}
