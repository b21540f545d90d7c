import { foldSentence } from '../sentences/fold-sentence';
import { answersNone, isNone, mayBeEmpty } from './answers-none';
import { headingLevel, isBelow } from './heading-level';
import { isPlaceholder } from './placeholder';
import { sectionTitle } from './section-title';

/** `E.g. Chrome 120` under a section's name says what the template's reader might write. */
const EXAMPLE = /^\W{0,6}(?:e\.? ?g\.?|z\. ?b\.)[\s:,]/u;

const NUMBERED = /^\s{0,8}\d{1,2}[.)]\s/u;

/**
 * The lines that somebody wrote into a template: without places that nobody filled, and without names of sections that stand over
 * nothing. Of an untouched template nothing is left, so it is judged like an empty text. Linear.
 *
 * @param textOf the words of a line that is not empty
 */
export function withoutEmptySections<Line>(lines: readonly Line[], textOf: (line: Line) => string): Line[] {
  const read = readTitles(lines, textOf);
  const kept: Line[] = [];
  // From the end on: a name is kept where something follows that is no name itself.
  let isFollowed = false;
  // What stands under a deeper heading stands under the one above it, too.
  let levelBelow: number | null = null;
  for (let index = read.length - 1; index >= 0; index -= 1) {
    const one = read[index];
    if (!one) continue;
    const { line, folded, title } = one;
    const isUnderTitle = read[index - 1]?.title?.behind === '';
    const level = headingLevel(folded);
    const isDeeperBelow = isBelow(levelBelow, level);
    if (isDeeperBelow) levelBelow = level;
    if (answersNone(folded)) {
      kept.push(line);
      isFollowed = false;
    } else if (title?.behind === '' || (title && isPlaceholder(title.behind, true))) {
      if (title.behind === '' && (isFollowed || isDeeperBelow)) {
        kept.push(line);
        levelBelow = level;
      }
      isFollowed = isFollowed && title.isPart && title.behind === '';
    } else if ((isNone(folded) && mayBeEmpty(read[index - 1]?.folded ?? '')) || (!isPlaceholder(folded, isUnderTitle) && !(isUnderTitle && EXAMPLE.test(folded)))) {
      kept.push(line);
      isFollowed = true;
    }
  }
  return kept.reverse();
}

function readTitles<Line>(lines: readonly Line[], textOf: (line: Line) => string) {
  const read = lines.map((line) => {
    const folded = foldSentence(textOf(line));
    return { line, folded, title: sectionTitle(folded) };
  });
  // `1. Design` is a section's name where `2. Acceptance criteria` is one.
  const areNumbered = read.some(({ folded, title }) => title !== null && !title.isItem && !title.isPart && NUMBERED.test(folded));
  return read.map((one) => ({ ...one, title: one.title?.isItem === true && !(areNumbered && NUMBERED.test(one.folded)) ? null : one.title }));
}
