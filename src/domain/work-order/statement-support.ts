import { wordsIn } from '../history/words';
import { wordPattern } from '../triage/word-pattern';

/**
 * When a statement is what its words of the issue say: most of its words stand there, and few do not. On public issues a sentence
 * of another issue passes for 4 of 1,000 quotes at this share, and a summary for half of its own issue's sentences; a model that
 * says a quote in other words stays nearer to it than that (`test/eval/work-order/support-figures.ts` prints both).
 */
export const SupportNeeds = { LEAST_SHARE: 0.6, MOST_OTHER_WORDS: 3 } as const;

/** Words that mean the same to this measure have the same first letters: `crash`, `crashes`, `crashed`. */
const STEM_CHARS = 5;
const stem = (word: string): string => word.slice(0, STEM_CHARS);

/** Words of an instruction that say nothing of what it is about. */
const framing: ReadonlySet<string> = new Set(
  'make ensure verify check test user system app application issue must need needs want allow able shall new work add also currently when then given'.split(' ').map(stem),
);

/** The words that say what a statement is about, and how many of them `source` has. */
export function supportOf(statement: string, source: string): { readonly words: number; readonly there: number } {
  const words = [...new Set(wordsIn(statement).map(stem))];
  const telling = words.filter((word) => !framing.has(word));
  const counted = telling.length > 0 ? telling : words;
  const known = new Set(wordsIn(source).map(stem));
  return { words: counted.length, there: counted.filter((word) => known.has(word)).length };
}

/**
 * Whether `source` says it, by its words alone. `unrelated`: not one of its words stands there, or it has none, so that the source
 * was claimed and not used.
 */
export function supportBy(statement: string, source: string): 'said' | 'partly' | 'unrelated' {
  const { words, there } = supportOf(statement, source);
  if (there === 0) return 'unrelated';
  return there / words >= SupportNeeds.LEAST_SHARE && words - there <= SupportNeeds.MOST_OTHER_WORDS ? 'said' : 'partly';
}

const negated = wordPattern(
  'not', 'no', 'never', 'without', 'cannot', 'none', 'nothing', "\\p{L}{2,8}n't", 'except', 'unless', 'only', 'exclud(?:e|es|ed|ing)', 'stop', 'prevent\\p{L}{0,3}', 'disallow\\p{L}{0,3}', 'forbid\\p{L}{0,4}',
  'nicht', 'kein\\p{L}{0,2}', 'ohne', 'nur', 'ne', 'pas', 'sans', 'jamais', 'sin', 'nunca', 'solo',
);
const everyNegation = new RegExp(negated.source, 'gu');
const negations = (text: string): number => text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(everyNegation)?.length ?? 0;

/**
 * Whether one of two sentences denies or limits more often than the other: the words may be the same and the meaning is not. A
 * `never` in front of a sentence that has a `not` turns it round as well, so they are counted.
 */
export const contradicts = (statement: string, source: string): boolean => negations(statement) !== negations(source);

const NAME = /(?<=[\p{Ll}\p{N},;:)]\s)\p{Lu}[\p{L}\p{N}]+/gu;

/** Whether a statement names something, by a capital within a sentence, that does not stand in `issue` (folded to lower case). */
export const namesOthers = (statement: string, issue: string): boolean =>
  (statement.match(NAME) ?? []).some((name) => !issue.includes(name.toLowerCase()));
