import type { ReadinessView, SignOffView } from '../../../contract/calls/readiness';
import { listOf } from './fields';
import { readinessWords } from './readiness-criteria';
import { scoreInside } from './score-words';

type Score = ReadinessView['score'];

/** Gaps named before the rest is only counted. */
const NAMED = 3;

/** The score when it was confirmed, after what ended that, and now where it moved on. Not every change is an edit of the issue. */
function went(then: Score, { score: after, parts }: NonNullable<SignOffView['expired']>, now: Score): string {
  if (then === after && after === now) return now === null ? 'It is still not scored.' : `The score is still ${now}.`;
  const isRedefined = parts.length > 0 && parts.every((part) => part === 'definition');
  const since = isRedefined ? 'after the Definition of Ready was changed' : 'after the edit';
  const said = (score: Score) => score ?? 'not scored';
  const edit = `${then === after ? 'still ' : ''}${said(after)} ${since}`;
  return `Confirmed ${then === null ? 'without a score' : `at ${then}`}; ${edit}${after === now ? '' : `; now ${said(now)}`}.`;
}

function namesOf(gaps: readonly string[]): string {
  const named = gaps.length > NAMED + 1 ? [...gaps.slice(0, NAMED), `${gaps.length - NAMED} more`] : gaps;
  return named.length === 0 ? '' : ` ${gaps.length === 1 ? 'Gap' : 'Gaps'}: ${listOf(named)}.`;
}

/** Words around a person's confirmation that an issue is ready. */
export const signOffStrings = {
  confirm: 'Confirm ready',
  again: 'Confirm ready again',
  anyway: 'Confirm anyway…',
  anywayAgain: 'Confirm again anyway…',
  confirmAnyway: 'Confirm as ready anyway',
  cancel: 'Cancel',
  withdraw: 'Withdraw confirmation',
  unsigned: 'Nobody has confirmed that it is ready.',
  cannotSign: 'Nobody has confirmed that it is ready. Only people who may edit this issue can.',
  /** @param gaps as they stand inside a sentence */
  unreadable: (gaps: readonly string[]) => `The rules cannot read this text.${namesOf(gaps)}`,
  missing: ({ score, threshold }: { readonly score: number; readonly threshold: number }, gaps: readonly string[]) =>
    `It scores ${score}; ready is from ${threshold} on.${namesOf(gaps)}`,
  /** @param keys of the open issues that block it */
  waitsFor: (keys: readonly string[]) => `It waits for ${listOf(keys)}, which ${keys.length === 1 ? 'is' : 'are'} not done.`,
  recorded: {
    override: 'The audit log will say that you confirmed it although the report did not say ready.',
    blocked: 'The audit log will say that you confirmed it although it was blocked.',
  },
  by: 'Confirmed ready by',
  /** For an account that was erased. */
  byNobody: 'Confirmed ready by an account that was erased,',
  onAt: (instant: string, score: Score) => `on ${instant}${score === null ? ', not scored.' : ` at ${scoreInside(score)}.`}`,
  wasOverride: 'The report did not say ready at the time.',
  knownToWait: 'It waits for another issue, which was known when it was confirmed.',
  blocked: {
    title: 'The confirmation does not count while it is blocked',
    /** What is published leaves out what not everybody may see, and so does the gate. */
    sentence: (published: ReadinessView['published']) =>
      [
        'Since then an issue blocks it that did not block it when it was confirmed. Until that is done, the confirmation does not count.',
        ...(published === 'current' || published === 'waiting'
          ? ['Jira search and the workflow gate do not count it either, unless not everybody may see the issue that blocks it.']
          : []),
      ].join(' '),
  },
  expired: {
    title: 'The confirmation no longer holds',
    sentence: (expired: NonNullable<SignOffView['expired']>, then: Score, now: Score) =>
      `Since then ${expired.parts.length === 0 ? 'the issue' : listOf(expired.parts.map((part) => readinessWords.statePart[part]))} changed. ${went(then, expired, now)}`,
  },
  flag: {
    signed: (issueKey: string) => `${issueKey} confirmed ready`,
    withdrawn: (issueKey: string) => `Confirmation of ${issueKey} withdrawn`,
    recorded: 'Recorded in the audit log. It ends when the text or a field it rests on is edited.',
    withdrawnRecorded: 'Recorded in the audit log.',
  },
};
