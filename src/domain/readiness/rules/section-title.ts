import { defectSections, requestSections, sectionsOrItems } from './section-names';

/** Words that stand before a section's name in templates: `What is the expected behaviour`, `Please describe the bug`. */
const LEAD =
  "please|describe|explain|list|provide|specify|tell us|fill in|a|an|the|your|our|any|all|clear|and|concise|detailed|short|brief|full|exact|minimal|what(?:'s)?|which|how|why|who|where|is|are|was|were|do|does|did|can|could|to|we|you|i|of|(?:in|on|with) (?:which|what)|with|for|about|current|currently|proposed|suggested|desired|possible|additional|other|further|more|key|main|relevant|general|related|" +
  'known|useful|initial|bug|issue|problem|feature|story|task|epic|ticket|qa|ux|ui|business|technical|functional|non-?functional|developer|dev|implementation|release|high-?.?level|preliminary|user|product|customer|system|welche[rs]?|die|der|das|bitte|quel|quelle|le|la|les|cuál|el|los|las';
const TAIL =
  "here|below|optional|required|mandatory|if (?:applicable|any|known|needed|possible|relevant)|(?:of |about |for |with |to reproduce )?(?:the|this|your|a) (?:bug|issue|problem|behaviou?r|feature|story|task|ticket|request|change|work|defect|error)|needed|details?|info(?:rmation)?|used|is|are|was|were|it|this|that|happen|you are using|are you using|do you use|you'?d like|in your own words|links?|section|vorhanden|falls vorhanden";
const JOIN = '(?: ?[/&,+|] ?| and | or | vs | und | et | y | oder )';

const titlePattern = (names: readonly string[]) =>
  new RegExp(`^(?:(?:${LEAD}) ){0,7}(?:${names.join('|')})(?:${JOIN}(?:(?:the|additional|other|any) )?(?:${names.join('|')})){0,3}(?: (?:${TAIL})){0,3}$`, 'u');
const names = [...defectSections, ...requestSections, ...sectionsOrItems];
const title = titlePattern(names);
const titleOfItem = titlePattern([...defectSections, ...requestSections]);
const titleFirst = new RegExp(`^(?:${names.join('|')}) (?=(?:is|are|will|to be|to follow|not|still|yet|tbd|tbc|tba|unknown|n/a|none|see|please|follows?|needs?|have|has)(?!\\p{L}))`, 'u');

/** `AC 1`, `Step 2`: what stands below belongs to the section above, too. */
const numbered = /^(?:the )?(?:first |second |third |next |last |another |acceptance |user )?(?:steps?|criteri(?:a|on)|ac|requirement|stor(?:y)|sub-?task|task|item|test ?case|scenario|condition|case) ?#? ?-?(?:\d{1,2}|one|two|three|four|n|x|a|b|c)?$/u;

/** Longer lines say something themselves. UTF-16 units. */
const MAX_TITLE_CHARS = 90;
/** `(optional)`, `[e.g. iOS]`, `<your browser>`: what a template says to its reader. Tags of markup have no spaces, or marks. */
const HINT =
  /<(?:\p{L}[\p{L}'’.,/-]{0,20} )[\p{L}\p{N} '’.,?!/()-]{1,120}>|[([{](?:e\.? ?g\.?|ex\.|i\.e\.|for example|for instance|optional|required|mandatory|if |please|insert|enter|add|describe|fill|your |tbd|tbc|todo|what |how |which |z\. ?b\.|\.{2,}|…)[^()[\]{}\n]{0,120}[)\]}]|\{(?:color|anchor)[^{}\n]{0,80}\}/gu;
const LIST_MARK = /^\s{0,20}(?:[-*•+–]{1,4}|#|\(?\d{1,2}[.):\]]{1,2}|[a-f][.)])\s{1,3}(?:\[[ x]?\]\s{0,3})?/u;
/** Empty items of a list may stand before it on its line. */
const HEAD_MARK = /^\W{0,8}(?:h[1-6]\. ?)?(?:\W{0,6}(?:\d{1,2}|[a-f])[.)]\s{1,3}){0,9}/u;

/** A tag, a mark of a log, a macro. */
const MARKUP = /^\s*[<[{]/u;

/** A folded line without what it says to a template's reader. */
export const withoutHints = (folded: string): string => folded.replace(HINT, ' ');

const bare = (words: string) => words.replace(/[^\p{L}\p{N}'/&,+|-]+/gu, ' ').replace(/^[\s,+|-]+|[\s,+|-]+$/gu, '');

/** A line that begins with the name of a section. */
export interface SectionTitle {
  /** What stands behind the name; empty where that is all. */
  readonly behind: string;
  /** Counted: `AC 1`, `Step 2`. */
  readonly isPart: boolean;
  /** It may as well be an item of a list: `1. design`, `- documentation`. */
  readonly isItem: boolean;
}

/**
 * Reads a folded line as the name of a section: `steps to reproduce:`, `h2. *browser / os*`, `### expected result (optional)`,
 * `acceptance criteria: tbd`. Null where it is none. Linear.
 */
export function sectionTitle(folded: string): SectionTitle | null {
  const line = withoutHints(folded.slice(0, 400));
  if (MARKUP.test(line)) return null;
  const plain = line.replace(HEAD_MARK, '');
  const mark = /[:=]|\s[-–—](?=\s)/u.exec(plain);
  const isItem = LIST_MARK.test(folded) && !mark && line === folded.slice(0, 400);
  const whole = named(plain);
  if (whole) return { ...whole, behind: '', isItem: isItem && !whole.isPart && !titleOfItem.test(bare(plain)) };
  const before = mark && named(plain.slice(0, mark.index));
  if (before) return { ...before, isItem: false, behind: plain.slice(mark.index + 1).replace(/^[\s:*_+-]{1,8}/u, '') };
  const words = bare(plain);
  const first = titleFirst.exec(words);
  return first ? { isPart: false, isItem: false, behind: words.slice(first[0].length) } : null;
}

function named(words: string): { isPart: boolean } | null {
  if (words.length > MAX_TITLE_CHARS) return null;
  const name = bare(words);
  if (numbered.test(name)) return { isPart: true };
  return title.test(name) ? { isPart: false } : null;
}
