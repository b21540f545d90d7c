import { wordPattern } from '../triage/word-pattern';
import { demanded } from './demanded';

/** How gladly or how soon it would be had. */
const priority = new RegExp(
  wordPattern(
    'nice.to.have', 'would be nice', '(?:very |quite |rather )?(?:lowest|low|lower|medium|normal|high|higher|highest|top|minor) prio(?:rity)?', 'prio(?:rity)? ?:? ?(?:lowest|low|medium|normal|high|highest|[1-5])', '(?:not )?(?:very |so |that |too )?(?:urgent|important)', 'asap', 'no (?:hurry|rush)', 'can wait',
    '(?:niedrige|geringe|mittlere|hohe) prio(?:rität)?', '(?:nicht )?(?:dringend|wichtig)', 'eilt(?: nicht)?', 'priorité (?:basse|faible|moyenne|haute)', '(?:pas )?urgent', 'prioridad (?:baja|media|alta)', '(?:no )?(?:es )?urgente',
  ).source,
  'gu',
);
const filler = new RegExp(wordPattern('this', 'it', "it's", 'that', 'is', 'are', 'a', 'an', 'only', 'just', 'and', 'but', 'so', 'for', 'now', 'us', 'the', 'issue', 'ticket', 'story', 'task', 'whole', 'thing', 'und', 'ist', 'das', 'et', 'y').source, 'gu');

/** Whether a folded sentence says how important the work is and nothing besides. */
export const isPriorityRemark = (folded: string): boolean => folded.search(priority) !== -1 && !/[\p{L}\p{N}]/u.test(folded.replace(priority, ' ').replace(filler, ' '));

/** Things that stand elsewhere. */
const ELSEWHERE = '(?:mock-?ups?|wire-?frames?|screen-?shots?|sketch(?:es)?|designs?|figma|details|documentation|docs?|wiki|confluence|spec(?:ification)?s?|rules|background|context|links?|references?|tickets?|epics?|owners?|contacts?|reporters?|stakeholders?|estimates?)';
const label = new RegExp(`^\\W{0,4}(?:open |more |further |related )?${ELSEWHERE} ?:`, 'u');
const pointer = new RegExp(
  `^\\W{0,4}(?:see(?! that| if| whether| how)|cf|siehe)(?![\\p{L}])|^\\W{0,4}(?:the |all |more |further )?${ELSEWHERE} (?:is|are|can be found|stands?) (?:in|at|on|under|here|attached|below|above)(?![\\p{L}])`,
  'u',
);

/** What people own of an issue; who owns a booking is a matter of the product. */
const OWNED = '(?:rules?|texts?|wording|copy|estimates?|designs?|topic|epics?|feature|story|ticket|spec(?:ification)?|decisions?|budget|content)';
const owner = wordPattern(`(?:owns|(?:is|are) (?:responsible for|in charge of)|decides(?: on)?) (?:the |this |all )?${OWNED}`, `${OWNED} (?:of (?:\\p{L}{1,20} ){1,4})?(?:is|are|was|were) (?:owned|decided|agreed) (?:by|with|on)`);
/** Names of files and addresses, and what joins them. */
const FILES = /(?:https?:\/\/|www\.)\S{1,400}|[\p{L}\p{N}_-]{1,80}\.[a-z\d]{2,5}(?![\p{L}\p{N}])/gu;
const onlyFiles = (folded: string): boolean => folded.search(FILES) !== -1 && !/[\p{L}\p{N}]/u.test(folded.replace(FILES, ' ').replace(filler, ' '));

/**
 * Whether a folded sentence says nothing that could be checked: how important it is, who owns it, where more of it stands. One
 * that demands something is none, whatever it names.
 */
export const isRemark = (folded: string): boolean =>
  isPriorityRemark(folded) || (!demanded.test(folded) && (label.test(folded) || pointer.test(folded) || owner.test(folded) || onlyFiles(folded)));
