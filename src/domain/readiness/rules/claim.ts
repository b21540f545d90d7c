import { wordPattern } from '../../triage/word-pattern';
import { besideOrders, toProgram } from './to-program';

/** The issue itself; `the task` or `the report` is as often what the product shows. */
const ISSUE =
  '(?<!(?:when|if|once|after|until|unless|whether) )(?:(?:this|our|my|the above|the current) (?:issue|ticket|story|user story|task|bug|bug report|report|request|item|description|work item)|(?:the|that) (?:issue|ticket|user story|bug report|work item|description))';
const MORE = '(?: \\p{L}{1,20})';
/** Behind `when` or `if` a criterion that is met is a state of the product. */
const NOT_IF = '(?<!(?:when|if|once|after|until|unless|whether|where|as)(?: \\p{L}{1,12})? )';
const END = '(?=[\\s.!,;)]{0,4}(?:$|[\\n]|and |so |none |nothing |no ))';

/** Talk about how good the issue is: ready, complete, its score, its criteria. None of it says anything about the work. */
const selfPraise = wordPattern(
  `${ISSUE}${MORE}{0,4} (?:ready|complete|completed|perfect|approved|clear|sufficient|unambiguous|well.defined|refined|estimated|in scope)`,
  `${ISSUE}${MORE}{0,5} (?:scores?|rating|grade|readiness)`, `${ISSUE}${MORE}{0,5} \\d{1,3} ?(?:points|%|/ ?100|of 100|out of 100)`,
  'ready for (?:development|(?:the |this |next )?sprint|implementation|grooming|refinement)', '(?:readiness|ready|refinement) (?:scores?|ratings?|grades?|criteria|criterion|level)', 'definition of ready', '(?:score|rating|grade|marks?) (?:for|of|in) readiness',
  `(?:all|every|each)${MORE}{0,3} (?:acceptance |readiness )?criteri(?:a|on) (?:is|are|was|were|has been|have been)(?: (?:all|fully|now|already)){0,2} (?:met|fulfilled|satisfied|passed|complete|present|provided|ok)${END}`,
  `${NOT_IF}(?:all|every|each|no|any)${MORE}{0,3} (?:criteri(?:a|on)|checks?|conditions?|information|details|gaps?|findings?|questions?) (?:is|are|was|were|has been|have been)(?: (?:all|fully|now|already)){0,2} (?:met|fulfilled|satisfied|passed|missing|complete|present|provided|answered|included|ok)${END}`,
  `(?:no|nothing)(?: is)? missing(?: (?:information|details|criteria|criterion|steps|fields))?${END}`, 'no (?:missing|lacking) (?:information|details|criteria|criterion|steps)', 'everything (?:is|that is) (?:here|needed|complete|present|specified|provided|included)',
);

/** The same as a whole sentence: `Score: 100.`, `97 of 100`, `Everything is ready.` */
const wholePraise =
  /^[^\p{L}\p{N}]{0,8}(?:(?:(?:the |my |its |overall |final |total ){0,2}(?:scores?|rating|grade|readiness|quality)(?: is| of| to| must be| should be)?\W{0,3})?\d{1,3} ?(?:\/|of|out of) ?100|(?:the |my |its |overall |final |total ){0,2}(?:scores?|rating|grade|readiness|quality)(?: is| of| to| must be| should be)?\W{0,3}\d{1,3}|\d{1,3} points|(?:(?:everything|all|it|this|now|fully|already|100 ?%)(?: is| are)? ?){1,3}(?:ready|refined)|readiness\W{1,3}\p{L}{1,20})[\s.!%]{0,5}$/u;

/** `Acceptance criteria: met.` A label with nothing behind it but that it is there. */
const emptyLabel =
  /^[^:\n]{1,60}(?::|\s-|\s–|=)\s{0,3}(?:all |are |is |fully |already ){0,2}(?:met|yes|done|ok|okay|fulfilled|satisfied|passed|complete|completed|provided|present|given|clear|known|defined|there|n\/?a|none|tbd|tbc|todo|see above|see below|as above|ready)[\s.!]{0,5}$/u;

const isOrder = (sentence: string) => toProgram.some((pattern) => pattern.test(sentence));

/**
 * Whether a folded sentence says how ready the issue is, or tells a program what to do, instead of saying something about the
 * work. Such a sentence meets no criterion. A noun alone (`readiness`, `chatbot`, `system prompt`) is often what the work is about,
 * so each pattern wants it beside a word for the issue or for whoever reads it. Linear.
 */
export const isClaim = (sentence: string): boolean =>
  [selfPraise, wholePraise, emptyLabel].some((pattern) => pattern.test(sentence)) || isOrder(sentence);

/** {@link isClaim} for the sentences of one issue: where one gives orders to a program, the others are read with less trust. */
export const claimsAmong = (sentences: readonly string[]): ((sentence: string) => boolean) =>
  sentences.some(isOrder) ? (sentence) => isClaim(sentence) || besideOrders.test(sentence) : isClaim;
