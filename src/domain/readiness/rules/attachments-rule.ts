import type { ReadinessFacts } from '../facts';
import type { RuleResult } from '../finding';
import { everyPlace, placesOf, spansOf } from './every-place';
import { cannotTell, met, notMet } from './result';
import type { RuleText } from './rule-text';

const THING = '(?:screen ?shots?|screen ?casts?|screen recordings?|images?|pictures?|photos?|videos?|movies?|logs?|log files?|crash logs?|traces?|stack ?traces?|files?|documents?|docs?|pdfs?|spreadsheets?|zips?|archives?|patch|diffs?|test ?cases?|samples?|projects?|apps?|mock.?ups?|wireframes?|designs?|diagrams?|outputs?|configs?|reports?)';

/** Words that say that a file hangs on the issue. `Attached to a view` and `attach a volume` say nothing of the kind. */
const spokenOf = everyPlace(
  `(?:see|find|view|in|per|using|use|run|from|check|like|with|shown in|refer to|look at|(?:in )?reference to|place|download|to)(?: the| my| an?| this)?(?: first| second)?(?: \\p{L}{1,12})? attach(?:ed|ments?)(?: ${THING})?`,
  `attach(?:ed|ing)(?: are| is| you will find| please find)?(?: the| an?| my| some| two| three| sample| full| complete)?(?: \\p{L}{1,12}){0,2} ${THING}`, `${THING}(?: \\p{L}{1,12}){0,3} (?:is |are |were |was |also |has been |have been )?attached`,
  "(?:i|we)(?:'ve| have| am|'m| will| also)?(?: also)? attach(?:ed|ing)?(?! to)", 'attached (?:to|with) this (?:issue|ticket|bug|jira|story|report)', '(?:see|in|on|from|at) (?:the |this |my |these |below |following )?(?:screen ?shots?|screen ?casts?)', 'screen ?shots? (?:below|above|attached|here|follows?)', '(?:see|in) (?:the )?attachments?',
  `(?:siehe|im|in der) (?:anhang|screenshot|anlage)`, 'angehängt\\p{L}{0,2}', '(?:voir )?(?:pièces? jointes?|ci-jointe?s?)', '(?:ver )?(?:archivos? )?adjunt[oa]s?',
);
/** How wiki markup names a file of the issue: `!image.png!`, `[^trace.log]`. */
const WIKI_FILE = /!(?<shown>[\p{L}\p{N} _().-]{1,100}\.(?:png|jpe?g|gif|bmp|svg|webp))(?:\|[^!\n]{0,40})?!|\[\^(?<linked>[^\]\n]{1,100}\.\p{L}{2,5})\]/giu;

/** `config.xml` or `app.js` beside such words is more often what the issue is about. */
const FILE_NAME = /(?<![\p{L}\p{N}_./-])[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,20}){0,3}\.(?:png|jpe?g|gif|bmp|svg|webp|mov|mp4|avi|log|txt|zip|tar|t?gz|pdf|docx?|xlsx?|csv|har|patch|diff)(?![\p{L}\p{N}_])/giu;
const MAX_NAMES = 3;

/** What the text says hangs on the issue but does not: neither a file nor an image in the text. */
export function attachmentsRule({ snapshot, sentences }: RuleText, { attachments }: ReadinessFacts): RuleResult {
  if (attachments.length > 0 || snapshot.description.includes('[attachment]')) return met;
  const marked = sentences.flatMap((sentence) => Array.from(sentence.text.matchAll(WIKI_FILE), (match) => ({ sentence, at: match.index, words: match[0] })));
  const prose = sentences.filter(({ prose, text }, index) => prose && !isLinked(text) && !isLinked(sentences[index + 1]?.text ?? ''));
  const places = [...placesOf(spokenOf, prose), ...marked];
  if (places.length === 0) return snapshot.truncated ? cannotTell : met;
  const speaking = new Set(places.map(({ sentence }) => sentence));
  const names = new Set([...speaking].flatMap(({ text }) => text.match(FILE_NAME) ?? []));
  return notMet(spansOf(places), { names: [...names].slice(0, MAX_NAMES) });
}

/** What is put somewhere else is reached by its address. */
const isLinked = (text: string) => text.includes('://') || text.includes('www.');
