import type { RiskArea } from '../readiness/criterion';
import type { WorkOrderProfile } from './profile';

/** What a project's profile asks of each work order, whatever the issue says. Sentences that hold for any issue, and no others. */
export interface ProfileTexts {
  readonly implementation: readonly string[];
  readonly testPlan: readonly string[];
  readonly risks: readonly string[];
  readonly rollout: readonly string[];
  /** A sub-task of its own for what the profile wants done beside the work. */
  readonly subtask: { readonly title: string; readonly statements: readonly string[] } | null;
  /** How a model is asked to write; our words. */
  readonly instruction: string;
}

const rollback = 'Say before the release how the change is taken back, and who decides it.';

export const profileTexts: Readonly<Record<WorkOrderProfile, ProfileTexts>> = {
  default: {
    implementation: [],
    testPlan: ['Each acceptance criterion is checked once, by a test or by hand, and the result is noted.'],
    risks: [],
    rollout: [rollback],
    subtask: null,
    instruction: 'Write for a team that knows its product: short statements, nothing that goes without saying.',
  },
  strict: {
    implementation: [
      'List the interfaces that change, and whether what uses them today keeps working.',
      'Name the error cases and what happens in each of them.',
      'Say what is logged and measured, so that a failure is seen before a user reports it.',
    ],
    testPlan: ['Each acceptance criterion and each error case has an automated test.', 'What worked before is covered by the tests that were there.'],
    risks: ['A change of stored data needs a migration that can run twice, and a tried way back.'],
    rollout: ['Release in steps, behind a switch where there is one.', rollback],
    subtask: null,
    instruction: 'Write for engineers: interfaces, error cases, observability and migration each get a statement where the issue speaks of them, a question where it does not.',
  },
  qa: {
    implementation: [],
    testPlan: [
      'Make a matrix: one row for each acceptance criterion, one column for each environment named in the issue.',
      'For each criterion there is a case that succeeds, one that fails and one at the limit.',
      'Explore what stands next to the change for side effects, and note what was looked at.',
      'Run the regression tests of every component named here.',
    ],
    risks: ['What cannot be tested before the release is named, with who watches it afterwards.'],
    rollout: ['The release waits until every row of the matrix has a result.', rollback],
    subtask: { title: 'Write and run the test matrix', statements: ['Every row has a result and who found it.', 'Defects found on the way are filed as issues of their own.'] },
    instruction: 'Write for testers: the test plan is the longest section; data, limits, permissions and failure cases are named or asked for.',
  },
  regulated: {
    implementation: ['Each change can be traced to a statement of this work order, and each statement to the issue.'],
    testPlan: ['Test evidence is kept for each acceptance criterion: who ran it, when, on what, with what result.', 'Somebody other than the author reviews the change and the evidence.'],
    risks: ['State what the change does to validated functions, stored records and access rights, also where that is nothing.'],
    rollout: ['The release needs a recorded approval by the responsible person.', 'The way back is tried before the release, and the proof is kept with this order.', 'Users and documents concerned are informed before the change takes effect.'],
    subtask: { title: 'Collect the evidence and the approval', statements: ['Test evidence, review and the proof of the way back are complete.', 'The approval is recorded before the release.'] },
    instruction: 'Write for a regulated team: every statement has to be checkable; approvals, records, access and traceability are named or asked for.',
  },
  agent: {
    implementation: ['Change the least that fulfils the acceptance criteria, and keep to the conventions that are there.'],
    testPlan: ['Add a test for each acceptance criterion, and run the existing tests before and after.'],
    risks: ['Where a statement can be read in two ways, stop and ask.'],
    rollout: [rollback],
    subtask: null,
    instruction: 'Write for a coding agent that reads nothing but this order: imperative, one thing a statement, no statement that needs knowledge the issue does not give.',
  },
};

/** The statement on tests that a defect gets. */
export const regressionTest = 'A regression test takes the steps of the issue, fails before the change and passes after it.';

/** What to mind in a risk area. */
export const areaTexts: Readonly<Record<RiskArea, string>> = {
  authentication: 'Signing in is concerned: check sessions that are open, expired sign-ins and lock-outs.',
  permissions: 'Permissions are concerned: check what each role sees and does, also those that may not.',
  payments: 'Payments are concerned: nothing may be charged twice or lost; check failures in the middle.',
  migrations: 'Stored data is concerned: the migration has to run on real amounts, stop safely and go back.',
  personal_data: 'Personal data is concerned: check who sees it, how long it is kept, and that logs do not hold it.',
  external_interfaces: 'An interface to other systems is concerned: check their failures, and who has to be told of a change.',
  broad_refactor: 'Many places are concerned: split the change, and compare behaviour before and after each part.',
};

export const assumptionTexts = {
  noEnvironment: 'No environment is named: taken as all.',
  partlyRead: 'Only a part of the issue was read, because it is longer than what is looked at.',
} as const;

export const moreInTheIssue = 'The issue lists more than these; they hold as well.';
export const commentsUnanswered = (count: number): string =>
  count === 1 ? 'A question in the comments has no answer yet.' : `${count} questions in the comments have no answer yet.`;
export const estimateMissing = 'How much work is it? No estimate is set.';

/** How a component that the text does not name is told: `name` is the project's own. */
export const filedUnder = (name: string): string => `Filed under the component “${name}”; the text does not name it.`;

/** How a component that a model chose for words which do not name it is told. */
export const concerned = (name: string): string => `The component “${name}” is concerned.`;
