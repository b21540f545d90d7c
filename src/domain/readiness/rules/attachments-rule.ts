import type { ReadinessFacts } from '../facts';
import type { RuleResult } from '../finding';
import { everyPlace, placesOf, spansOf, type Place } from './every-place';
import { isProductAttachment } from './product-attachment';
import { cannotTell, met, notApplicable, notMet } from './result';
import type { RuleSentence } from './rule-sentence';
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
const FILE = '(?<![\\p{L}\\p{N}_./-])[\\p{L}\\p{N}_-]{1,80}(?:\\.[\\p{L}\\p{N}_-]{1,20}){0,3}\\.(?:png|jpe?g|gif|bmp|svg|webp|mov|mp4|avi|log|txt|zip|tar|t?gz|pdf|docx?|xlsx?|csv|har|patch|diff)(?![\\p{L}\\p{N}_])';
const FILE_NAME = new RegExp(FILE, 'giu');
/** What people show or hand over rather than what software reads and writes. */
const SHOWN = '(?:screen ?shots?|screen ?casts?|screen recordings?|pictures?|photos?|videos?|mock.?ups?|wireframes?|designs?|diagrams?|sketch(?:es)?|crash logs?|stack ?traces?|spreadsheets?)';
/** `The mock-up is in checkout.png`, `screenshot: a.png`, `see a.png`: a file that has to be at hand to follow the text. */
const POINTED_AT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SHOWN}(?:\\s?[:=(–]\\s?|(?:\\s(?:is|are|was|were|in|at|as|of|called|named|file|attached|found|shown)){1,4}\\s)|(?:please )?(?:see|shown in|as in|refer to|look at)(?: the| my)?(?: attached| file| ${SHOWN}){0,2}\\s|attached(?: file| ${SHOWN})?:?\\s)["'“(]?(?<file>${FILE})`,
  'giu',
);
const MAX_NAMES = 3;

/** What the text says hangs on the issue but does not: neither a file nor an image in the text, or none of the name it gives. */
export function attachmentsRule({ snapshot, sentences }: RuleText, { attachments }: ReadinessFacts): RuleResult {
  const isThere = attachments.length > 0 || snapshot.description.includes('[attachment]');
  const marked = sentences.flatMap((sentence) => Array.from(sentence.text.matchAll(WIKI_FILE), (match) => ({ sentence, at: match.index, words: match[0] })));
  const prose = sentences.filter(({ prose, text }, index) => prose && !isLinked(text) && !isLinked(sentences[index + 1]?.text ?? ''));
  const spoken = placesOf(spokenOf, prose).filter((place) => !isProductAttachment(place));
  const named = [...namedFiles(prose), ...marked.map((place) => ({ ...place, name: wikiName(place.words) }))];
  const lacking = attachments.length > 0 ? named.filter(({ name }) => !isAttached(name, attachments)) : isThere ? [] : named;
  if (lacking.length > 0) {
    const names = [...lacking.map(({ name }) => name), ...(isThere ? [] : namesIn(spoken))];
    const apart = lacking.filter(({ sentence }) => isThere || !spoken.some((place) => place.sentence === sentence));
    return notMet(spansOf([...(isThere ? [] : spoken), ...apart]), { names: distinct(names) });
  }
  if (spoken.length + named.length === 0) return snapshot.truncated ? cannotTell : notApplicable;
  return isThere ? met : notMet(spansOf(spoken), { names: distinct(namesIn(spoken)) });
}

/** Files the text points at by name, each with its place. */
const namedFiles = (prose: readonly RuleSentence[]) =>
  prose.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(POINTED_AT), (match) => ({ sentence, at: match.index, words: match[0], name: match.groups?.['file'] ?? match[0] })),
  );

const namesIn = (places: readonly Place[]) => [...new Set(places.map(({ sentence }) => sentence))].flatMap(({ text }) => text.match(FILE_NAME) ?? []);

const distinct = (names: readonly string[]) => [...new Set(names)].slice(0, MAX_NAMES);

/** The name in `!image.png|thumbnail!` or `[^trace.log]`. */
const wikiName = (marked: string) => marked.replace(/^!|^\[\^|\|.*$|!$|\]$/gu, '');

/** Jira keeps a name as it was uploaded; people write spaces, hyphens and capitals as they like. */
const folded = (name: string) => name.normalize('NFC').toLowerCase().replace(/[\s_+-]+/gu, '-');
const isAttached = (name: string, attachments: readonly string[]) => attachments.some((one) => folded(one) === folded(name));

/** What is put somewhere else is reached by its address. */
const isLinked = (text: string) => text.includes('://') || text.includes('www.');
