import { answersNone } from './answers-none';
import { claimsAmong } from './claim';
import type { RuleSentence } from './rule-sentence';

const SENTENCE_END = /[.!?][)"'\s]{0,3}$/u;
const FENCE = /^\s{0,8}```/u;
/** How a line of code begins that is a comment and nothing else. */
const COMMENT = /^(?:\/\/|\/\*|<!--)/u;

/**
 * Leaves claims out, and with one that ends in a colon the code it brings: up to the next whole sentence. A line of a comment is
 * one text, so with a claim in it goes whatever else it says.
 *
 * @param text what the sentences of the description stand in
 */
export function withoutClaims(sentences: readonly RuleSentence[], text: string): RuleSentence[] {
  const isClaim = claimsAmong(sentences.map(({ folded }) => folded));
  const inComment = claimedComments(sentences, text, isClaim);
  let brings = false;
  let inFence = false;
  return sentences.filter((sentence) => {
    const { folded, prose } = sentence;
    const isFence = FENCE.test(folded);
    if (brings && isFence) inFence = !inFence;
    if (isClaim(folded) && !answersNone(folded)) {
      brings = inFence || /:\s{0,3}(?:```\S{0,20})?$/u.test(folded);
      return false;
    }
    const isBrought = brings && (isFence || inFence || !prose || !SENTENCE_END.test(folded));
    brings = isBrought;
    return !isBrought && !inComment.has(sentence);
  });
}

function claimedComments(sentences: readonly RuleSentence[], text: string, isClaim: (sentence: string) => boolean): ReadonlySet<RuleSentence> {
  const comments: RuleSentence[][] = [];
  let line: RuleSentence[] | null = null;
  let end = 0;
  for (const sentence of sentences.filter(({ source }) => source === 'description')) {
    const { offset, length } = sentence;
    const isFirst = end === 0 || text.slice(end, offset).includes('\n');
    if (isFirst) line = COMMENT.test(sentence.text) ? [] : null;
    if (isFirst && line) comments.push(line);
    line?.push(sentence);
    end = offset + length;
  }
  return new Set(comments.filter((comment) => comment.some(({ folded }) => isClaim(folded))).flat());
}
