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
import { readRuleText, type RuleText } from './rule-text';
import { vagueWordsRule } from './vague-words-rule';

interface RuleOptions {
  /** The priority an issue has when nobody chose one; null where nobody can tell. */
  readonly unsetPriority: string | null;
}

type Rule = (text: RuleText, facts: ReadinessFacts, options: RuleOptions) => RuleResult;

const rules: Readonly<Record<CriterionId, Rule>> = {
  description: descriptionRule,
  steps: stepsRule,
  expected: expectedRule,
  observed: observedRule,
  environment: (text, { issue }) => environmentRule(text, issue),
  acceptance: acceptanceRule,
  purpose: purposeRule,
  scope: scopeRule,
  test_expectation: testExpectationRule,
  story_form: storyFormRule,
  one_ask: oneAskRule,
  vague_words: vagueWordsRule,
  component: (_, facts) => componentRule(facts),
  estimate: (_, facts) => estimateRule(facts),
  priority_chosen: (_, facts, { unsetPriority }) => priorityRule(facts, unsetPriority),
  open_blockers: (_, facts) => openBlockersRule(facts),
  open_questions: (_, facts) => openQuestionsRule(facts),
  attachments_there: attachmentsRule,
  design_link: designRule,
  risk_areas: riskAreasRule,
};

/**
 * What each rule says of an issue, whatever the definition in force asks of it. By code alone: the same for the same facts,
 * never throws, in linear time. Talk about how ready the issue is meets nothing.
 */
export function checkRules(facts: ReadinessFacts, options: RuleOptions): Readonly<Record<CriterionId, RuleResult>> {
  const text = readRuleText(facts.issue.snapshot);
  const result = (id: CriterionId) => rules[id](text, facts, options);
  return {
    description: result('description'),
    steps: result('steps'),
    expected: result('expected'),
    observed: result('observed'),
    environment: result('environment'),
    acceptance: result('acceptance'),
    purpose: result('purpose'),
    scope: result('scope'),
    test_expectation: result('test_expectation'),
    story_form: result('story_form'),
    one_ask: result('one_ask'),
    vague_words: result('vague_words'),
    component: result('component'),
    estimate: result('estimate'),
    priority_chosen: result('priority_chosen'),
    open_blockers: result('open_blockers'),
    open_questions: result('open_questions'),
    attachments_there: result('attachments_there'),
    design_link: result('design_link'),
    risk_areas: result('risk_areas'),
  };
}
