import { englishWords, issueWords, neighbourLetters, neighbourWords, otherLetters, otherWords } from './language-words';
import { wordPattern } from './word-pattern';

/** An issue's text as the questions look at it: folded, line by line. */
export interface ReadLines {
  /** Lower case, composed, straight apostrophes; summary first, empty lines left out. */
  readonly lines: readonly string[];
  /** The same without the summary. */
  readonly body: readonly string[];
  /** Lines that begin like items of a numbered list, and like items of any list. */
  readonly numbered: number;
  readonly listed: number;
  /** Lines that look like code or markup, and like a stack trace or log. */
  readonly code: number;
  readonly trace: number;
  /** Words of the description that stand in neither. */
  readonly words: number;
  readonly summaryWords: number;
}

const numberedItem = /^\s*(?:\(?\d{1,2}[.):\]]|\d{1,2}(?= )|#{1,3}(?= )|step \d)\s*\p{L}/u;
const bulletItem = /^\s*[-*•–+]\s+\S/u;
const codeLine = /[;{}]\s*$|=>|^\s*(?:<\/?[a-z]|import |var |let |const |function |def |class |\$ |\{code|```|@\p{L})/u;
const traceLine =
  /^\s*at [\p{L}\p{N}_.$<>/]+ ?\(|\.(?:java|kt|js|ts|py|rb|cs|cpp|m|swift|php|go):\d|^\s*file ".{1,200}", line \d|traceback|caused by:|\[(?:error|info|warn|debug|trace)|^\s*\d{4}-\d\d-\d\d[t ]\d\d:\d\d/u;
const word = /[\p{L}\p{N}']+/gu;

/** Whether a folded line looks like code or markup. */
export const isCodeLine = (line: string): boolean => codeLine.test(line);

/** Reads the lines once. Linear in the length of the text. */
export function readLines({ summary, description }: { summary: string; description: string }): ReadLines {
  const fold = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  const body = fold(description).split('\n').filter((line) => line.trim() !== '');
  const count = (pattern: RegExp) => body.filter((line) => pattern.test(line)).length;
  const prose = body.filter((line) => !codeLine.test(line) && !traceLine.test(line));
  const wordsOf = (line: string) => line.match(word)?.length ?? 0;
  const numbered = count(numberedItem);
  return {
    lines: [fold(summary), ...body],
    body,
    numbered,
    listed: numbered + count(bulletItem),
    code: count(codeLine),
    trace: count(traceLine),
    words: prose.reduce((sum, line) => sum + wordsOf(line), 0),
    summaryWords: wordsOf(fold(summary)),
  };
}

export const someLine = ({ lines }: ReadLines, pattern: RegExp): boolean => lines.some((line) => pattern.test(line));

/** Small words that tell the languages apart which the other patterns know; ones that others share are left out. */
const smallWords = new RegExp(
  wordPattern(
    'the', 'and', 'with', 'that', 'this', 'it', 'to', 'not', 'are', 'be', 'when', 'for', 'from', 'you', 'was', 'have', 'is', 'on',
    'has', 'were', 'been', 'if', 'would', 'should', 'could', 'can', 'does', 'there', 'they', 'which', 'but', 'your', 'its', 'into',
    'das', 'ist', 'nicht', 'und', 'wenn', 'auf', 'eine', 'wird', 'ich', 'mit', 'les', 'est', 'pas', 'des', 'dans', 'une', 'pour', 'avec', 'quand',
    'el', 'los', 'las', 'cuando', 'una', 'por', 'del', 'pero', 'está',
  ).source,
  'gu',
);

/** A text of fewer words says too little to tell its language, and little else. */
const FEW_WORDS = 12;
/** Of ordinary English, German, French and Spanish about a fifth are such words. */
const SMALL_WORDS_SHARE = 0.07;
/** Of terse English at least so many words are small ones or words of issues; of another language far fewer, as its terms. */
const TERSE_SHARE = 0.2;

/** Addresses, paths and names in code are of no language. */
const NAME = /[/\\_=<>{}$@]/u;
const TOKEN = /\S+/gu;
const ENDING = /(?:ing|ed|s)$/u;

/** Words by the languages they speak for: `english` with those of issues, `neighbours` German, French and Spanish, `others` none of these. */
function wordsByLanguage(lines: readonly string[]): { all: number; english: number; neighbours: number; others: number } {
  const prose = lines.filter((line) => !codeLine.test(line) && !traceLine.test(line));
  const all: readonly string[] = prose
    .join('\n')
    .replace(TOKEN, (token) => (NAME.test(token) ? ' ' : token))
    .match(/\p{L}[\p{L}']*/gu) ?? [];
  const count = (holds: (token: string) => boolean) => all.filter(holds).length;
  return {
    all: all.length,
    english: count((token) => englishWords.has(token) || issueWords.has(token) || issueWords.has(token.replace(ENDING, ''))),
    neighbours: count((token) => neighbourWords.has(token) || neighbourLetters.test(token)),
    others: count((token) => otherWords.has(token) || otherLetters.test(token)),
  };
}

/**
 * Whether the words below know the language of the text. What is said in another one is not missed in it, so nothing is
 * asked there.
 */
export function isReadable({ lines, words }: ReadLines): boolean {
  const text = lines.join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return false;
  const { all, english, neighbours, others } = wordsByLanguage(lines);
  const small = text.match(smallWords)?.length ?? 0;
  if (words < FEW_WORDS || all < FEW_WORDS) return others < 2 || others <= english + neighbours;
  if (small >= words * SMALL_WORDS_SHARE) return others * 2 <= small;
  return english >= all * TERSE_SHARE && (neighbours + others) * 4 < english;
}
