import type { Evidence } from './evidence';
import { quoteAround } from './quote';
import { wordsOf } from './words';

/** Urgency from 1, cosmetic, to 5, stop everything. */
const rankOfName = new Map([
  ['highest', 5], ['blocker', 5], ['urgent', 5], ['p1', 5],
  ['critical', 4], ['high', 4], ['severe', 4], ['p2', 4],
  ['medium', 3], ['major', 3], ['normal', 3], ['moderate', 3], ['p3', 3],
  ['low', 2], ['minor', 2], ['p4', 2],
  ['lowest', 1], ['trivial', 1], ['p5', 1],
]);

/** What in a text speaks for which urgency. */
const cues: readonly { readonly urgency: number; readonly pattern: RegExp }[] = [
  { urgency: 5, pattern: /\b(data[- ]loss|los(?:es|t|ing) (?:all )?(?:the |my |our |their )?data|corrupt\w*|security|vulnerab\w*|exploit\w*|outage|payments?)\b/gi },
  { urgency: 4, pattern: /\b(crash\w*|hangs?|freez\w+|deadlock\w*|memory leak|out of memory|unusable|block(?:s|ed|ing))\b/gi },
  { urgency: 3, pattern: /\b(error|exception|fails?|failure|broken|wrong|regression|slow)\b/gi },
  { urgency: 2, pattern: /\b(typos?|spelling|misspel\w+|misaligned|nice to have|documentation)\b/gi },
  { urgency: 1, pattern: /\b(cosmetic|colou?rs?|wording|tooltips?)\b/gi },
];
const STRONG = 4;
const MILD = 2;
const NEGATED = /\b(no|not|never|without|n't)(\s+\w+){0,2}\s+$/i;

/** True for a list of values most of which name an urgency, such as High or Minor. */
export const isUrgencyScale = (allowed: readonly string[]): boolean =>
  allowed.filter((value) => rankOf(value) !== undefined).length * 2 > allowed.length;

/** The value of a scale that fits the text's strongest cue; undefined when the text has none. */
export function findUrgency(allowed: readonly string[], text: string): Evidence | undefined {
  const found = cues.flatMap(({ urgency, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !NEGATED.test(text.slice(0, index)))
      .map((match) => ({ urgency, at: match.index, word: match[0] })),
  );
  const strongest = found.reduce((top, { urgency }) => Math.max(top, urgency), 0);
  const mildest = found.reduce((low, { urgency }) => Math.min(low, urgency), STRONG);
  const urgency = strongest >= STRONG || mildest > MILD ? strongest : mildest;
  const cue = found.filter((candidate) => candidate.urgency === urgency).sort((a, b) => a.at - b.at)[0];
  const value = cue && nearest(allowed, urgency);
  if (!cue || value === undefined) return undefined;
  const reason = `The text says "${cue.word}", which these rules read as urgency ${urgency} of 5.`;
  return { value, reason, quote: quoteAround(text, cue.at) };
}

function nearest(allowed: readonly string[], urgency: number): string | undefined {
  return allowed
    .flatMap((value) => {
      const rank = rankOf(value);
      return rank === undefined ? [] : [{ value, distance: Math.abs(rank - urgency) }];
    })
    .sort((a, b) => a.distance - b.distance)[0]?.value;
}

function rankOf(value: string): number | undefined {
  const whole = rankOfName.get(value.toLowerCase());
  return whole ?? wordsOf(value).flatMap(({ stem }) => rankOfName.get(stem) ?? [])[0];
}
