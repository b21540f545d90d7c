import type { IssueSnapshot } from '../issue/snapshot';
import { isClaim } from '../readiness/rules/claim';
import { foldSentence } from '../readiness/sentences/fold-sentence';
import { splitSentences } from '../readiness/sentences/split-sentences';
import { isHeadingAlone } from './issue-lines';
import { contradicts, namesOthers, supportOf } from './statement-support';

/**
 * Whether one sentence of the issue says what a title says. A title comes without a quote, so all of its words have to stand in
 * that sentence; one that talks to a program says nothing.
 */
export function isTitleSaid(title: string, { summary, description }: Pick<IssueSnapshot, 'summary' | 'description'>): boolean {
  const folded = foldSentence(title);
  if (isClaim(folded) || namesOthers(title, `${summary}\n${description}`.toLowerCase())) return false;
  return [summary, description].flatMap(splitSentences).some(({ text }) => {
    const { words, there } = supportOf(title, text);
    return there > 0 && !isHeadingAlone(text) && there === words && !contradicts(title, text) && !isClaim(foldSentence(text));
  });
}
