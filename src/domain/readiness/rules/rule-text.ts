import type { IssueSnapshot } from '../../issue/snapshot';
import { isReadable, readLines, type ReadLines } from '../../triage/read-lines';
import { foldSentence } from '../sentences/fold-sentence';
import { isProse } from '../sentences/is-prose';
import { splitSentences } from '../sentences/split-sentences';
import type { TextPart } from '../sentences/text-part';
import { readCodeBlocks } from './code-blocks';
import { maskNames } from './mask-names';
import type { RuleSentence } from './rule-sentence';
import { withoutClaims } from './without-claims';

/** An issue's text, split once for all rules. */
export interface RuleText {
  readonly snapshot: IssueSnapshot;
  /**
   * False when part of the text is missing here or its language is not known: then only what stands there is told. Neither claims
   * nor code decide about the language: else a few words of theirs would make a text of another one look judged.
   */
  readonly readable: boolean;
  /** All of it: where words are looked for that should not be there. */
  readonly sentences: readonly RuleSentence[];
  /** Without claims: where words are looked for that should be there. */
  readonly said: readonly RuleSentence[];
  readonly read: ReadLines;
  /** The same description without fences and comments of code. */
  readonly uncommented: ReadLines;
  /** Lines of the description as written, without claims and empty lines. */
  readonly lines: readonly string[];
}

const QUOTE_MARK = /^\s{0,8}>/u;

/** Linear in the length of the text. */
export function readRuleText(snapshot: IssueSnapshot): RuleText {
  const sentences = (['summary', 'description'] as const).flatMap((source) =>
    splitSentences(snapshot[source]).map((part): RuleSentence => {
      const folded = foldSentence(part.text);
      return { ...part, source, folded, words: maskNames(part.text), prose: isProse(folded) && !QUOTE_MARK.test(part.text) };
    }),
  );
  const said = withoutClaims(sentences, snapshot.description);
  const lines = linesOf(snapshot.description, said.filter(({ source }) => source === 'description'));
  const summary = said.filter(({ source }) => source === 'summary').map(({ text }) => text).join(' ');
  const code = readCodeBlocks(lines.join('\n'));
  return {
    snapshot,
    readable: !snapshot.truncated && isReadable(readLines({ summary, description: code.outside.join('\n') })),
    sentences,
    said,
    read: readLines({ summary, description: lines.join('\n') }),
    uncommented: readLines({ summary, description: code.uncommented.join('\n') }),
    lines,
  };
}

/** Puts sentences together again that stood on one line, each line with its indentation. */
function linesOf(text: string, parts: readonly TextPart[]): string[] {
  const lines: string[] = [];
  let end = -1;
  for (const part of parts) {
    const between = end === -1 ? '\n' : text.slice(end, part.offset);
    end = part.offset + part.length;
    const last = lines.at(-1);
    if (last !== undefined && !between.includes('\n')) lines[lines.length - 1] = `${last} ${part.text}`;
    else lines.push(part.text);
  }
  return lines;
}
