import type { RuleSentence } from './rule-sentence';

const MARKS_BEFORE = /^[^\p{L}\p{N}]{0,12}/u;
const MARKS_BEHIND = /[\s.!?:;,]{1,12}$/u;
const LETTER = /[\p{L}\p{N}]/u;

const shortened = (words: string) => words.replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, '');

/** Sentences of the description that say the summary once more, with how much of each is that. UTF-16 units of its text. */
export function repeatsOfSummary(sentences: readonly RuleSentence[]): ReadonlyMap<RuleSentence, number> {
  const titles = sentences.flatMap(({ source, folded }) => (source === 'summary' && shortened(folded) !== '' ? [shortened(folded)] : []));
  const repeats = new Map<RuleSentence, number>();
  for (const sentence of sentences) {
    if (sentence.source === 'summary') continue;
    const before = MARKS_BEFORE.exec(sentence.folded)?.[0].length ?? 0;
    const words = sentence.folded.slice(before);
    const title = titles.find((one) => words.startsWith(one) && !LETTER.test(words[one.length] ?? ''));
    if (title !== undefined) repeats.set(sentence, before + title.length);
  }
  return repeats;
}
