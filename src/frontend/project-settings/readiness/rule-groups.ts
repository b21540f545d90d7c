import type { CriterionId } from './readiness-types';

interface RuleGroup {
  readonly id: 'text' | 'around' | 'talk';
  readonly rules: readonly CriterionId[];
}

/** Every rule of the library, by where it looks and in the order it is listed. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    id: 'text',
    rules: [
      'description',
      'steps',
      'observed',
      'expected',
      'environment',
      'acceptance',
      'purpose',
      'scope',
      'story_form',
      'test_expectation',
      'one_ask',
      'vague_words',
      'risk_areas',
    ],
  },
  { id: 'around', rules: ['open_blockers', 'component', 'estimate', 'priority_chosen', 'design_link'] },
  { id: 'talk', rules: ['open_questions', 'attachments_there'] },
];

/** Rules made for one kind of issue. They can be switched on for any. */
export const madeFor: Readonly<Partial<Record<CriterionId, 'bugs' | 'requests'>>> = {
  steps: 'bugs',
  observed: 'bugs',
  expected: 'bugs',
  environment: 'bugs',
  acceptance: 'requests',
  purpose: 'requests',
  scope: 'requests',
  story_form: 'requests',
};
