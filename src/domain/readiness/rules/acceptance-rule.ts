import { wordPattern } from '../../triage/word-pattern';
import type { RuleResult } from '../finding';
import { contentAfter } from './heading';
import { listsOf } from './lists';
import { told } from './result';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';

/** Headings under which people write when it is done. */
const acceptanceHeading =
  /^\W{0,8}(?:h\d\. ?\W{0,3})?(?:user )?(?:acceptance (?:criteri(?:a|on)|tests?|conditions?)|ac ?\d{0,2}(?= ?:|\s*$)|a\/c|criteria|definition of done|dod|done (?:when|if|means)|success (?:criteria|metrics)|conditions of satisfaction|(?:functional |business |technical |minimum )?requirements?|expected (?:results?|behaviou?rs?|outcomes?)|it is done when|this is done when|akzeptanzkriterien|abnahmekriterien|anforderungen|fertig,? wenn|critères? d'acceptation|exigences|criterios? de aceptación|requisitos)(?![\p{L}\p{N}])/u;
const MAX_HEADING_CHARS = 80;

/** Given, when, then: at the beginning of lines, or in one sentence. */
const gherkin = {
  given: /^\W{0,8}(?:\d{1,2}\W{1,3})?(?:given|angenommen|étant donné|dado|scenario)(?![\p{L}])/u,
  when: /^\W{0,8}(?:\d{1,2}\W{1,3})?(?:when|wenn|quand|lorsque|cuando)(?![\p{L}])/u,
  then: /^\W{0,8}(?:\d{1,2}\W{1,3})?(?:then|dann|alors|entonces)(?![\p{L}])/u,
};

/** What the product has to do, said of the product: not of whoever reads, nor of the issue itself. */
const demand = wordPattern(
  "should(?:n't)?", 'shall', 'must', 'needs? to', 'has to', 'have to', 'ought to', '(?:is|are) (?:required|expected|supposed) to', 'verify that', 'ensure that', 'make sure',
  'sollte[n]?', 'soll(?:en)?', 'muss', 'müssen', 'doit', 'doivent', 'devrai(?:en)?t', 'debe[n]?', 'debería[ns]?',
);
const ofPersons = wordPattern("(?:i|we|you|someone|somebody|people|developers?|ich|wir|nous|vous)(?: all| also| both| really)? (?:should(?:n't)?|must|need to|have to|ought to|shall)", 'should (?:i|we|you|be (?:easy|simple|possible|noted|fixed|investigated|trivial|nice))', '(?:issue|ticket|story|bug|patch|task|pull request) (?:should|must|needs to|has to)');
/** A sentence that asks something of the product. */
export const isDemand = ({ folded, prose }: RuleSentence) => prose && demand.test(folded) && !ofPersons.test(folded) && !/\?\s{0,3}$/u.test(folded);

/** Words before a list that make it a list of what is asked for. */
const asksForList = wordPattern(
  'should', 'must', 'shall', 'needs?', 'needed', 'want', 'would like', 'would be nice', 'requires', 'required', 'requirements?', 'support(?! page)', 'add', 'includ(?:e|es|ing)', 'implement', 'allow', 'provide', 'able to',
  '(?:feature|change) requests?', 'improvements', 'goals?', 'in scope', 'tasks', 'todo', 'to do', 'soll(?:te|en)?', 'muss', 'doit', 'debe',
);

const SOME_WORDS = 3;
const DEMANDS = 2;

/** Whether the text says, in one of the usual shapes, how anybody can tell that it is done. */
export const acceptanceRule = (text: RuleText): RuleResult => told(text, shapes.some((shape) => shape(text)));

/** `Given a cart, when I pay, then I see a receipt.` */
function inOneSentence(folded: string): boolean {
  const given = folded.search(/(?<!\p{L})given(?!\p{L})/u);
  const when = given === -1 ? '' : folded.slice(given);
  const at = when.search(/(?<!\p{L})when(?!\p{L})/u);
  return at !== -1 && /(?<!\p{L})then(?!\p{L})/u.test(when.slice(at));
}

/** Given, when and then in their order tell what a step leads to. */
export const hasGherkin = ({ read, said }: RuleText): boolean => {
  const then = read.body.findIndex((line) => gherkin.then.test(line));
  const before = read.body.slice(0, Math.max(0, then));
  return (
    (then > 0 && (before.some((line) => gherkin.given.test(line)) || before.some((line) => gherkin.when.test(line)))) ||
    said.some(({ folded }) => inOneSentence(folded))
  );
};

const hasHeadedPart = ({ read: { body } }: RuleText): boolean =>
  body.some((line, index) => line.length <= 1_000 && acceptanceHeading.test(line.slice(0, MAX_HEADING_CHARS)) && contentAfter(body, index, SOME_WORDS));

const CHECKBOX = /^\s{0,20}(?:[-*+•]\s{1,3})?(?:\[[ xX✓]?\]|[☐☑✅✔])\s{1,3}\S/u;
const hasChecklist = ({ lines }: RuleText): boolean => lines.filter((line) => CHECKBOX.test(line)).length >= 2;

const hasDemands = ({ said }: RuleText): boolean => {
  const demands = said.filter((sentence) => isDemand(sentence));
  return demands.length >= DEMANDS && demands.some(({ source }) => source === 'description');
};

const hasListOfDemands = ({ read: { body } }: RuleText): boolean =>
  listsOf(body).some(({ intro, items }) => items.length >= 2 && (asksForList.test(intro) || items.filter((item) => demand.test(item)).length >= 2));

const shapes = [hasHeadedPart, hasGherkin, hasChecklist, hasDemands, hasListOfDemands];
