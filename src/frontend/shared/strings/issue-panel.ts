import type { Change, ChangeStatus } from '../../../contract/calls/changes';
import type { AbstentionView, SuggestionView } from '../../../contract/calls/issue-panel';
import type { ConfidenceReason, ConfidenceView, FieldValue, ModelProblem, TriageField } from '../view-types';
import { fieldStrings, listOf } from './fields';
import { changeStrings } from './panel-changes';
import { draftStrings } from './panel-drafts';
import { problemStrings } from './panel-problem';
import { undoStrings } from './panel-undo';

const level: Readonly<Record<ConfidenceView['level'], string>> = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
};

const because: Readonly<Record<ConfidenceReason, string>> = {
  quote_found: 'the quote stands in the issue',
  value_named: 'the issue names this value',
  rules_agree: 'fixed rules came to the same value',
  repaired_answer: 'the first answer had to be corrected',
};

const modelProblem: Readonly<Record<ModelProblem, string>> = {
  unavailable: 'The model could not be reached.',
  rate_limited: 'The model had too many requests.',
  refused: 'The model declined to answer.',
  truncated: 'The answer of the model was cut off.',
  invalid_answer: 'The answer of the model could not be used.',
  too_slow: 'The model took too long.',
  no_model: 'This site offers no model of the chosen tier.',
};

const abstention: Readonly<Record<AbstentionView['why'], string>> = {
  switched_off: 'switched off in the project settings',
  no_values: 'the project offers no allowed value',
  not_enough_evidence: 'not enough evidence in the issue',
  already_right: 'what Jira holds already fits',
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

type Shown = Pick<SuggestionView, 'field' | 'current' | 'proposed' | 'outdated'>;

/** "Components: added Payments, Checkout": a change that was made, or what it would be, on one line. */
function decided(shown: Shown, state: Decided): string {
  const { field, proposed } = shown;
  if (state === 'undone') return `${fieldStrings.title[field]}: ${takenBack(shown)}`;
  const verb = field === 'priority' ? 'set to' : 'added';
  return `${fieldStrings.title[field]}: ${state === 'applied' ? `${verb} ` : ''}${namesOf(proposed)}`;
}

/** Only what Jira holds now is said: somebody may have changed it again since the undo. */
function takenBack({ field, current, proposed, outdated }: Shown): string {
  if (field === 'priority') {
    return outdated ? `set back, and now ${fieldStrings.values(current)}` : `set back to ${fieldStrings.values(current)}`;
  }
  const gone = proposed.filter(({ id }) => !current.some((held) => held.id === id));
  return gone.length === 0 ? 'taken back, and there again' : `removed ${namesOf(gone)}`;
}

export const panelStrings = {
  heading: 'Suggestions',
  triage: 'Triage',
  triageAgain: 'Triage again',
  freshSuggestion: (field: TriageField) => `Triage again for ${fieldStrings.name[field]}`,
  empty: {
    title: 'Not triaged yet',
    sentence:
      'Triage reads the summary and description of this issue and suggests priority, components and labels, each ' +
      'with its evidence. It writes nothing: you approve or dismiss each suggestion.',
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
  confidence: {
    level,
    because: (reasons: readonly ConfidenceReason[]) =>
      reasons.length === 0
        ? 'It rests on the reason alone.'
        : `It rests on this: ${listOf(reasons.map((reason) => because[reason]))}.`,
  },
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
  abstentions: (views: readonly AbstentionView[]) =>
    `No suggestion: ${views.map((view) => `${fieldStrings.name[view.field]} (${abstention[view.why]})`).join(', ')}.`,
  nothingFound: 'This triage found nothing to suggest.',
  rulesAnswered: {
    title: 'Answered by rules, without the model',
    sentence: (problem: ModelProblem | null) =>
      `${problem === null ? 'No model was asked.' : modelProblem[problem]} These suggestions come from rules alone.`,
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
    drafted: {
      model: 'Suggestions drafted with AI; nothing is written before you approve.',
      rules: 'Suggestions drafted by rules; nothing is written before you approve.',
    },
  },
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
