import type { IssueSnapshot } from '../issue/snapshot';
import { issueKind, type IssueKind } from './issue-kind';
import { MAX_QUESTIONS, type QuestionId } from './question-id';
import { isReadable, readLines } from './read-lines';
import { looksLikeAnError, told } from './told';

/** What is asked about each kind of issue, the most needed first. Sub-tasks and epics live from other issues. */
const asks: Readonly<Record<IssueKind, readonly QuestionId[]>> = {
  bug: ['steps', 'environment', 'actual', 'expected', 'frequency'],
  story: ['purpose', 'acceptance', 'scope'],
  task: ['purpose', 'acceptance'],
  subtask: [],
  epic: [],
  unknown: ['steps', 'expected'],
};

/** A task that has more words than this explains itself. */
const LONG_TASK_WORDS = 40;

/**
 * What the reporter could still tell, by the issue's own words and its type: at most {@link MAX_QUESTIONS}, none when some of
 * the text is missing here or its language is not known. `environment` is what Jira's own field of that name holds.
 * By code alone, the same for the same text, in linear time.
 */
export function missingQuestions(
  snapshot: Pick<IssueSnapshot, 'issueType' | 'summary' | 'description' | 'truncated'>,
  environment = '',
): QuestionId[] {
  const kind = issueKind(snapshot.issueType);
  if (asks[kind].length === 0 || snapshot.truncated) return [];
  const read = readLines(snapshot);
  if (!isReadable(read)) return [];
  if (kind === 'unknown' && !looksLikeAnError(read)) return [];
  if (kind === 'task' && read.words > LONG_TASK_WORDS) return [];
  return asks[kind].filter((question) => !(question === 'environment' && environment !== '') && !told[question](read)).slice(0, MAX_QUESTIONS);
}
