import type { SimilarView } from '../../../contract/calls/issue-panel';
import { listOf } from './fields';

/** How long ago something was, in the largest unit that says enough. */
export interface Age {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What was found, as one sentence that is also read out. */
function found({ duplicates, seenBefore, related }: SimilarView, isReading: boolean): string {
  const parts = [
    ...(duplicates.length > 0 ? [counted(duplicates.length, 'possible duplicate')] : []),
    ...(seenBefore.length > 0 ? [`${seenBefore.length} seen before`] : []),
    ...(related.length > 0 ? [`${related.length} related`] : []),
  ];
  if (parts.length === 0) return `No past issue looks like this one${isReading ? ' so far' : ''}.`;
  return `Past issues: ${listOf(parts)}.`;
}

const waits = (count: number) => (count === 1 ? '1 suggestion rests' : `${count} suggestions rest`);

export const similarStrings = {
  looking: (waiting: number) => `Looking at past issues…${waiting === 0 ? '' : ` ${waits(waiting)} on them.`}`,
  failed: (waiting: number) =>
    `Past issues could not be read just now.${waiting === 0 ? '' : ` ${waits(waiting)} on them and ${waiting === 1 ? 'is' : 'are'} not shown.`}`,
  lookAgain: 'Look at past issues again',
  found,
  reading: (read: number) =>
    `Reading this project’s past issues: ${read.toLocaleString('en')} so far. Suggestions get better when it is done.`,
  duplicates: { title: 'Duplicates', sentence: 'Open issues that look like the same problem.' },
  seenBefore: { title: 'Seen before', sentence: 'Closed issues that look like the same problem. How they ended may help.' },
  related: { title: 'Related', sentence: 'Alike, but not the same problem.' },
  showMore: (count: number, section: string) => `Show ${count} more under ${section}`,
  showFewer: (section: string) => `Show fewer under ${section}`,
  showOthers: (count: number, issueKey: string) => `Show ${counted(count, 'other')} like ${issueKey}`,
  hideOthers: (count: number, issueKey: string) => `Hide ${counted(count, 'other')} like ${issueKey}`,
  ageAndEnd: ({ unit, count }: Age, resolution: string | null) =>
    `${count === 0 ? 'Created today' : `Created ${counted(count, unit)} ago`}${resolution === null ? '' : `, closed as “${resolution}”`}`,
  link: (issueKey: string) => `Link as duplicate of ${issueKey}`,
  linked: 'Already linked',
  drafted: (issueKey: string) => `A link to ${issueKey} waits below, under “Write to Jira”.`,
  circle: (issueKey: string) => `Cannot be linked: ${issueKey} already leads back to this issue.`,
};
