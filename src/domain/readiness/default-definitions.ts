import type { IssueKind } from '../triage/issue-kind';
import type { Definition } from './criterion';

/** What every kind of issue is asked: what it waits for, what is missing around its text. */
const anywhere = {
  open_blockers: 'critical',
  open_questions: 'warning',
  attachments_there: 'info',
} as const satisfies Definition['rules'];

const request = {
  ...anywhere,
  description: 'critical',
  acceptance: 'critical',
  purpose: 'warning',
  one_ask: 'warning',
  vague_words: 'info',
  risk_areas: 'info',
} as const satisfies Definition['rules'];

/**
 * The Definition of Ready of a project that has written none, by what its issue types stand for. `component`, `estimate`,
 * `priority_chosen`, `design_link` and `test_expectation` depend on how a team works and start switched off.
 */
export const defaultDefinitions: Readonly<Record<IssueKind, Definition>> = {
  bug: {
    rules: {
      ...anywhere,
      description: 'critical',
      steps: 'critical',
      observed: 'warning',
      expected: 'warning',
      environment: 'warning',
      risk_areas: 'info',
    },
    judged: [],
  },
  story: { rules: { ...request, scope: 'info', story_form: 'info' }, judged: [] },
  task: { rules: { ...request, acceptance: 'warning' }, judged: [] },
  unknown: { rules: { ...anywhere, description: 'critical', one_ask: 'info', vague_words: 'info' }, judged: [] },
  subtask: { rules: { ...anywhere, one_ask: 'info' }, judged: [] },
  epic: { rules: { ...anywhere, description: 'critical', purpose: 'warning', acceptance: 'info' }, judged: [] },
};
