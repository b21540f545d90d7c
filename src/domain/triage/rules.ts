import type { IssueSnapshot } from '../issue/snapshot';
import type { Choices } from '../taxonomy/taxonomy';
import { openFields } from '../taxonomy/taxonomy';
import type { DraftSuggestion } from './draft';
import type { FieldValue } from './field';
import { maxValues } from './tool';
import { findPhrase, placedWords, sentenceAround, type PlacedWord } from './words';

interface PlacedText {
  readonly name: 'summary' | 'description';
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

const RuleLimits = { MAX_QUOTE_CHARS: 200, MAX_WORDS: 4_000 } as const;

/** Words that say what happens to people, worst first. The first group that is met decides between high and low end. */
const URGENT = ['data loss', 'security', 'vulnerability', 'outage', 'crash', 'crashes', 'charged twice', 'cannot log in'];
const MINOR = ['typo', 'cosmetic', 'misaligned', 'wording', 'colour', 'color', 'spelling'];

/**
 * What the text says by itself, without any model: values whose name stands in it, and priority from a few words that
 * say what happens. The same checks that a model's answer goes through come after this.
 */
export function suggestByRules(snapshot: IssueSnapshot, choices: Choices): DraftSuggestion[] {
  const texts: PlacedText[] = (['summary', 'description'] as const).map((name) => ({
    name,
    text: snapshot[name],
    words: placedWords(snapshot[name]).slice(0, RuleLimits.MAX_WORDS),
  }));
  return openFields(choices).flatMap((field) => {
    const choice = choices[field];
    // “Bug”, “task” and “story” stand in issues of every type: the word is no sign of what this one is.
    if (!choice.open || field === 'type') return [];
    if (field === 'priority') return priorityFromSignals(texts, choice.values);
    const named = choice.values.flatMap((value) => {
      const found = findNamed(texts, value.name);
      return found ? [{ field, value, reason: `“${value.name}” is named in the ${found.where}.`, quote: found.quote }] : [];
    });
    return named.slice(0, maxValues[field]);
  });
}

/** Whether a value's name stands in the issue, and the sentence around it. Summary before description. */
function findNamed(texts: readonly PlacedText[], name: string): { where: string; quote: string } | undefined {
  for (const { name: where, text, words } of texts) {
    const place = findPhrase(words, name);
    if (place) return { where, quote: sentenceAround(text, place, RuleLimits.MAX_QUOTE_CHARS) };
  }
  return undefined;
}

/**
 * The second value from the top for an urgent word, the last one for a minor word. Never the very top: that one says
 * "drop everything", and no word list can know that.
 */
function priorityFromSignals(texts: readonly PlacedText[], values: readonly FieldValue[]): DraftSuggestion[] {
  const signals = [
    { words: URGENT, value: values[Math.min(1, values.length - 1)] },
    { words: MINOR, value: values.at(-1) },
  ];
  for (const { words, value } of signals) {
    for (const word of words) {
      const found = findNamed(texts, word);
      if (found && value && values.length > 2) {
        return [{ field: 'priority', value, reason: `The ${found.where} speaks of “${word}”.`, quote: found.quote }];
      }
    }
  }
  return [];
}
