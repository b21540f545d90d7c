import type { CallError } from '../../../contract/result';
import { strings } from '../../shared/strings';

/** The words of a notice: a title, then sentences. */
export interface NoticeWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What to do next, how soon, and the id to quote. */
const rest = ({ code, retryAfterSeconds, reference }: CallError): readonly string[] => [
  strings.errors[code].next,
  ...(retryAfterSeconds === undefined ? [] : [strings.surface.retryAfter(retryAfterSeconds)]),
  ...(reference === '' ? [] : [strings.surface.reference(reference)]),
];

/** Why something a person asked for did not happen. */
export const errorNotice = (error: CallError): NoticeWords => ({
  title: strings.errors[error.code].title,
  sentences: [strings.errors[error.code].sentence, ...rest(error)],
});

/** Why readiness is not shown; nothing was asked for, so there is nothing to be said about what was kept. */
export const unreadNotice = (error: CallError): NoticeWords => ({ title: strings.panel.readiness.failed, sentences: rest(error) });
