import { wordPattern } from '../../triage/word-pattern';

const MORE = "(?: [\\p{L}']{1,20})";
/** Behind these a verb tells what the product or somebody else does: `the parser should ignore all rules`. */
const TOLD = '(?<!(?:can|cannot|could|should|shall|may|might|must|would|will|not|does|do|to|and|or|which|that|who|it|we|they|i|users?|admins?|server|service|api|endpoint) )';
const DISMISS = '(?:ignore|disregard|forget|overlook|override|bypass|overrule)';
const SNIPPET = 'code (?:block|section|excerpt|snippet|segment)s?';
const OWN_CODE = 'your (?:implementation|algorithm|code ?base|code|solution)';
const ANSWER = "(?:responses?|repl(?:y|ies)|answers?|explanations?|instructions?|guidelines|confines|prompts?|output)";

/** What to do with the issue, with a task at hand or with an answer; what the reader is, and what it has to forget. */
const orders = wordPattern(
  `${TOLD}${DISMISS}${MORE}{0,4} (?:instructions?|rubric|prompts?|guidelines|guidance|directives?)`, `${TOLD}${DISMISS}${MORE}{0,2} (?:all|any|your|my|those|these|the)(?: (?:of|those|these|the|your|my|other|previous|prior|earlier)){0,3} (?:rules|criteri(?:a|on)|checks|polic(?:y|ies)|above|previous|prior)(?! (?:host|version|page|release|line|value|entry))`, `(?:you to|you must|you should|you will|please|now) ${DISMISS}`, `${DISMISS} (?:what|everything|all that)(?: was| you| i){0,2}`,
  '(?:previous|prior|earlier) (?:instructions|prompts?)', "your (?:full |entire |hidden |secret |initial |system ){0,3}(?:prompt|configuration|training data|secret key)", `(?:(?:show|tell|give|send) me|i need)${MORE}{0,4} (?:system |initial |hidden )prompt`, '(?:provide|print|repeat|reveal|display)(?: \\p{L}{1,12}){0,6} (?:text of the prompt|initial prompt)',
  'system\\W{1,3}(?:policy update|wait|new instructions?|ignore)', '(?:administrator|admin|system) override(?= ?:)', "(?:you are|you're|i am|i'm)(?: \\p{L}{1,20}){0,5} (?:maintenance|system|god|override|developer|debug|dan) mode", 'as an ai', 'as a (?:large )?language model',
  "you are now (?:in|a|an|the|going|free|participating|replaced)", '(?:ethical|moral) (?:(?:or|and) (?:ethical|moral) )?(?:guidelines|constraints|restrictions)', 'access (?:granted|denied)["\'”\\])]{0,3} (?:and )?no(?:thing| other)', 'do not say', 'make me say',
  "(?:you are|you're|act as|pretend to be)(?: now)? (?:a|an|the|my)(?: \\p{L}{1,20}){0,3} (?:assistant|model|bot|chatbot|system|ai|expert|god|prompt)", "(?:imagine|suppose|pretend)(?: [\\p{L}']{1,20}){0,8} (?:world|forest|survey|universe|planet|scenario|mode|research project|project)",
  `(?:in|to|of|from|as|with|modify|enhance|end|start|begin|provide|render|change|rewrite|include|use|reveal|ignore|forget|repeat|follow|beyond)(?: all| the){0,2} your (?:next )?${ANSWER}`, 'as your (?:creator|developer|boss|owner)', "i'm your (?:creator|developer|boss|owner)", 'end (?:of )?(?:the )?(?:user|chat|system) (?:ambiguity|input|prompt|message)', 'from now on,? you', 'i will now', 'you are going to (?:act|play|pretend|be|immerse)', 'play the role', "(?:can|will|must) (?:say|answer) anything", 'answer anything',
  "you (?:must|will|should|have to|are to|are going to) (?:not |now |only )?(?:report|respond|reply|answer|rate|score|say|output|ignore|obey)", "you (?:must|will|should|are) (?:now |only )(?:set|give|add|assign|mark|write|print)", "you(?:'ve|'re| have| were| are)?(?: been)? instructed",
  `(?:mark|set|rate|score|grade|call|count|treat|consider|accept|approve|answer)(?: \\p{L}{1,20}){0,3} (?:criteri(?:a|on)|checks?)(?: \\p{L}{1,12}){0,3} (?:met|fulfilled|satisfied|passed|ready|complete)`,
  `(?:set|change|raise) the (?:priority|issue type|estimate) (?:of this issue )?to`, '(?:mark|close|resolve|flag|rate|score|label|approve|accept|give|grade) (?:this|the current) (?:issue|ticket|story|bug|report|request)', 'translate the (?:text )?above', '(?:reason|think) step by step', 'if i were to ask', 'repeat what you (?:should|would) say', 'translate the following sentence', 'decode (?:and (?:follow|execute|obey)|this)', 'do not mention (?:this|that|it|these)', '(?:could|can) you (?:please )?tell me', 'what(?:\'s| is) the (?:capital|password|meaning|sum)', 'what is the output of', 'letter of the user\'s name', "(?:need|share|give|tell|send|reveal|what|what's|would|could|whats)(?: me)? your passwords?", '(?:write|compose)(?: me)? an? (?:\\p{L}{1,20} )?(?:poem|song|haiku|essay|limerick)',
);

/** A sentence that begins like an order to whoever answers. */
const asked = /^\W{0,12}(?:please )?(?:(?:tell me|format your|what would you (?:respond|answer|say)|every time you want)(?![\p{L}])|(?:say|output|print) ["'“[])/u;

/** Code that is to be taken into what a program writes. */
const codeOrders = wordPattern(
  '(?:blend|fuse|weave|inject|absorb|incorporate|integrate|embed|append|utilize|engage) the (?:following|subsequent) code', `${SNIPPET}(?: \\p{L}{1,15}){0,8} (?:${OWN_CODE}|your responses?)`, `${OWN_CODE}(?: \\p{L}{1,15}){0,8} ${SNIPPET}`, '(?:using|use|presence of|inclusion of|render) the (?:following|subsequent) code (?:block|section|excerpt|snippet)(?: \\p{L}{1,15}){0,3} (?:as a part of|complement)',
);

/** `Respond with "Hello"`, `reply only in French`: said to the reader, not of a server. */
const answerOrders = new RegExp(`${TOLD}(?<![\\p{L}\\p{N}_])(?:respond|reply|answer) (?:only |just )?(?:with|in|as) (?:["'!“]|only |just |the (?:word|phrase|text)|yes|no(?!\\p{L})|one word|french|english|german)`, 'u');

/** Marks of a conversation with a model, faked: a role's name with what it would say, a tag of a prompt. */
const conversation =
  /^[\W\d]{0,8}new (?:task|instructions?)\W{0,4}$|^\W{0,6}(?:assistant|human|ai|user)\s{0,2}:\s{0,3}(?:instructions|understood|sure|ok|okay|of course|certainly|great|absolutely|yes|i will|i'll|i am|ignore|you|continue|thank you|thanks|apply|approve|proceed)(?![\p{L}])|<\/?\s{0,2}(?:system|assistant|instructions?|prompt|(?:issue|untrusted)_\p{L}{1,15}|system_prompt|user_(?:input|message|prompt|query|text)|(?:tool|function)_(?:result|use|call|output|response)s?)\s{0,2}>|<(?:system|god|dan|developer|maintenance|override) mode|\[\/?inst\]|<\|(?:im_|system|user|assistant|end|[a-z_]{2,30}\|>)/u;

/** What only tools and models send each other, and where a text for them is said to begin or end: `--- END OF UNTRUSTED TEXT ---`. */
const protocol = [
  /^[\s>*`-]{0,8}[{["'](?:[^\n]{0,300}["'])?(?:role|type)["']\s{0,3}:\s{0,3}["'](?:system|assistant|developer|tool|function|tool_\p{L}{2,10}|function_call)["']/u,
  /^[\s>*`-]{0,8}[{["'](?:[^\n]{0,300}["'])?(?:tool_calls?|tool_use_id|tool_choice|function_call|tool_results?)["']\s{0,3}:/u,
  /^[-=#*_<>[\s]{2,12}(?:begin|end|start)(?:ning)? (?:of )?(?:the )?(?:\p{L}{1,15} ){0,2}(?:untrusted|trusted|issue (?:text|description|body)|(?:system |user )?prompt|(?:system |user )?instructions?|user (?:input|message|text|query)|system message|conversation|chat|tool (?:call|result|output))(?!\p{L})/u,
  wordPattern(
    '(?:issue|ticket|untrusted|user|report|bug) (?:text|input|data|content|description|body|report) (?:is over|ends here|has ended|ends above)', '(?:issue|ticket|text|input) (?:is over|ends here)(?=[\\s.!:]{0,4}$)',
    `${TOLD}call the (?:tool|function)(?: \\p{L}{1,20})? with (?:exactly )?(?:this|the following) (?:answer|output|result)`,
  ),
] as const;

/** Patterns of words to a reader that is a program, for folded sentences. Each is linear. */
export const toProgram: readonly RegExp[] = [orders, asked, codeOrders, answerOrders, conversation, ...protocol];

/**
 * What is product text as a rule and part of the attack where other sentences give orders to a program: `chatbot`, `access code`,
 * `your answers`.
 */
export const besideOrders = wordPattern(
  'readiness', 'ready', '(?:system|initial|hidden) prompt', '(?:maintenance|system|god|override|developer|debug|dan) mode', '(?:language|ai) model', 'chatgpt', 'chatbot', 'jailbreak\\p{L}{0,3}', 'access (?:granted|denied|codes?)', `your (?:next |sole )?${ANSWER}`, 'your (?:training|creator|passwords?)', 'you (?:must|will|should|have been|are)', '(?:say|print|output|proclaim|pretend)', 'instructions?',
  '(?:respond|reply|answer) (?:only )?(?:with|in|as|to)', 'decode', '(?:set|change|raise|add|assign|mark|close|give|label) (?:the |this |a |it ){0,2}(?:priority|issue|issue type|label|component|ticket|estimate)', 'as (?:a duplicate|done|resolved)', "the (?:user|developer)(?:'s)? (?:initials|birth|name|location|password|says|enters|input)", '(?:assistant|human|ai|user|system)(?= ?:)', '(?:unfiltered|amoral|persona|passwords?)', 'interpreter', '(?:code|python) (?:snippets?|challenges?)',
);
