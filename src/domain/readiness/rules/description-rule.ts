import type { RuleResult } from '../finding';
import { foldSentence } from '../sentences/fold-sentence';
import { answersNone } from './answers-none';
import { met, missing } from './result';
import type { RuleText } from './rule-text';

/** A description with fewer words that its summary does not have is no more than the title. */
const MORE_WORDS = 5;

/** Scripts that put no space between words; about two letters make one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): { spaced: Set<string>; unspaced: number } {
  const folded = text.normalize('NFC').toLowerCase();
  const unspaced = (folded.match(UNSPACED)?.length ?? 0) / 2;
  return { spaced: new Set(folded.replace(UNSPACED, ' ').replaceAll('[attachment]', ' ').match(WORD)), unspaced };
}

/** Whether the description says more than the summary, in whatever language. */
export function descriptionRule({ snapshot, lines }: RuleText): RuleResult {
  if (snapshot.truncated) return met;
  const title = wordsOf(snapshot.summary);
  const body = wordsOf(lines.filter((line) => !answersNone(foldSentence(line))).join('\n'));
  const more = [...body.spaced].filter((word) => !title.spaced.has(word)).length;
  return more + body.unspaced >= MORE_WORDS ? met : missing;
}
