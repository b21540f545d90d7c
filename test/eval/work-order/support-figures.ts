import { foldSentence } from '../../../src/domain/readiness/sentences/fold-sentence';
import { isProse } from '../../../src/domain/readiness/sentences/is-prose';
import { splitSentences } from '../../../src/domain/readiness/sentences/split-sentences';
import { supportOf } from '../../../src/domain/work-order/statement-support';

interface Told {
  readonly project: string;
  readonly summary: string;
  readonly description: string;
}

/** At one threshold of support: of summaries, those that a sentence of their own issue says; of sentences of other issues, those that pass for a quote. */
export interface SupportFigure {
  readonly threshold: number;
  readonly n: number;
  readonly ownSummary: number;
  readonly otherSentence: number;
}

const LEAST_CHARS = 25;
const sentencesOf = (text: string) =>
  splitSentences(text).flatMap((part) => (part.text.length > LEAST_CHARS && isProse(foldSentence(part.text)) ? [part.text] : []));
const share = (statement: string, source: string): number => {
  const { words, there } = supportOf(statement, source);
  return words === 0 ? 0 : there / words;
};

/**
 * What the threshold of support was chosen by. A summary is what people say of a description in other words; the first sentence
 * of the project's next issue is a claim that has nothing to do with the quote.
 */
export function supportFigures(issues: readonly Told[], thresholds: readonly number[]): SupportFigure[] {
  const read = issues.map((issue) => ({ ...issue, sentences: sentencesOf(issue.description) })).filter(({ sentences }) => sentences.length >= 2);
  const own = read.map(({ summary, sentences }) => Math.max(...sentences.map((sentence) => share(summary, sentence))));
  const other = read.flatMap(({ project, sentences }, at) => {
    const next = read.slice(at + 1).find((candidate) => candidate.project === project);
    return next ? [share(next.sentences[0] ?? '', sentences[0] ?? '')] : [];
  });
  const over = (values: readonly number[], threshold: number) => values.filter((value) => value >= threshold).length / values.length;
  return thresholds.map((threshold) => ({ threshold, n: read.length, ownSummary: over(own, threshold), otherSentence: over(other, threshold) }));
}
