import type { Evidence } from './evidence';
import { quoteAround } from './quote';
import { wordsOf } from './words';

/** Urgency from 1, cosmetic, to 5, stop everything: what scales call it, and which words of a text speak for it. */
const levels = [
  {
    urgency: 5,
    names: ['highest', 'blocker', 'urgent', 'p1'],
    cues: [
      'data[- ]loss',
      '(?:lose|loses|lost|losing) (?:\\w+ )?data',
      'corrupt\\w*',
      'security',
      'vulnerab\\w*',
      'exploit\\w*',
      'outage',
      'payments?',
    ],
  },
  {
    urgency: 4,
    names: ['critical', 'high', 'severe', 'p2'],
    cues: [
      'crash\\w*',
      'hangs?',
      'freez\\w+',
      'deadlock\\w*',
      'memory leak',
      'out of memory',
      'unusable',
      'block(?:s|ed|ing)',
    ],
  },
  {
    urgency: 3,
    names: ['medium', 'major', 'normal', 'moderate', 'p3'],
    cues: ['error', 'exception', 'fails?', 'failure', 'broken', 'wrong', 'regression', 'slow'],
  },
  {
    urgency: 2,
    names: ['low', 'minor', 'p4'],
    cues: ['typos?', 'spelling', 'misspel\\w+', 'misaligned', 'nice to have', 'documentation'],
  },
  { urgency: 1, names: ['lowest', 'trivial', 'p5'], cues: ['cosmetic', 'colou?rs?', 'wording', 'tooltips?'] },
] as const;

const rankOfName = new Map<string, number>(
  levels.flatMap(({ urgency, names }) => names.map((name) => [name, urgency] as const)),
);
const cues = levels.map(({ urgency, cues: words }) => ({
  urgency,
  pattern: new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi'),
}));
const STRONG = 4;
const MILD = 2;
/** How far before a cue a negation is looked for. */
const NEGATION_REACH_CHARACTERS = 60;
const NEGATED = /(?:\b(?:no|not|never|without)|n['’]t)(?:\s+\w+){0,2}\s+$/i;

/** True for a list of values most of which name an urgency, such as High or Minor. */
export const isUrgencyScale = (allowed: readonly string[]): boolean =>
  allowed.filter((value) => rankOf(value) !== undefined).length * 2 > allowed.length;

/** The value of a scale that fits the text's strongest cue; undefined when the text has none. */
export function findUrgency(allowed: readonly string[], text: string): Evidence | undefined {
  const found = cues.flatMap(({ urgency, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !NEGATED.test(text.slice(Math.max(0, index - NEGATION_REACH_CHARACTERS), index)))
      .map((match) => ({ urgency, at: match.index, word: match[0] })),
  );
  const strongest = found.reduce<number>((top, { urgency }) => Math.max(top, urgency), 0);
  const mildest = found.reduce<number>((low, { urgency }) => Math.min(low, urgency), STRONG);
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
