import type { Place } from './every-place';

/** How much of a sentence is looked at before and behind the words. UTF-16 units. */
const AROUND = 120;
const END = '(?![\\p{L}\\p{N}])';
const MORE = "(?: \\p{L}[\\p{L}'-]{0,15})";
const PERSONS = '(?:users?|customers?|clients?|visitors?|people|admins?|agents?|members?|authors?|guests?)';

/** `As a clerk I want …`: what hangs on something there is the product's. */
const story = new RegExp(`(?<!\\p{L})(?:as (?:an?|the)${MORE}{1,6},? (?:i|we)|als${MORE}{1,4} (?:möchte|will|kann)|en tant qu[e']${MORE}{1,4},? je|como${MORE}{1,4},? quiero)${END}`, 'u');
/** Behind such a mark a story is over: `…, see attached file`, `… (screenshot attached)`. */
const aside = /[,;:(–—-] ?$/u;
/** What is to be seen in a file of the issue, in a story as anywhere: `as in the attached design`, `see the attached log`. */
const pointsAt = /^(?:in|per|like|shown in|refer to|look at|(?:in )?reference to|check|from|siehe|im|in der|voir|ver)(?: |$)|^(?:see|find|run|place|to)?(?: \p{L}{1,12})? ?(?:the|this|my|these)? ?(?:attached|attachments?) (?:mock.?ups?|wireframes?|designs?|diagrams?|patch|diffs?|screen ?shots?)$/u;

/** Up to the end of the words: what somebody is able or wishes to do with them. */
const wished = new RegExp(
  `(?:want|wants|wanted|wish|wishes|like|able|unable|allow|allows|allowed|allowing|possible|impossible|option|ability|way|how|${PERSONS} (?:need|needs|try|tries))(?: (?:for )?(?:\\p{L}{1,15} ){0,3})?to${MORE}{1,4}$|${PERSONS} (?:can|cannot|can't|could|should|must|may|might|have to)${MORE}{1,5}$`,
  'u',
);
/** Before the words: a circumstance (`if we attach`, `when attaching a file`), one of many (`each`), or what is counted of them. */
const circumstance = new RegExp(`(?<!\\p{L})(?:if|when|whenever|once|after|before|until|while|as soon as|every time|each time|by|upon|without|on) (?:i|we)(?: also| have|'ve)? attach(?:ed)?$`, 'u');
const gerund = /(?<!\p{L})(?:if|when|whenever|once|after|before|while|by|upon|without|for|of|from|on|allow|allows|support|supports|enable|disable|prevent|avoid) attaching(?!\p{L})/u;
const many = new RegExp(
  `(?<!\\p{L})(?:each|every|any|no|(?:number|count|list|sizes?|names?|downloads?|downloading|uploads?|uploading|ingest|previews?|deletion|deleting|removal|removing|display|handling|support|order|types?|storage) (?:of|for)(?: the| all| any)?|(?:deletes?|removes?|renames?|uploads?|sorts?|stores?)(?: all| any)?) ?$`,
  'u',
);

/** Behind the words: a part of the screen, something else it hangs on, who put it there, or what became of it. */
const part = new RegExp(`^ (?:lists?|tab|panel|section|dialog(?:ue)?|view|area|count(?:er)?|icons?|buttons?|columns?|field|sizes?|names?|limits?|types?|table|previews?|thumbnails?|viewer|menu|folder|feature|functionality|option|uploads?|uploader|downloads?|api|endpoint|handling|support|rows?|toolbar|widget|picker|editor|gallery|tool)${END}`, 'u');
const elsewhere = new RegExp(
  `^(?: only)? (?:to|on) (?:(?:an?|every|each|any|all|their|his|her|messages|e?mails|posts|pages|orders|invoices|tickets|issues)${END}|(?:the|my|your|its|this) (?!(?:\\p{L}{1,12} )?(?:issue|ticket|bug|jira|report|story|defect|task|case|description|comment|original|parent|epic|card|item|request|subtask)${END})\\p{L})|^ by (?:the |other )?(?:users|customers|clients|visitors|people|admins|members|guests|agents)${END}`,
  'u',
);
const fate = "(?:is|are|was|were|get|gets)(?: not| no longer| never| always| still| only| also| being)? (?:lost|missing|deleted|removed|shown|displayed|hidden|duplicated|corrupted|truncated|renamed|saved|stored|sent|downloaded|uploaded|listed|sorted|overwritten|resized|gone|visible|available|accessible)|disappear|vanish|(?:cannot|can't|do not|don't|should|must|can) (?:\\p{L}{1,10} )?(?:be )?(?:open(?:ed)?|load(?:ed)?|show(?:n)?|display(?:ed)?|download(?:ed)?|deleted?|removed?|appear|stored?|sorted|listed|renamed?|previewed)";
const becomes = new RegExp(`^ (?:${fate})${END}`, 'u');
const severalFiles = /^attached (?:files|documents|docs|images|pictures|photos|videos|pdfs)$|^(?:files|documents|images|pictures|photos|videos)(?: \p{L}{1,12}){0,3} attached$/u;
const below = /^screen ?shots? (?:below|above)$/u;

const GERMAN = "(?:dateien?|bilder|bild|dokumente?|fotos?|anhänge)";
/** The same in German, French and Spanish, over the whole sentence. */
const abroad = new RegExp(
  `(?<!\\p{L})(?:angehängte[nrs]? ${GERMAN}(?: (?:gehen|werden|sind|fehlen|verschwinden|lassen|können|sollen|müssen))${END}|(?:wird|werden)${MORE}{1,8} angehängt|(?:kann|können|soll|sollen|möchte|muss|müssen)${MORE}{0,5} (?:im anhang|angehängte\\p{L}?)${END}|` +
    `(?:les|des) pièces jointes (?:sont|ne|doivent|peuvent|disparaissent)|(?:veux|voudrais|peut|peuvent|pouvoir|doit|doivent)${MORE}{1,3} (?:les|des|une|la) pièces? jointes?|(?:los )?archivos adjuntos (?:se|no|son|deben|desaparecen)|(?:quiero|puede|pueden|debe|poder)${MORE}{1,3} (?:los |las )?(?:archivos )?adjuntos?)`,
  'u',
);
const isAbroad = /^(?:angehängt|(?:siehe|im|in der) |(?:voir )?pièce|(?:voir )?ci-joint|(?:ver )?(?:archivos? )?adjunt)/u;

/** Whether words of an attached file speak of what hangs on things in the product, and not of a file of this issue. Linear. */
export function isProductAttachment({ sentence, at, words }: Place): boolean {
  const fold = (text: string) => text.toLowerCase();
  const said = fold(words);
  const before = fold(sentence.words.slice(Math.max(0, at - AROUND), at));
  const behind = fold(sentence.words.slice(at + words.length, at + words.length + AROUND));
  const isInStory = story.test(before) && !aside.test(before) && !pointsAt.test(said);
  if (isAbroad.test(said)) return isInStory || abroad.test(`${before}${said}${behind}`);
  if (elsewhere.test(behind) && said.endsWith('attached')) return true;
  if (part.test(behind) && !/^(?:see|refer|look|check|shown|find)(?!\p{L})[^.]*attach/u.test(said)) return true;
  if (circumstance.test(before + said) || gerund.test(before + said.slice(0, 'attaching'.length)) || many.test(before)) return true;
  if (severalFiles.test(said) && !/(?<!\p{L})the $/u.test(before) && becomes.test(behind)) return true;
  if (below.test(said) && /^ (?:the|each|every|its) /u.test(behind) && !/see (?:the )?$/u.test(before)) return true;
  return isInStory || (!pointsAt.test(said) && wished.test(before + said));
}
