import { nobody, storyGrammars, type StoryGrammar } from './story-grammar';
import { trimmedPart, type TextPart } from './text-part';

/** The parts of a user story that are there, each with its place in the text. At least two of the three are. */
export interface UserStory {
  /** Where its first word stands, that of `As a …`. UTF-16 units. */
  readonly offset: number;
  readonly role: TextPart | null;
  readonly want: TextPart | null;
  readonly benefit: TextPart | null;
}

/** Longer ones are a specification. UTF-16 units, from the role to the benefit's end. */
const MAX_STORY_CHARS = 1_500;
/** Places at which a story might begin that are looked at. */
const MAX_PLACES = 200;
const MAX_ROLE_WORDS = 15;

interface StoryPattern {
  /** Anchored: benefit first or not, role, want. */
  readonly opening: RegExp;
  /** Anchored: a wish without a role. */
  readonly roleless: RegExp;
  readonly benefit: RegExp;
}

const GAP = '\\s{0,3}[,;:–—-]{0,2}\\s{1,3}';

const toPattern = ({ lead, want, benefit, benefitFirst, wish }: StoryGrammar): StoryPattern => ({
  opening: new RegExp(
    `^(?:(?:${benefitFirst})\\s{1,3}(?<first>[^.!?\\n]{1,250}?)${GAP})?(?:${lead})(?:(?<=[\\s'’])|\\s{1,3})(?<role>[^.!?\\n]{1,140}?)${GAP}(?:${want})(?![\\p{L}\\p{N}])`,
    'diu',
  ),
  roleless: new RegExp(`^(?:${wish})(?![\\p{L}\\p{N}])`, 'iu'),
  benefit: new RegExp(`(?<![\\p{L}\\p{N}])(?:${benefit})`, 'iu'),
});
const patterns = storyGrammars.map(toPattern);

/** Any word a story begins with, in any language. */
const beginning = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${storyGrammars.map(({ lead, wish, benefitFirst }) => `${lead}|${wish}|${benefitFirst}`).join('|')})`,
  'giu',
);
/** What may stand before it: nothing, the end of a sentence, a colon, quotes and marks. Checked on the last characters. */
const BEFORE = /(?:^|[\n.!?:;)\]–—-])[\s*_"'“„«>•#-]{0,6}$/u;
const BEFORE_CHARS = 8;
/** In a text whose line ends are lost, the capital of `As a` is what is left of a sentence's beginning. */
const LOST_START = /^(?:A[sS]|E[nN]) /u;

/**
 * The first user story in cleaned plain text, or null: `As a …, I want … so that …`, with the benefit first or left out, or
 * without a role when a benefit is told; in English, German, French and Spanish. Linear in the length of the text.
 */
export function readUserStory(text: string): UserStory | null {
  let places = 0;
  for (const { index } of text.matchAll(beginning)) {
    if (places >= MAX_PLACES) return null;
    if (!BEFORE.test(text.slice(Math.max(0, index - BEFORE_CHARS), index)) && !LOST_START.test(text.slice(index, index + 3))) continue;
    places += 1;
    const excerpt = text.slice(index, index + MAX_STORY_CHARS);
    for (const pattern of patterns) {
      const story = storyAt(excerpt, pattern);
      if (story) return moved(text, story, index);
    }
  }
  return null;
}

function storyAt(excerpt: string, pattern: StoryPattern): UserStory | null {
  const opening = pattern.opening.exec(excerpt);
  if (opening) {
    const [roleStart, roleEnd] = opening.indices?.groups?.role ?? [0, 0];
    const first = opening.indices?.groups?.first;
    const role = trimmedPart(excerpt, roleStart, roleEnd);
    if (!role || nobody.test(role.text) || role.text.split(/\s+/u).length > MAX_ROLE_WORDS) return null;
    const rest = wantAndBenefit(excerpt, opening[0].length, pattern.benefit);
    return { role, want: rest.want, benefit: (first && trimmedPart(excerpt, first[0], first[1])) ?? rest.benefit, offset: 0 };
  }
  const roleless = pattern.roleless.exec(excerpt);
  if (!roleless) return null;
  const rest = wantAndBenefit(excerpt, roleless[0].length, pattern.benefit);
  return rest.want && rest.benefit ? { role: null, ...rest, offset: 0 } : null;
}

/** The end of a sentence, or a line's end. A dot before a small letter is one of `e.g.`. */
const STOP = /[.!?](?=\s{1,3}[^\p{Ll}\s]|\s{0,3}$|\n)|\n/u;

function wantAndBenefit(excerpt: string, start: number, benefit: RegExp): Pick<UserStory, 'want' | 'benefit'> {
  const found = benefit.exec(excerpt.slice(start));
  const wantStop = stopFrom(excerpt, start);
  const marker = found && { start: start + found.index, end: start + found.index + found[0].length };
  // `… my data.\nSo that …`: the benefit may be a line or sentence of its own.
  const isOfStory = marker && (marker.start <= wantStop || excerpt.slice(wantStop, marker.start).trim().length <= 1);
  if (!isOfStory) return { want: trimmedPart(excerpt, start, wantStop), benefit: null };
  return {
    want: trimmedPart(excerpt, start, Math.min(wantStop, marker.start)),
    benefit: trimmedPart(excerpt, marker.end, stopFrom(excerpt, marker.end)),
  };
}

function stopFrom(excerpt: string, start: number): number {
  const at = excerpt.slice(start).search(STOP);
  return at === -1 ? excerpt.length : start + at;
}

function moved(text: string, story: UserStory, by: number): UserStory {
  const move = (part: TextPart | null) => part && trimmedPart(text, part.offset + by, part.offset + by + part.length);
  return { offset: story.offset + by, role: move(story.role), want: move(story.want), benefit: move(story.benefit) };
}
