import { statusNames, type CriterionView, type FindingView, type ReadinessStepView, type ReadinessView } from '../../../contract/calls/readiness';

export type CriterionId = Extract<CriterionView, { type: 'library' }>['id'];
export type Severity = FindingView['severity'];
export type RiskArea = FindingView['areas'][number];
export type StatePart = ReadinessStepView['edited'][number];
export type ReadinessStatus = ReadinessView['status'];

export interface CriterionWords {
  /** Short, what is wanted. */
  readonly title: string;
  /** Short, that it is not there. */
  readonly gap: string;
  /** Why it is not met. */
  readonly lacking: string;
  /** What to do about it, in one line. */
  readonly fix: string;
}

const criteria: Readonly<Record<CriterionId, CriterionWords>> = {
  description: {
    title: 'A description that says more than the title',
    gap: 'A description that says no more than the title',
    lacking: 'The description is empty or says hardly more than the title.',
    fix: 'Describe in a few sentences what is wrong or wanted.',
  },
  steps: {
    title: 'Steps to make it happen',
    gap: 'No steps to make it happen',
    lacking: 'Nobody says how to make it happen.',
    fix: 'List what to do, step by step, until it happens.',
  },
  expected: {
    title: 'What should have happened',
    gap: 'Not said what should have happened',
    lacking: 'Nobody says what should have happened.',
    fix: 'Add a sentence that says what should have happened.',
  },
  observed: {
    title: 'What happened instead',
    gap: 'Not said what happened',
    lacking: 'Nobody says what happened.',
    fix: 'Add what was seen, with the exact message if there was one.',
  },
  environment: {
    title: 'Where it happens',
    gap: 'Not said where it happens',
    lacking: 'Nobody says on which version, browser or device it happens.',
    fix: 'Name the version and, where it matters, the browser, the device or the system.',
  },
  acceptance: {
    title: 'Acceptance criteria',
    gap: 'No acceptance criteria',
    lacking: 'Nobody says how to tell that it is done.',
    fix: 'List what must be true when it is done, one point a line.',
  },
  purpose: {
    title: 'Who needs it, and why',
    gap: 'Not said who needs it, and why',
    lacking: 'Nobody says who needs this, or what for.',
    fix: 'Add a sentence that says who needs it and what gets better.',
  },
  scope: {
    title: 'Scope: what belongs to it, or what does not',
    gap: 'Not said what belongs to it',
    lacking: 'Nobody says what belongs to it, or what does not.',
    fix: 'List what belongs to it, and name what does not.',
  },
  test_expectation: {
    title: 'How it is to be tested',
    gap: 'Not said how it is to be tested',
    lacking: 'Nobody says how it is to be tested.',
    fix: 'Say what is to be tested, and how.',
  },
  story_form: {
    title: 'Written as a user story',
    gap: 'No user-story form',
    lacking: 'It is not written as a user story.',
    fix: 'Write it as: As a (role), I want (what), so that (why).',
  },
  one_ask: {
    title: 'One piece of work',
    gap: 'More than one piece of work, or too large',
    lacking: 'It asks for several things at once, or is too long to be one piece of work.',
    fix: 'Split it into issues that can be finished one by one.',
  },
  vague_words: {
    title: 'No vague words',
    gap: 'Vague words',
    lacking: 'Some of its words can mean anything.',
    fix: 'Put a number, a name or an example in their place.',
  },
  component: {
    title: 'A component',
    gap: 'No component',
    lacking: 'No component is set.',
    fix: 'Choose the component it belongs to.',
  },
  estimate: {
    title: 'An estimate',
    gap: 'No estimate',
    lacking: 'It has no estimate.',
    fix: 'Enter an estimate.',
  },
  priority_chosen: {
    title: 'A priority somebody chose',
    gap: 'A priority nobody chose',
    lacking: 'Its priority is the one an issue has when nobody chose.',
    fix: 'Choose a priority.',
  },
  open_blockers: {
    title: 'Nothing it has to wait for',
    gap: 'Waits for another issue',
    lacking: 'An issue that blocks it is not done.',
    fix: 'Finish the blocking issue first, or remove the link if it no longer blocks.',
  },
  open_questions: {
    title: 'No unanswered question in the comments',
    gap: 'An unanswered question in the comments',
    lacking: 'A question in the comments has no answer.',
    fix: 'Answer it, and put the answer into the description.',
  },
  attachments_there: {
    title: 'Files it speaks of are attached',
    gap: 'A file it speaks of is not attached',
    lacking: 'It speaks of a file that is not attached.',
    fix: 'Attach the file, or take its mention out.',
  },
  design_link: {
    title: 'A design',
    gap: 'No design',
    lacking: 'No design is linked or attached.',
    fix: 'Add a link to the design, or attach it.',
  },
  risk_areas: {
    title: 'A test or a way back where it touches a risky area',
    gap: 'A risky area without a test or a way back',
    lacking: 'It touches an area where mistakes are expensive, and names neither a test nor a way back.',
    fix: 'Say how it is tested, or how it is taken back.',
  },
};

const severity: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warning', info: 'Info' };

const riskArea: Readonly<Record<RiskArea, string>> = {
  authentication: 'sign-in',
  permissions: 'permissions',
  payments: 'payments',
  migrations: 'data migrations',
  personal_data: 'personal data',
  external_interfaces: 'external interfaces',
  broad_refactor: 'broad refactoring',
};

/** Inside a sentence: "the description was edited". */
const statePart: Readonly<Record<StatePart, string>> = {
  summary: 'the summary',
  description: 'the description',
  environment: 'the environment',
  type: 'the issue type',
  components: 'the components',
  estimate: 'the estimate',
  attachments: 'the attachments',
  definition: 'the Definition of Ready',
};

/** Words for what readiness speaks of, the same on the panel, in the settings and in the audit log. */
export const readinessWords = { criteria, severity, riskArea, statePart, status: statusNames };
