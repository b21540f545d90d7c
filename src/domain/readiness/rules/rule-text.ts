import type { IssueSnapshot } from '../../issue/snapshot';
import { isReadable, readLines, type ReadLines } from '../../triage/read-lines';
import { foldSentence } from '../sentences/fold-sentence';
import { isProse } from '../sentences/is-prose';
import { splitSentences } from '../sentences/split-sentences';
import { readCodeBlocks } from './code-blocks';
import { maskNames } from './mask-names';
import type { RuleSentence } from './rule-sentence';
import { withoutClaims } from './without-claims';
import { withoutEmptySections } from './without-empty-sections';

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
  /** Without claims and what is empty of a template: where words are looked for that should be there. */
  readonly said: readonly RuleSentence[];
  readonly read: ReadLines;
  /** The same description without fences and comments of code. */
  readonly uncommented: ReadLines;
  /** Lines of the description as written, without claims, what is empty of a template and empty lines. */
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
  const unclaimed = withoutClaims(sentences, snapshot.description);
  const saidLines = writtenLines(snapshot.description, unclaimed);
  const said = [...unclaimed.filter(({ source }) => source === 'summary'), ...saidLines.flatMap(({ parts }) => parts)];
  const lines = saidLines.map(({ words }) => words);
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

interface WrittenLine {
  readonly words: string;
  readonly parts: readonly RuleSentence[];
}

/** Puts sentences of the description together again that stood on one line; leaves out what is empty of a template. */
function writtenLines(text: string, sentences: readonly RuleSentence[]): WrittenLine[] {
  const lines: RuleSentence[][] = [];
  let end = -1;
  for (const part of sentences.filter(({ source }) => source === 'description')) {
    const isSameLine = end !== -1 && !text.slice(end, part.offset).includes('\n');
    end = part.offset + part.length;
    if (isSameLine) lines.at(-1)?.push(part);
    else lines.push([part]);
  }
  const written = lines.map((parts) => ({ parts, words: parts.map((part) => part.text).join(' ') }));
  return withoutEmptySections(written, ({ words }) => words);
}
