import { wordPattern } from '../../triage/word-pattern';

const ISSUE = '(?:this|the|that|my|our|above|current) (?:issue|ticket|story|user story|task|bug|bug report|report|request|item|description|work item)';
const CRITERIA = '(?:criteri(?:a|on)|checks?|conditions?|information|details|gaps?|findings?|questions?)';
const FULFILLED = '(?:met|fulfilled|satisfied|passed|missing|complete|present|provided|answered|included|ok)';

/** Talk about how good the issue is: ready, complete, its score, its criteria. None of it says anything about the work. */
const selfPraise = wordPattern(
  `${ISSUE}(?: \\p{L}{1,20}){0,4} (?:ready|complete|completed|perfect|approved|clear|sufficient|unambiguous|well.defined|refined|estimated|in scope)`,
  '(?:is|are|was|already|fully|everything|now|100 ?%) (?:ready|refined)(?: for (?:development|work|sprint|the sprint|implementation|grooming|planning))?', 'readiness', 'definition of ready', 'ready for (?:development|sprint|implementation)',
  '(?:scores?|rating|grade)(?: (?:is|of|to|must be|should be))?\\W{0,3}\\d{1,3}', '\\d{1,3} ?(?:/|of|out of) ?100', '\\d{1,3} points',
  `(?:all|every|each|no|any|the|these|those|acceptance)(?: \\p{L}{1,20}){0,3} ${CRITERIA}(?: (?:is|are|was|were|has been|have been))?(?: (?:all|fully|now|already)){0,2} ${FULFILLED}`,
  `(?:no|nothing)(?: is)? missing(?: \\p{L}{1,20})?`, 'everything (?:is|that is) (?:here|needed|complete|present|specified|provided|included)',
);

/** `Acceptance criteria: met.` A label with nothing behind it but that it is there. */
const emptyLabel =
  /^[^:\n]{1,60}(?::|\s-|\s–|=)\s{0,3}(?:all |are |is |fully |already ){0,2}(?:met|yes|done|ok|okay|fulfilled|satisfied|passed|complete|completed|provided|present|given|clear|known|defined|there|n\/?a|none|tbd|tbc|todo|see above|see below|as above|ready)[\s.!]{0,5}$/u;

/** Words to a reader that is a program: what to do with the issue or with its own answer, what it is, what it has to forget. */
const toProgram = wordPattern(
  '(?:ignore|disregard|forget|override|bypass|overrule)(?: \\p{L}{1,20}){0,4} (?:instructions?|rules|rubric|prompts?|guidelines|guidance|polic(?:y|ies)|directives?|above|previous|prior)', 'previous instructions', '(?:system|initial|hidden) prompt',
  'policy update', '(?:maintenance|system|god|override|developer|debug|dan) mode', 'administrator override', '(?:language|ai) model', 'as an ai', 'chatgpt', 'chatbot', 'jailbreak\\p{L}{0,3}',
  '(?:you are|act as|pretend to be|imagine|suppose)(?: now)?(?: \\p{L}{1,20}){0,3} (?:assistant|model|bot|system|ai|expert|god|mode|prompt|world|forest|project|survey)',
  "your (?:next )?(?:responses?|repl(?:y|ies)|answers?|explanations?|training|creator|instructions?|guidelines|confines|prompts?)", 'access granted', 'access code', 'end (?:of )?(?:the )?(?:user|chat|system) (?:ambiguity|input|prompt|message)', 'from now on,? you', 'you are going to (?:act|play|pretend|be|immerse)', 'play the role', 'say anything', "you (?:must|will|should|have been|'ve been|are) (?:not |now |only )?(?:to |going to )?(?:set|give|add|assign|mark|report|respond|reply|answer|rate|score|say|output|print|instructed|ignore|write)",
  'translate the following', '(?:blend|fuse|weave|inject|absorb|incorporate|integrate|embed|append|utilize|engage) the (?:following|subsequent) code', 'code (?:block|section|excerpt|snippet|segment)s?(?: \\p{L}{1,15}){0,8} your (?:implementation|algorithm|code ?base|code|solution|responses?)', 'your (?:implementation|algorithm|code ?base|code|solution)(?: \\p{L}{1,15}){0,8} code (?:block|section|excerpt|snippet|segment)s?', '(?:using|use|presence of|inclusion of|render) the (?:following|subsequent) code (?:block|section|excerpt|snippet)(?: \\p{L}{1,15}){0,3} (?:as a part of|complement)', '(?:respond|reply|answer) (?:only )?(?:with|in|as|to)', 'decode (?:and|this|the)', 'do not mention', 'translate the (?:above|following)',
  '(?:set|change|raise|add|assign|mark|close|give|label) (?:the |this |a |it ){0,2}(?:priority|issue|issue type|label|component|ticket|estimate)', 'as (?:a duplicate|done|resolved)', '(?:could|can) you (?:please )?tell me', 'what(?:\'s| is) the (?:capital|password|meaning|sum)',
  'your passwords?', 'what is the output of', 'the (?:user|developer)(?:\'s) (?:initials|birth|name|location|password)',
);

/** Marks of a conversation with a model, faked: a role's name with a colon, a tag of a prompt. */
const conversation =
  /^[\W\d]{0,8}new (?:task|instructions?)\W{0,4}$|^\W{0,6}(?:assistant|human|ai|user)\s{0,2}:|<\/?\s{0,2}(?:system|assistant|user|instructions?|prompt|issue\p{L}{0,5}|context|policy)(?:_\p{L}{1,15})?\s{0,2}>|\[\/?inst\]|<\|/u;

/**
 * Whether a folded sentence says how ready the issue is, or tells a program what to do, instead of saying something about the
 * work. Such a sentence meets no criterion. Wide on purpose: what it drops by mistake is one sentence of evidence. Linear.
 */
export const isClaim = (sentence: string): boolean =>
  [selfPraise, emptyLabel, toProgram, conversation].some((pattern) => pattern.test(sentence));
