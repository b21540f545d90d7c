import { fingerprint } from '../../issue/fingerprint';
import { listMarkLength } from '../../issue/list-mark';
import type { Span } from '../../issue/span';
import { cutWhole } from '../../issue/well-formed';
import type { RuleResult } from '../finding';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';

export const met: RuleResult = { verdict: 'met' };
/** Nothing stands against it because there is nothing it could be about. */
export const notApplicable: RuleResult = { verdict: 'met', applies: false };
export const cannotTell: RuleResult = { verdict: 'cannot_tell' };
/** Something that should be there is not: no place to point at. */
export const missing: RuleResult = { verdict: 'not_met', spans: [] };

export const metIf = (holds: boolean): RuleResult => (holds ? met : missing);

/** A rule about words that should be there: it says nothing of a text it cannot read. */
export const told = (text: RuleText, holds: boolean): RuleResult => (text.readable ? metIf(holds) : cannotTell);

/** What is shown of one place. UTF-16 units. */
const MAX_SPAN_CHARS = 200;

/** The place of `length` UTF-16 units from `at` of a sentence on. */
export function spanIn({ source, offset, text }: RuleSentence, { at, length }: { at: number; length: number }): Span {
  const words = cutWhole(text.slice(at, at + length), MAX_SPAN_CHARS);
  return { source, offset: offset + at, length: words.length, hash: fingerprint(words) };
}

/** The place of a whole sentence; of a list's item without its mark. */
export const spanOf = (sentence: RuleSentence): Span => {
  const at = sentence.source === 'description' ? listMarkLength(sentence.text) : 0;
  return spanIn(sentence, { at, length: sentence.text.length - at });
};

/** @param spans at most `MAX_SPANS` */
export const notMet = (spans: readonly Span[], more: Omit<Extract<RuleResult, { verdict: 'not_met' }>, 'verdict' | 'spans'> = {}): RuleResult => ({
  verdict: 'not_met',
  spans: [...spans],
  ...more,
});
