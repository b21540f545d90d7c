import type { FieldValue } from '../triage/field';
import { wordsIn } from './words';

/**
 * How much of a value's name stands in an issue: all of it or more than half, in the summary or only with the description's
 * help. A word that many values share (`server` in `Web server`, `Mail server`) counts less.
 */
export type MentionLevel = 'summary' | 'text' | 'half_summary' | 'half_text';

export interface NameMention {
  readonly level: MentionLevel;
  /** The words of the name that stand in the issue. */
  readonly words: readonly string[];
}

/** The words of an issue, each once. */
export interface IssueWords {
  readonly inSummary: ReadonlySet<string>;
  readonly inText: ReadonlySet<string>;
}

/** Read once for all fields. Linear in the length of the text. */
export const issueWords = ({ summary, description }: { summary: string; description: string }): IssueWords => ({
  inSummary: new Set(wordsIn(summary)),
  inText: new Set(wordsIn(description)),
});

/** Which of the values are named in an issue, by value id. */
export function nameMentions(values: readonly FieldValue[], { inSummary, inText }: IssueWords): ReadonlyMap<string, NameMention> {
  const names = new Map(values.map(({ id, name }) => [id, [...new Set(wordsIn(name))]]));
  const uses = new Map<string, number>();
  for (const words of names.values()) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weightOf = (word: string) => Math.log(1 + values.length / (uses.get(word) ?? 1));
  const mentions = new Map<string, NameMention>();
  for (const [id, words] of names) {
    const weigh = (chosen: readonly string[]) => chosen.reduce((sum, word) => sum + weightOf(word), 0);
    const all = weigh(words);
    const found = words.filter((word) => inSummary.has(word) || inText.has(word));
    const level = levelOf(weigh(words.filter((word) => inSummary.has(word))) / all, weigh(found) / all);
    if (level) mentions.set(id, { level, words: found });
  }
  return mentions;
}

/** Shares are sums of logarithms: whole is what rounding leaves of 1. */
const WHOLE = 0.99;

function levelOf(summaryShare: number, share: number): MentionLevel | undefined {
  if (summaryShare > WHOLE) return 'summary';
  if (share > WHOLE) return 'text';
  if (summaryShare > 0.5) return 'half_summary';
  return share > 0.5 ? 'half_text' : undefined;
}
