import { wordPattern } from '../../triage/word-pattern';
import type { RuleResult } from '../finding';
import { contentAfter, countWords } from './heading';
import { listsOf } from './lists';
import { isOfPersons, isOrganising } from './of-persons';
import { told } from './result';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';

/** Headings under which people write when it is done. */
const acceptanceHeading =
  /^\W{0,8}(?:h\d\. ?\W{0,3})?(?:user )?(?:acceptance (?:criteri(?:a|on)|tests?|conditions?)|ac[ #-]{0,2}\d{0,2}(?=\s?[:.)–-]|\W{0,6}$)|a\/c(?![\/\w])|acceptance(?=\s?[:–-]|\W{0,6}$)|(?:exit|completion) criteria|criteria|definition of done|dod|done (?:when|if|means|looks like)|success (?:criteria|metrics)|conditions of satisfaction|(?:functional |business |technical |minimum )?requirements?|expected (?:results?|behaviou?rs?|outcomes?)|it is done when|this is done when|akzeptanzkriterien|abnahmekriterien|anforderungen|fertig,? wenn|critères? d'acceptation|exigences|criterios? de aceptación|requisitos)(?![\p{L}\p{N}])/u;
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
/** A sentence that asks something of the product. */
export const isDemand = ({ folded, prose }: RuleSentence) => prose && demand.test(folded) && !isOfPersons(folded) && !/\?\s{0,3}$/u.test(folded);

/** Words before a list that make it a list of what is asked for. */
const asksForList = wordPattern(
  'should', 'must', 'shall', 'needs?', 'needed', 'want', 'would like', 'would be nice', 'requires', 'required', 'requirements?', 'support(?! page)', 'add', 'includ(?:e|es|ing)', 'implement', 'allow', 'provide', 'able to',
  '(?:feature|change) requests?', 'improvements', 'goals?', 'in scope', 'tasks', 'todo', 'to do', 'soll(?:te|en)?', 'muss', 'doit', 'debe',
);

/** What stands behind a number: `AC1. …`, `AC 2 - …`. */
const NUMBERED_CRITERION = /^\W{0,8}(?:h\d\. ?)?ac[ #-]{0,2}\d{1,2}\s?(?:[.)]|[–-](?=\s))/u;
/** `Passengers can sort the fares`, `users cannot …`: one is a remark, several are what the product has to do. */
const ability =
  /^\W{0,8}(?:\d{1,2}\W{1,3})?(?!(?:i|we|you|nobody|no one|someone|somebody|there|this|that|these|it|which|so|how|what|where|when|if|but|currently|now)(?!\p{L}))(?:\p{L}[\p{L}-]{0,20} ){1,4}(?:can|cannot|can't|can not) \p{L}{2}/u;

const SOME_WORDS = 3;
const DEMANDS = 2;
const ABILITIES = 3;

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
  body.some((line, index) => {
    if (line.length > 1_000 || !acceptanceHeading.test(line.slice(0, MAX_HEADING_CHARS))) return false;
    const behind = line.replace(NUMBERED_CRITERION, '');
    return (behind !== line && countWords(behind) >= SOME_WORDS) || contentAfter(body, index, SOME_WORDS);
  });

const CHECKBOX = /^\s{0,20}(?:[-*+•]\s{1,3})?(?:\[[ xX✓]?\]|[☐☑✅✔])\s{1,3}\S/u;
const hasChecklist = ({ lines }: RuleText): boolean => lines.filter((line) => CHECKBOX.test(line)).length >= 2;

const hasDemands = ({ said }: RuleText): boolean => {
  const demands = said.filter((sentence) => isDemand(sentence));
  return demands.length >= DEMANDS && demands.some(({ source }) => source === 'description');
};

const hasListOfDemands = ({ read: { body } }: RuleText): boolean =>
  listsOf(body).some(({ intro, items }) => {
    const asked = items.filter((item) => !isOrganising(item));
    return asked.length >= 2 && (asksForList.test(intro) || asked.filter((item) => demand.test(item)).length >= 2);
  });

const hasAbilities = ({ read: { body } }: RuleText): boolean => new Set(body.filter((line) => ability.test(line) && !/\?\s{0,3}$/u.test(line))).size >= ABILITIES;

const shapes = [hasHeadedPart, hasGherkin, hasChecklist, hasDemands, hasListOfDemands, hasAbilities];
