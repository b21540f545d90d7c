import { purposeNamed } from '../../triage/request-words';
import { wordPattern } from '../../triage/word-pattern';
import { someLine } from '../../triage/read-lines';
import type { RuleResult } from '../finding';
import { readUserStory } from '../sentences/user-story';
import { hasGherkin } from './acceptance-rule';
import { contentAfter } from './heading';
import { listsOf } from './lists';
import { met, told } from './result';
import type { RuleText } from './rule-text';
import { namesTest, testHeading, withoutDenials } from './test-words';

/** What is bad without it says what it is for. */
const drawback = wordPattern(
  'lack of', 'lacking', 'hinders?', 'parity', '(?:very|quite|really) important', 'due to', 'avoid(?:s|ing)?', 'prevents?', 'inconsisten(?:t|cy|cies)', 'confus(?:es|ing|ion)', 'unnecessary', 'painful', 'annoying', 'cumbersome', 'for consistency', 'security', 'no way (?:to|of)', '(?:is|are) not possible', 'outdated', 'deprecated',
);

/** Who needs it, or what for. */
export const purposeRule = (text: RuleText): RuleResult => 
  told(text, someLine(text.read, purposeNamed) || someLine(text.read, drawback));

/** Words that draw a line around the work. */
const boundary = wordPattern(
  '(?:in|out of|beyond the|within the|not in) scope', 'scope', 'only', 'exclud(?:e|es|ed|ing)', 'limited to', "(?:does|do|did|will|should|is|are|need)(?:n't| not) (?:\\p{L}{1,12} )?(?:include[d]?|cover\\p{L}{0,2}|part|needed|required|necessary|support\\p{L}{0,2}|affect\\p{L}{0,2}|change[d]?)", 'for now', 'at this (?:time|point|stage)', '(?:first|initial|next|later|this|second) (?:step|version|phase|release|iteration)',
  'phase \\d', 'mvp', 'follow.?up', 'except', 'other than', '(?:separate|another|other|different|own) (?:issue|ticket|task|story|tracker item|pull request)', 'covered (?:by|in)', 'rather than', 'instead of', 'consists? of', 'this includes?', 'at least', 'at most', 'either', 'nur', 'umfang', 'seulement', 'uniquement', 'solo', 'solamente',
);

/** What belongs to it and what does not: a line drawn in words, or the points of it. */
export const scopeRule = (text: RuleText): RuleResult =>
  told(text, listsOf(text.read.body).some(({ items }) => items.length >= 2) || text.said.some(({ folded, source }) => source === 'description' && boundary.test(folded)));

/** How it is to be tested; that nothing is to be tested is no answer. */
export function testExpectationRule(text: RuleText): RuleResult {
  // What stands under a heading is denied as a whole line: `Testing`, `no tests are needed for this card`.
  const body = text.read.body.map((line) => (withoutDenials(line) === line ? line : ''));
  return told(
    text,
    hasGherkin(text) ||
      text.said.some(({ folded, prose }) => prose && namesTest(folded)) ||
      body.some((line, index) => testHeading.test(line) && contentAfter(body, index, SOME_WORDS)),
  );
}
const SOME_WORDS = 3;

/** `As a … I want …`; whether it says what for is another criterion's question. */
export function storyFormRule(text: RuleText): RuleResult {
  const story = readUserStory(text.said.filter(({ source }) => source === 'summary').map((part) => part.text).join(' ')) ?? readUserStory(text.lines.join('\n'));
  return story?.role && story.want ? met : told(text, false);
}
