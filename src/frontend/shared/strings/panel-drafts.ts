import { durationText, type Change } from '../../../contract/calls/changes';
import type { DraftInput } from '../../../contract/calls/issue-panel';

/** Questions to the reporter are a comment, a duplicate is a link. */
type Kind = Exclude<DraftInput['kind'], 'duplicate' | 'questions'>;

const subtasks = (count: number) => (count === 1 ? '1 sub-task' : `${count} sub-tasks`);
const thing = (kind: Kind, count: number) => ({ comment: 'comment', subtasks: subtasks(count), link: 'link' })[kind];

/** Of hours with two decimals. */
const isWholeMinutes = (hours: number) => (Math.round(hours * 100) * 60) % 100 === 0;

/** "This issue duplicates" before the key of the other one, in the words of the link type. */
const reads = (phrase: string) => `This issue ${phrase}`;

const problem = {
  empty: 'Write something first.',
  too_many_blocks: 'That is too long: at most 60 paragraphs, headings and lists.',
  text_too_long: 'That is too long for one text: at most 12,000 characters.',
  too_many_subtasks: 'At most 50 sub-tasks at a time.',
  no_type: 'Choose a type for the sub-tasks.',
  no_link_type: 'Choose how the issues are linked.',
  not_a_key: 'Enter the key of an issue, such as ABC-123.',
  same_issue: 'An issue cannot be linked to itself.',
  line_too_long: 'is longer than 2,000 characters.',
  summary_too_long: 'is longer than the 255 characters of a summary.',
  not_plain: 'holds hidden characters or markup. Type it as plain words.',
  no_subtask_above: 'is indented, but no sub-task stands above it.',
  list_too_long: 'is more than the 50th item of its list.',
  no_rows: 'No sub-task is left. Add one first.',
  no_summary: 'Give it a title.',
  summary_is_too_long: 'The title is longer than the 255 characters of a summary.',
  summary_not_plain: 'The title holds hidden characters or markup. Type it as plain words.',
  no_estimate: 'An estimate is a number above 0 and up to 10,000, or nothing.',
};

type Why = keyof typeof problem;

export const draftStrings = {
  heading: 'Write to Jira',
  open: 'Draft a comment, sub-tasks or a link',
  kindLabel: 'What to write',
  kinds: { comment: 'Comment', subtasks: 'Sub-tasks', link: 'Link to another issue' } satisfies Record<Kind, string>,
  comment: {
    label: 'Comment',
    hint: 'A line is a paragraph. “# ” begins a heading, “- ” a bullet, “1. ” a step.',
  },
  subtasks: {
    label: 'Sub-tasks, one a line',
    hint: 'Up to 50. Lines that begin with two spaces describe the sub-task above them.',
    type: 'Type',
    none: 'This project has no type of sub-task that you may create.',
  },
  link: {
    type: 'This issue',
    key: 'Issue key',
    placeholder: 'ABC-123',
    none: 'This site has no issue link types, or linking is switched off.',
  },
  preview: 'Preview',
  close: 'Close the form',
  /** Puts the form's words away, those of a work order as well. */
  empty: 'Empty the form',
  /** Above words that began as a work order, however much of them was edited since. */
  fromOrder: 'From the work order. Edit it as you like; if a model drafted it, Jira will say so under the text.',
  rows: {
    summary: (number: number) => `Sub-task ${number}: title`,
    description: (number: number) => `Sub-task ${number}: description`,
    estimate: (number: number) => `Sub-task ${number}: estimate`,
    /** `field`: its name in Jira; null where that is not known. */
    estimateHint: (unit: { readonly hours: boolean; readonly field: string | null } | null) => {
      if (unit?.hours) return 'Optional. In hours, for Jira’s own time estimate.';
      return unit?.field ? `Optional. In ${unit.field}.` : 'Optional. In the unit of the field the project estimates in.';
    },
    remove: (number: number) => `Remove sub-task ${number}`,
    add: 'Add a sub-task',
    none: 'No sub-task is left.',
  },
  /** Hours with what Jira will show where that is the nearest minute, so that nothing is written that was not seen. */
  estimate: ({ field, value }: { readonly field: string; readonly value: number }) => {
    if (field !== 'timeoriginalestimate') return `Estimate: ${value}`;
    const hours = `Estimate: ${value} ${value === 1 ? 'hour' : 'hours'}`;
    return isWholeMinutes(value) ? hours : `${hours} (${durationText(value)} in Jira, which keeps whole minutes)`;
  },
  /** What is wrong, and where. */
  problem: (found: { readonly why: Why; readonly row?: number; readonly line?: number }) => {
    const said = found.line === undefined ? problem[found.why] : `Line ${found.line} ${problem[found.why]}`;
    return found.row === undefined ? said : `Sub-task ${found.row}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  },

  draftTitle: (kind: Kind, count: number) =>
    ({ comment: 'Comment to post', subtasks: `${subtasks(count)} to create`, link: 'Link to add' })[kind],
  /** Under an open draft: it stands here and nowhere else. */
  notWritten: 'Not in Jira yet.',
  outdated: 'The issue changed since this was drafted, so it cannot be written as it stands.',
  /** The line that stands under model-drafted text in Jira, word for word. */
  aiMark: 'Drafted with AI by Plumbline; read and approved by the person who posted it.',
  reads,
  /** Where the phrase of the link type is not at hand. */
  linkFallback: (type: string, direction: 'outward' | 'inward') =>
    direction === 'outward' ? `“${type}”, from this issue to` : `“${type}”, to this issue from`,
  approve: (kind: Kind, count: number) =>
    ({ comment: 'Post comment', subtasks: `Create ${subtasks(count)}`, link: 'Link issues' })[kind],
  approveRest: (count: number) => `Create the other ${count}`,
  discard: 'Discard',
  draftAgain: 'Draft again',
  tryAgain: (kind: Kind, count: number) =>
    kind === 'subtasks' && count > 1 ? `Try the failed ${count} again` : `Try the ${kind === 'subtasks' ? 'failed one' : kind} again`,
  checkAgain: (kind: Kind, count: number) =>
    kind === 'subtasks' && count > 1 ? `Check the unknown ${count} again` : `Check the ${kind === 'subtasks' ? 'unknown one' : kind} again`,
  thing,
  /** Why one row failed, by the code the log keeps. */
  failedBecause: (code: string | null, title: string | undefined) => {
    if (code === 'forbidden') return 'Your permissions in Jira do not allow this.';
    return title === undefined ? 'Jira did not take it.' : `${title}.`;
  },
  unknown: 'We could not see whether Jira took it. Check again: Plumbline looks before it writes.',
  applying: 'Writing to Jira.',
  written: (changes: readonly Change[]) => {
    const made = changes.filter(({ kind }) => kind === 'create_subtask').length;
    if (made > 0) return `${subtasks(made)} created. Recorded in the audit log.`;
    return changes.some(({ kind }) => kind === 'add_comment')
      ? 'Comment posted. Recorded in the audit log.'
      : 'Issues linked. Recorded in the audit log.';
  },
};
