import type { QuestionView } from '../../../contract/calls/issue-panel';

type QuestionId = QuestionView['id'];

/** Questions that can be put, and those of them that will be: all but the ones a person took out. */
export function questionsToPut(questions: readonly QuestionView[], unticked: readonly QuestionId[]) {
  const open = questions.filter(({ asked }) => !asked);
  return { open, ticked: open.map(({ id }) => id).filter((id) => !unticked.includes(id)) };
}

/** The same list with one question taken out or put back. */
export const withTick = (unticked: readonly QuestionId[], id: QuestionId, isTicked: boolean): readonly QuestionId[] => [
  ...unticked.filter((other) => other !== id),
  ...(isTicked ? [] : [id]),
];
