import type { Span } from '../../issue/span';
import { wordPattern } from '../../triage/word-pattern';
import { MAX_SPANS } from '../finding';
import { spanIn } from './result';
import type { RuleSentence } from './rule-sentence';

/** Words that are looked for in text as it is written, wherever they stand in it: `un-intuitive` is another word. */
export const everyPlace = (...phrases: readonly string[]): RegExp => new RegExp(`(?<!-)${wordPattern(...phrases).source}`, 'giu');

export interface Place {
  readonly sentence: RuleSentence;
  readonly at: number;
  readonly words: string;
}

/** Where the words stand, outside of quotations and names of code. `pattern` comes from {@link everyPlace}. */
export const placesOf = (pattern: RegExp, sentences: readonly RuleSentence[]): Place[] =>
  sentences.flatMap((sentence) => Array.from(sentence.words.matchAll(pattern), (match) => ({ sentence, at: match.index, words: match[0] })));

/** The first places as a finding keeps them; each costs a fingerprint, and a hostile text has thousands. */
export const spansOf = (places: readonly Place[]): Span[] =>
  places.slice(0, MAX_SPANS).map(({ sentence, at, words }) => spanIn(sentence, { at, length: words.length }));
