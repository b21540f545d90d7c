import { wordPattern } from '../../triage/word-pattern';

const MODAL = "(?:should(?:n't)?|shall|must|needs? to|has to|have to|ought to)";
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const DEADLINE = `(?:asap|a\\.s\\.a\\.p|as soon as possible|urgently|immediately|today|tonight|tomorrow|(?:before|by|until|on) (?:the |next |this )?(?:${WEEKDAY}|today|tomorrow|tonight|eod|eow|release|demo|go.?live|christmas|end of)|(?:this|next|in the next|in this|before the next) (?:sprint|week|month|quarter|release|iteration)|in sprint \\d{1,3}|end of (?:the |this )?(?:day|week|month|quarter|sprint|year))`;
const DONE = '(?:fixed|done|resolved|solved|finished|completed|released|shipped|delivered|implemented|addressed|closed|deployed|merged|ready)';
/** Whoever works on the product; `manager` or `editor` is as often a role in it. */
const TEAM = "(?:(?:dev(?:elopment)? |design |qa |support |product |ops )?teams?|designers?|qa|testers?|scrum master|product owner|po|the boss|architects?)";

/** What somebody should do, or by when it should be done: nobody can tell by it that the work is right. */
const personsOrTime = wordPattern(
  "(?:i|we|you|someone|somebody|people|developers?|ich|wir|nous|vous)(?: all| also| both| really)? (?:should(?:n't)?|must|need to|have to|ought to|shall)",
  'should (?:i|we|you|be (?:easy|simple|possible|noted|fixed|investigated|trivial|nice))', '(?:issue|ticket|story|bug|patch|task|pull request) (?:should|must|needs to|has to)',
  `${TEAM} ${MODAL}(?! (?:not )?(?:be (?:able|allowed)|see|have access))`, `(?:customers?|clients?|management) ${MODAL} (?:get|have|receive) (?:this|it)`,
  `(?:the |this |next )(?:release|deadline|sprint|meeting|demo|workshop) ${MODAL} (?:go|be|happen|start|take)`,
  `(?:this|it|that|everything|all of (?:this|it)|(?:the |this )?(?:fix|feature|change|release)) ${MODAL} (?:\\p{L}{1,15} ){0,4}${DEADLINE}`,
  `(?:this|it|that|everything) ${MODAL} be ${DONE}(?=[\\s.!]{0,4}$)`,
  `there ${MODAL} be (?:enough |some |no |more )?(?:an? )?(?:time|meetings?|somebody|someone|budget|capacity|decisions?|agreement|discussion|approval|resources)`,
);

export const isOfPersons = (folded: string): boolean => personsOrTime.test(folded);

/** Items of a list that ask for something of people rather than of the product: `- a meeting`, `- approval by legal`. */
const organising =
  /^\W{0,8}(?:\d{1,2}\W{1,3})?(?:(?:an?|the|some|more|another|your|our|any|quick|short|final) ){0,3}(?:\p{L}{2,15} )?(?:meetings?|decisions?|approvals?|budget|estimates?|time|people|person|somebody|someone|input|feedback|help|support|discussions?|workshops?|calls?|sign.?offs?|(?:more )?info(?:rmation)?|designers?|developers?|testers?|capacity|money|coffee|answers?|clarifications?|priority|permission|agreement|alignment)(?: (?:with|from|by|of|on|about|for|in) [\p{L}\p{N} ]{1,40})?[\s.!;,]{0,4}$/u;

export const isOrganising = (item: string): boolean => organising.test(item);
