import { isClaim } from '../readiness/rules/claim';
import { foldSentence } from '../readiness/sentences/fold-sentence';
import { isProse } from '../readiness/sentences/is-prose';
import { partNamed, type IssuePart } from './issue-part';

/** One line of a description in which somebody says something, without the marks of its list. */
export interface IssueLine {
  /** What the heading above it brings; null before the first heading. */
  readonly part: IssuePart | null;
  readonly item: 'numbered' | 'bullet' | 'box' | null;
  /** Where its words stand in the description. UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** More lines than this are a log; what is asked of an issue is said before. */
const MAX_LINES = 2_000;

const HEADING =
  /^\s{0,20}(?<level>h[1-6]\.\s{0,3}|#{1,6}\s{1,3})?(?<open>[*_+]{0,3})\s{0,2}(?<name>\p{L}[\p{L}\p{N} '’/&,-]{1,60}?)\s{0,2}(?<close>[*_+]{0,3})\s{0,2}(?:[:：][*_+]{0,3}\s{0,40}(?<rest>\S.*)?|$)/u;
const ITEM = /^\s{0,40}(?:(?<numbered>\(?\d{1,3}[.):\]]{1,2}|#{1,3}(?=\s)|[a-z]\))|(?<bullet>[-*•–+]{1,4}(?=\s)))\s{0,4}(?<box>\[[ xX]?\])?\s{0,4}/u;
const FENCE = /^\s{0,20}(?:```|~~~|\{(?:code|noformat)(?::[^}]{0,60})?\})/u;
const ONE_LINE_FENCE = /\{(code|noformat)(?::[^}]{0,60})?\}.*\{\1\}\s*$/u;
const EMBEDDED = /^\s*(?:!\S.{0,200}!|\[attachment\]|\{(?:quote|panel|color)[^}]{0,60}\})\s*$/u;
/** A heading without marks, as plain text keeps it of a document: short, and no sentence. */
const BARE_HEADING = /^\p{Lu}[\p{L}\p{N} '/&-]{2,50}$/u;
const FEW_WORDS = 3;
const MAX_BARE_WORDS = 6;

const wordCount = (text: string) => text.trim().split(/\s+/u).length;

/**
 * Reads a description line by line under its headings, in the shapes people give them: a line by itself, `h3. …`, `## …`, `*…*`,
 * `…:`, or before the words on the same line. Code, logs, images and words said to a program are left out. Linear in the length.
 */
export function issueLines(description: string): IssueLine[] {
  const lines: IssueLine[] = [];
  let part: IssuePart | null = null;
  let fenced = false;
  let afterItem = false;
  let offset = 0;
  for (const raw of description.split('\n').slice(0, MAX_LINES)) {
    const start = offset;
    offset += raw.length + 1;
    if (FENCE.test(raw) && !ONE_LINE_FENCE.test(raw)) fenced = !fenced;
    if (fenced || FENCE.test(raw) || EMBEDDED.test(raw) || raw.trim() === '') continue;
    const heading = readHeading(raw, { afterItem });
    if (heading) {
      ({ part } = heading);
      afterItem = false;
      if (heading.rest === null) continue;
    }
    const line = readLine(raw, { start, from: heading?.rest ?? 0, part });
    afterItem = line.item !== null;
    const folded = foldSentence(line.text);
    if (isWorded(folded, line.part) && !isClaim(folded)) lines.push(line);
  }
  return lines;
}

/** Whether a line is a heading by its name or its marks, with no words behind it. */
export const isHeadingAlone = (line: string): boolean => readHeading(line, { afterItem: false })?.rest === null;

/** One word is enough under a heading that says what it is; elsewhere it takes prose. */
const isWorded = (folded: string, part: IssuePart | null): boolean => isProse(folded) || (part !== null && part !== 'other' && /^[\p{L}\p{N} ,.'/-]{3,60}$/u.test(folded));

/** `rest` is where words begin on the same line, or null. */
function readHeading(raw: string, { afterItem }: { afterItem: boolean }): { part: IssuePart; rest: number | null } | null {
  const found = HEADING.exec(raw)?.groups;
  if (!found) return null;
  const { level, open, close, name = '', rest } = found;
  const known = partNamed(name);
  const at = rest === undefined ? null : raw.length - rest.length;
  if (known) return { part: known, rest: at };
  if (rest !== undefined) return null;
  const isMarked = level?.startsWith('h') === true || (open !== '' && close !== '' && open !== undefined);
  const isShortLabel = /[:：]/u.test(raw) && wordCount(name) <= FEW_WORDS;
  const isBare = afterItem && BARE_HEADING.test(raw.trim()) && wordCount(raw) <= MAX_BARE_WORDS;
  return isMarked || isShortLabel || isBare ? { part: 'other', rest: null } : null;
}

function readLine(raw: string, { start, from, part }: { start: number; from: number; part: IssuePart | null }): IssueLine {
  const marks = from === 0 ? ITEM.exec(raw) : null;
  const begin = from + (marks?.[0].length ?? 0);
  const words = raw.slice(begin);
  const text = words.trim();
  const at = start + begin + (words.length - words.trimStart().length);
  const item = !marks ? null : marks.groups?.['box'] ? 'box' : marks.groups?.['numbered'] ? 'numbered' : 'bullet';
  return { part, item, start: at, end: at + text.length, text };
}
