import type { Evidence } from './evidence';
import { quoteAround } from './quote';
import { tellingWords, wordsOf } from './words';

/** How much of a value's words the text must have: two of three are enough, one of two is not. */
const NAMED_FROM = 0.6;

/** The allowed values whose words the text has, best first: more of its words, then more of them, then earlier. */
export function namedValues(allowed: readonly string[], text: string): Evidence[] {
  const words = wordsOf(text);
  return allowed
    .flatMap((value) => {
      const telling = tellingWords(value);
      const found = words.filter(({ stem }) => telling.has(stem));
      const [first] = found;
      const stems = [...new Set(found.map(({ stem }) => stem))];
      const share = telling.size === 0 ? 0 : stems.length / telling.size;
      if (!first || share < NAMED_FROM) return [];
      const reason = `The text has words of "${value}": ${stems.join(', ')}.`;
      return [{ share, mentions: found.length, at: first.at, value, reason, quote: quoteAround(text, first.at) }];
    })
    .sort((a, b) => b.share - a.share || b.mentions - a.mentions || a.at - b.at)
    .map(({ value, reason, quote }) => ({ value, reason, quote }));
}
