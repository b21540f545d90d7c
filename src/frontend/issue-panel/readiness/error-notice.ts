import type { CallError } from '../../../contract/result';
import { nextStep } from '../../shared/next-step';
import { strings } from '../../shared/strings';

/** The words of a notice: a title, then sentences. */
export interface NoticeWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What to do next, and the id to quote. */
const rest = (error: CallError): readonly string[] => [
  nextStep(error),
  ...(error.reference === '' ? [] : [strings.surface.reference(error.reference)]),
];

/** Why something a person asked for did not happen. */
export function errorNotice(error: CallError): NoticeWords {
  const { title, sentence, kept } = strings.errors[error.code];
  return { title, sentences: [sentence, ...(kept === undefined ? [] : [kept]), ...rest(error)] };
}

/** Why readiness is not shown; nothing was asked for, so there is nothing to be said about what was kept. */
export const unreadNotice = (error: CallError): NoticeWords => ({ title: strings.panel.readiness.failed, sentences: rest(error) });
