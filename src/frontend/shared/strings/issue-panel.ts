import type { Change, ChangeStatus } from '../../../contract/calls/changes';
import type { SuggestionView, TriageView } from '../../../contract/calls/issue-panel';
import type { FieldValue, ModelProblem, TriageField } from '../view-types';
import { fieldStrings } from './fields';
import { abstentionStrings } from './panel-abstentions';
import { changeStrings } from './panel-changes';
import { confidenceStrings } from './panel-confidence';
import { draftStrings } from './panel-drafts';
import { problemStrings } from './panel-problem';
import { questionStrings } from './panel-questions';
import { readinessPanelStrings } from './panel-readiness';
import { similarStrings } from './panel-similar';
import { undoStrings } from './panel-undo';
import { workOrderStrings } from './panel-work-order';

const modelProblem: Readonly<Record<ModelProblem, string>> = {
  unavailable: 'The model could not be reached.',
  rate_limited: 'The model had too many requests.',
  refused: 'The model declined to answer.',
  truncated: 'The answer of the model was cut off.',
  invalid_answer: 'The answer of the model could not be used.',
  too_slow: 'The model took too long.',
  no_model: 'This site offers no model of the chosen tier.',
};

type Decided = Exclude<ChangeStatus, 'open'>;

/** The sentence is null where the line of the decision says it all. */
const status: Readonly<Record<Decided, { lozenge: string; sentence: string | null }>> = {
  applying: { lozenge: 'Applying', sentence: 'Writing to Jira.' },
  applied: { lozenge: 'Applied', sentence: null },
  failed: { lozenge: 'Failed', sentence: 'Jira did not take the change. The failure is recorded in the audit log.' },
  unknown: {
    lozenge: 'Unknown',
    sentence: 'We could not see whether Jira took it. Check again: Plumbline looks at the issue before it writes.',
  },
  dismissed: { lozenge: 'Dismissed', sentence: null },
  undone: { lozenge: 'Undone', sentence: null },
};

const source: Readonly<Record<SuggestionView['evidence'][number]['source'], string>> = {
  summary: 'From the summary',
  description: 'From the description',
};

const namesOf = (values: readonly FieldValue[]) => values.map(({ name }) => name).join(', ');

type Shown = Pick<SuggestionView, 'field' | 'effect' | 'current' | 'proposed' | 'outdated'>;

/** "Components: added Payments, Checkout": a change that was made, or what it would be, on one line. */
function decided(shown: Shown, state: Decided): string {
  const { field, effect, proposed } = shown;
  if (state === 'undone') return `${fieldStrings.title[field]}: ${takenBack(shown)}`;
  const verb = effect === 'add' ? 'added' : 'set to';
  return `${fieldStrings.title[field]}: ${state === 'applied' ? `${verb} ` : ''}${namesOf(proposed)}`;
}

/** Only what Jira holds now is said: somebody may have changed it again since the undo. */
function takenBack({ effect, current, proposed, outdated }: Shown): string {
  if (effect !== 'add') {
    return outdated ? `set back, and now ${fieldStrings.values(current)}` : `set back to ${fieldStrings.values(current)}`;
  }
  const gone = proposed.filter(({ id }) => !current.some((held) => held.id === id));
  return gone.length === 0 ? 'taken back, and there again' : `removed ${namesOf(gone)}`;
}

/** Who answered where no model did. */
const answerers = (hasHistory: boolean) => (hasHistory ? 'project history and rules' : 'rules');

export const panelStrings = {
  heading: 'Suggestions',
  triage: 'Triage',
  triageAgain: 'Triage again',
  freshSuggestion: (field: TriageField) => `Triage again for ${fieldStrings.name[field]}`,
  empty: {
    title: 'Not triaged yet',
    sentence:
      'Triage reads the summary and description of this issue and suggests priority, components, labels and issue ' +
      'type, each with its evidence. It writes nothing: you approve or dismiss each suggestion.',
    cannotEdit: 'Only people who may edit this issue can start a triage.',
  },
  progress: {
    label: 'Triage in progress',
    stages: [
      'Starting',
      'Reading the issue and the values the project allows',
      'Asking for suggestions',
      'Checking the answer against the issue',
    ],
    slow: 'This takes longer than usual. You can leave: the result will wait here.',
    background: 'Finish in the background',
  },
  queued: {
    title: 'Triage is queued',
    sentence: 'It runs in the background and the result appears here.',
    stopped: 'It has not finished yet. It stays queued; you can leave this page.',
  },
  confidence: confidenceStrings,
  /** What stands before the new value of a field that holds one. */
  replaces: (current: readonly FieldValue[]) => `${current.length === 0 ? 'None' : namesOf(current)} → `,
  adds: (value: FieldValue) => `+ ${value.name}`,
  keeps: (current: readonly FieldValue[]) => `Keeps ${fieldStrings.values(current)}.`,
  decided,
  evidence: {
    show: (field: TriageField) => `Show evidence for ${fieldStrings.name[field]}`,
    hide: (field: TriageField) => `Hide evidence for ${fieldStrings.name[field]}`,
    quote: (from: SuggestionView['evidence'][number]['source'], quote: string) => `${source[from]}: “${quote}”`,
    gone: (from: SuggestionView['evidence'][number]['source']) => `${source[from]}: quote no longer in the issue`,
  },
  approve: (field: TriageField) => `Approve ${fieldStrings.name[field]}`,
  dismiss: (field: TriageField) => `Dismiss ${fieldStrings.name[field]}`,
  checkAgain: (field: TriageField) => `Check ${fieldStrings.name[field]} again`,
  tryAgain: (field: TriageField) => `Try ${fieldStrings.name[field]} again`,
  approveAll: (count: number) => `Approve all ${count}`,
  /** Said beside "Approve all" where a suggestion waits for its tick. */
  leftOut: (fields: readonly TriageField[], count: number) =>
    `“Approve all ${count}” leaves out ${fieldStrings.names(fields)} until you tick what it replaces.`,
  tick: (current: readonly FieldValue[]) => `Replace ${fieldStrings.values(current)}`,
  status,
  outdated: (field: TriageField) =>
    `Jira no longer holds the ${fieldStrings.name[field]} this was suggested against, so it cannot be approved.`,
  cannotDecide: 'Only people who may edit this issue can approve or dismiss suggestions.',
  abstentions: abstentionStrings,
  nothingFound: 'This triage found nothing to suggest.',
  rulesAnswered: {
    title: (hasHistory: boolean) => `Answered by ${answerers(hasHistory)}, without the model`,
    sentence: (problem: ModelProblem | null, hasHistory: boolean) =>
      `${problem === null ? 'No model was asked.' : modelProblem[problem]} These suggestions come from ` +
      `${answerers(hasHistory)}${hasHistory ? '' : ' alone'}.`,
  },
  textChanged: {
    title: 'The text changed after this triage',
    sentence: 'Summary or description were edited, so reasons and quotes may no longer hold.',
  },
  hiddenCharacters: {
    title: (count: number) =>
      count === 1 ? 'This issue holds 1 hidden character' : `This issue holds ${count} hidden characters`,
    sentence: 'They are removed before the model sees the text.',
  },
  footer: {
    origin: (instant: string, model: string | null, code: string) =>
      `Triaged ${instant}. ${model === null ? 'No model was asked.' : `Model asked: ${model}.`} ` +
      `Code ${code} in the audit log.`,
    drafted: (by: TriageView['answeredBy'], hasHistory: boolean) =>
      `Suggestions drafted ${by === 'model' ? 'with AI' : `by ${answerers(hasHistory)}`}; nothing is written before you approve.`,
  },
  similar: similarStrings,
  questions: questionStrings,
  readiness: readinessPanelStrings,
  workOrder: workOrderStrings,
  modelProblem,
  change: changeStrings,
  undo: undoStrings,
  draft: draftStrings,
  problem: problemStrings,
  appliedFlag: {
    title: (issueKey: string) => `${issueKey} updated`,
    fields: (fields: readonly TriageField[]) =>
      `Changed ${fieldStrings.names(fields)} in Jira. Recorded in the audit log.`,
    undone: 'Jira holds again what it held before. Recorded in the audit log.',
    written: (changes: readonly Change[]) => draftStrings.written(changes),
  },
};
