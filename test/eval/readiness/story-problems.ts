import { foldSentence } from '../../../src/domain/readiness/sentences/fold-sentence';
import { splitSentences } from '../../../src/domain/readiness/sentences/split-sentences';
import type { UserStory } from '../../../src/domain/readiness/sentences/user-story';

/**
 * What makes a user story hard to build from. `no_…`: a part is missing. `conjunctions`: two asks joined. The others: more than
 * the story itself stands in it.
 *
 * Source: Lucassen et al., Improving agile requirements: the Quality User Story framework and tool, Requirements Engineering
 * 21(3), 2016 (well-formed, atomic, minimal).
 */
export type StoryProblem = 'no_role' | 'no_want' | 'no_benefit' | 'conjunctions' | 'several_sentences' | 'brackets' | 'examples';

const ADVERB = '(?:(?:then|also|automatically|easily|quickly|even|to) ){0,2}';
/** What people want to do with software, as it stands behind `and`. */
const ASKS =
  'access|add|adjust|alert|analy[sz]e|apply|archive|approve|assess|assign|block|book|browse|build|cancel|change|choose|classify|compare|configure|control|copy|create|customi[sz]e|delete|deploy|detect|develop|disable|display|download|' +
  'edit|enable|enter|evaluate|explore|export|filter|find|generate|get|identify|implement|import|improve|integrate|invite|list|manage|mark|modify|monitor|move|notify|open|optimi[sz]e|pay|predict|prevent|preview|print|process|provide|' +
  'publish|receive|recommend|record|reduce|refine|register|remove|rename|report|reset|respond|review|save|scan|schedule|search|see|select|send|set|share|show|sort|store|submit|suggest|test|track|update|upload|use|validate|verify|view|visuali[sz]e';
const joinedAsks = new RegExp(`(?<![\\p{L}\\p{N}])(?:and(?:/or)?|or|&|und|oder|et|ou|y|o) ${ADVERB}(?:${ASKS})(?![\\p{L}\\p{N}-])`, 'u');

const BRACKETS = /[([{][^)\]}\n]{1,300}[)\]}]/u;
const EXAMPLES = /(?<![\p{L}\p{N}])(?:e\.g\.|for example|for instance|such as|z\. ?b\.|zum beispiel|par exemple|por ejemplo)/u;

/** The line the story stands in: what is written around it there is written as a part of it. */
function lineOf(text: string, story: UserStory): string {
  const parts = [story.role, story.want, story.benefit].filter((part) => part !== null);
  const start = Math.min(...parts.map(({ offset }) => offset));
  const end = Math.max(...parts.map(({ offset, length }) => offset + length));
  const lineEnd = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, lineEnd === -1 ? text.length : lineEnd);
}

/**
 * What could be better about a story that `readUserStory` found in `text`. Empty for a story with all parts and one ask.
 * Only the first 1,000 characters of the story's line are looked at.
 */
export function storyProblems(text: string, story: UserStory): readonly StoryProblem[] {
  const line = lineOf(text, story);
  const folded = foldSentence(line);
  const found: Readonly<Record<StoryProblem, boolean>> = {
    no_role: story.role === null,
    no_want: story.want === null,
    no_benefit: story.benefit === null,
    conjunctions: joinedAsks.test(foldSentence(story.want?.text ?? '')),
    several_sentences: splitSentences(line.slice(0, folded.length)).length > 1,
    brackets: BRACKETS.test(folded),
    examples: EXAMPLES.test(folded),
  };
  return problems.filter((problem) => found[problem]);
}

const problems: readonly StoryProblem[] = ['no_role', 'no_want', 'no_benefit', 'conjunctions', 'several_sentences', 'brackets', 'examples'];
