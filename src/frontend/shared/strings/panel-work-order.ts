import { profileNames, readinessLine, sectionTitles, type WorkOrderSection, type WorkOrderView } from '../../../contract/calls/work-order';

type Profile = WorkOrderView['profile'];
type Basis = WorkOrderView['sections'][number]['statements'][number]['basis'];

const sentences: Readonly<Record<Profile, string>> = {
  default: 'Short statements to start from.',
  strict: 'Asks for interfaces, error cases and a way back as well.',
  qa: 'Asks for a test of every acceptance criterion as well.',
  regulated: 'Asks for evidence, a review and a recorded release approval as well.',
  agent: 'Plain orders; the copied text ends in a prompt for a coding agent.',
};

const basis: Readonly<Record<Basis, string>> = { issue: 'issue', assumption: 'assumption', profile: 'profile' };

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

export const workOrderStrings = {
  heading: 'Work order',
  open: 'Open the work order',
  close: 'Close the work order',
  loading: 'Reading the work order',
  failed: 'The work order could not be read just now',
  readAgain: 'Read the work order again',
  empty: {
    sentence:
      'A work order says what is to be done, how it is checked and what is still open, drafted from this issue, with the source of every statement. It is kept here and never written into the description.',
    notReady: 'An issue that is not ready can have one too: what it leaves open becomes a question.',
    cannotEdit: 'None was drafted yet. Only people who may edit this issue can have one drafted.',
  },
  profile: { label: 'Profile', name: (profile: Profile) => profileNames[profile], sentence: (profile: Profile) => sentences[profile] },
  draft: 'Draft a work order',
  draftAgain: 'Draft the work order again',
  asking: 'Asking for a work order.',
  drafting: 'Written in the background. You may close the panel.',
  draftingLabel: 'Work order in progress',
  stopped: 'It is not there yet. It goes on in the background, and this panel no longer looks by itself.',
  lookAgain: 'Look for it again',
  came: 'The work order is here.',
  nothingCame: {
    title: 'No work order came of it',
    sentence: 'It was tried in the background and did not work. Nothing was written to Jira; the audit log says why.',
    next: 'Try again in a minute.',
  },
  by: { model: 'Drafted with AI', rules: 'By fixed rules' },
  origin: ({ profile, modelAsked, answeredBy }: Pick<WorkOrderView, 'profile' | 'modelAsked' | 'answeredBy'>, instant: string) => {
    const model = modelAsked === null ? 'No model was asked.' : `Model asked: ${modelAsked}.`;
    return `Profile ${profileNames[profile]}, ${instant}. ${answeredBy === 'model' && modelAsked !== null ? `Model: ${modelAsked}.` : model}`;
  },
  /** How ready the issue was; null for an order that does not know it. */
  readiness: readinessLine,
  byRules: (problem: string | null) => `${problem === null ? '' : `${problem} `}It holds sentences of the issue, sorted by fixed rules, and what the profile asks for.`,
  textChanged: {
    title: 'The text of this issue was edited since',
    sentence: 'What is said below is about the text of then.',
    next: 'Draft the work order again to have it follow the text of now.',
  },
  gone: (count: number) =>
    `${counted(count, 'statement')} ${count === 1 ? 'is' : 'are'} left out: the words ${count === 1 ? 'it rests' : 'they rest'} on are no longer in the issue.`,
  dropped: (count: number) =>
    `${counted(count, 'statement')} ${count === 1 ? 'was' : 'were'} thrown away: ${count === 1 ? 'it' : 'they'} named words the issue does not have.`,
  nothing: 'It has no statements.',
  sources: 'Behind each statement stands its source: the issue says it, nobody wrote it (assumption), or the profile asks for it.',
  showQuotes: 'Show the words of the issue',
  hideQuotes: 'Hide the words of the issue',
  quote: (words: string) => `“${words}”`,
  basis,
  section: (section: WorkOrderSection) => sectionTitles[section],
  showMore: (count: number, title: string) => `Show ${count} more under “${title}”`,
  showFewer: (title: string) => `Show fewer under “${title}”`,
  subtasks: {
    heading: (count: number) => `Sub-tasks to create (${count})`,
    acceptance: 'Acceptance criteria',
    show: (count: number) => `Show what ${count === 1 ? 'the sub-task says' : `the ${count} sub-tasks say`}`,
    hide: (count: number) => `Hide what ${count === 1 ? 'the sub-task says' : `the ${count} sub-tasks say`}`,
  },
  use: {
    heading: 'Use this work order',
    copy: 'Copy as Markdown',
    hideCopy: 'Hide the Markdown',
    copyLabel: 'Work order as Markdown',
    copyHint: 'Select all of it (Ctrl+A or ⌘A) and copy it.',
    comment: 'Write as a comment…',
    subtasks: 'Create sub-tasks…',
    preview: 'Both open the form below, for you to edit. Nothing is in Jira before you preview and approve it.',
    taken: { comment: 'The form below holds a comment already.', subtasks: 'The form below holds sub-tasks already.' },
    takenNext: 'Preview it or empty the form, then try again.',
  },
};
