import type { CriterionId } from '../criterion';
import type { ReadinessFacts } from '../facts';
import type { RuleResult } from '../finding';
import { acceptanceRule } from './acceptance-rule';
import { attachmentsRule } from './attachments-rule';
import { environmentRule, expectedRule, observedRule, stepsRule } from './bug-rules';
import { descriptionRule } from './description-rule';
import { designRule } from './design-rule';
import { componentRule, estimateRule, openBlockersRule, priorityRule } from './field-rules';
import { oneAskRule } from './one-ask-rule';
import { openQuestionsRule } from './open-questions-rule';
import { purposeRule, scopeRule, storyFormRule, testExpectationRule } from './request-rules';
import { riskAreasRule } from './risk-areas-rule';
import { readRuleText } from './rule-text';
import { vagueWordsRule } from './vague-words-rule';

interface RuleOptions {
  /** The priority an issue has when nobody chose one; null where nobody can tell. */
  readonly unsetPriority: string | null;
}

/**
 * What each rule says of an issue, whatever the definition in force asks of it. By code alone: the same for the same facts,
 * never throws, in linear time. Talk about how ready the issue is meets nothing.
 */
export function checkRules(facts: ReadinessFacts, { unsetPriority }: RuleOptions): Readonly<Record<CriterionId, RuleResult>> {
  const text = readRuleText(facts.issue.snapshot);
  return {
    description: descriptionRule(text),
    steps: stepsRule(text),
    expected: expectedRule(text),
    observed: observedRule(text),
    environment: environmentRule(text, facts.issue),
    acceptance: acceptanceRule(text),
    purpose: purposeRule(text),
    scope: scopeRule(text),
    test_expectation: testExpectationRule(text),
    story_form: storyFormRule(text),
    one_ask: oneAskRule(text),
    vague_words: vagueWordsRule(text),
    component: componentRule(facts),
    estimate: estimateRule(facts),
    priority_chosen: priorityRule(facts, unsetPriority),
    open_blockers: openBlockersRule(facts),
    open_questions: openQuestionsRule(facts),
    attachments_there: attachmentsRule(text, facts),
    design_link: designRule(text, facts),
    risk_areas: riskAreasRule(text),
  };
}
