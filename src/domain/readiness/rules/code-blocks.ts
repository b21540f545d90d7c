/** A text with the code in it told apart. */
interface CodeBlocks {
  /** Lines outside of fences, without comments: what says in which language somebody writes. */
  readonly outside: readonly string[];
  /** All lines but fences and comments of code. */
  readonly uncommented: readonly string[];
}

/** Wiki markup and Markdown; a document of Jira's own format brings no fences, only the lines. */
const FENCE = /\{(code|noformat)(?:[:|][^{}\n]{0,200})?\}|(`{3,})\w{0,20}/giu;

/** Comments of a line by itself. `#` and `--` begin items of lists, too, so outside of a fence they are none. */
const COMMENT = /^\s*(?:\/\/|\/\*.*\*\/\s*$|<!--.*-->\s*$)/u;
const COMMENT_IN_FENCE = /^\s*(?:#(?!!|(?:include|define|if|ifdef|ifndef|endif|pragma|import)(?!\p{L}))[^{]*$|--)/u;
/** Comments over several lines, by how they begin and how they end. */
const OPENINGS = [
  [/^\s*\/\*/u, '*/'],
  [/^\s*<!--/u, '-->'],
] as const;

/** Linear in the length of the text. What is opened and never closed opens nothing. */
export function readCodeBlocks(text: string): CodeBlocks {
  const pieces = piecesOf(text).map(({ words, fenced }) => ({ fenced, lines: uncommented(words.split('\n'), fenced) }));
  return {
    outside: pieces.flatMap(({ fenced, lines }) => (fenced ? [] : lines)),
    uncommented: pieces.flatMap(({ lines }) => lines),
  };
}

/** What stands between fences, and what does not. */
function piecesOf(text: string): { words: string; fenced: boolean }[] {
  const fences = Array.from(text.matchAll(FENCE), (match) => ({ start: match.index, end: match.index + match[0].length, kind: (match[1] ?? '`').toLowerCase() }));
  const left = new Map<string, number>();
  for (const { kind } of fences) left.set(kind, (left.get(kind) ?? 0) + 1);
  const pieces: { words: string; fenced: boolean }[] = [];
  let open: string | null = null;
  let from = 0;
  for (const { start, end, kind } of fences) {
    const more = (left.get(kind) ?? 1) - 1;
    left.set(kind, more);
    if (open === null ? more === 0 : open !== kind) continue;
    pieces.push({ words: text.slice(from, start), fenced: open !== null });
    open = open === null ? kind : null;
    from = end;
  }
  return [...pieces, { words: text.slice(from), fenced: false }];
}

function uncommented(lines: readonly string[], fenced: boolean): string[] {
  const kept: string[] = [];
  // Where the last end of each kind stands: a comment opened behind it is none.
  const ends = OPENINGS.map(([, end]) => lines.map((line) => line.includes(end)).lastIndexOf(true));
  let until: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (until !== null) {
      if (line.includes(until)) until = null;
      continue;
    }
    if (COMMENT.test(line) || (fenced && COMMENT_IN_FENCE.test(line))) continue;
    const opened = OPENINGS.find(([opening], at) => opening.test(line) && (ends[at] ?? -1) > index);
    if (opened && !line.includes(opened[1])) until = opened[1];
    else kept.push(line);
  }
  return kept;
}
