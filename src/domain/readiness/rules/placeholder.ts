import { withoutHints } from './section-title';

/** Nothing but marks: empty items, numbers, dots, a rule. Fences and comments of code are none. */
const ITEM_NUMBER = /(?<![\p{L}\p{N}])(?:\d{1,2}|[a-f])[.):\]]{1,2}(?=\s|$)|\[[ x]?\]/gu;
const ONLY_MARKS = /^[\s*•+#(.…_?!:–—-]*$/u;

const SETTLED = '(?:added|defined|decided|determined|provided|specified|clarified|refined|written|filled(?: in| out)?|discussed|confirmed|agreed(?: on| upon)?|announced|completed|detailed|described)';
const END = '[\\s.!,;:)…?-]{0,4}$';
const WORDS = "(?:[\\s.,;:!(–—-]+[\\p{L}\\p{N}'@/]+){0,12}[\\s.!)…?]{0,4}$";
/** Who settles it, or when. */
const BY_WHOM = `(?:${END}|,? (?:by|after|with|in|once|when|as soon|later|soon|during|at|before|shortly|next|together|tomorrow|on|here|from|following|upon|until|yet)(?!\\p{L})${WORDS})`;
const SUBJECT = '(?:(?:the |more |these |this |they |it |that |all )?(?:details? |criteria |steps |requirements? |scope |designs? |content |descriptions? |info(?:rmation)? |rest )?)';

const anywhere = new RegExp(
  [
    `^(?:tbd|tbc|tba|t\\.b\\.d\\.?|wip)(?![\\p{L}\\p{N}])${WORDS}`,
    `^(?:todo|to do|n/?a|n\\.a\\.?|none|nil|null|nothing|unknown|unclear|various|xxx+|lorem ipsum.{0,300}|coming soon|later|pending|blank|empty|same|idem|ditto|not sure|no idea|in progress|offen|keine?|unbekannt|folgt|aucune?|inconnue?|ninguno|desconocido|pendiente)(?: (?:yet|so far|at the moment|for now|at this time|known|specified))?${END}`,
    `^(?:not applicable|not (?:yet )?(?:known|decided|determined|specified|agreed)(?! (?:error|to|by)(?!\\p{L})))${WORDS}`,
    `^(?:not|not yet|still not) (?:defined|available|clear|written|provided|there|ready|done|discussed|found|given|relevant|sure)(?: yet| at (?:the moment|this time|present))?${END}`,
    `^${SUBJECT}(?:(?:is|are|still|yet) ){0,2}(?:to|will|yet to|still to|needs? to|has to|have to|have yet to) be ${SETTLED}(?![\\p{L}])${BY_WHOM}`,
    `^${SUBJECT}(?:will follow|to follow|follows?|being (?:written|defined|discussed))${BY_WHOM}`,
    `^(?:(?:i|we) )?(?:do not|don't) (?:know|remember)(?: yet| exactly| how| it| anymore| the steps)?${END}`,
    `^no (?:info(?:rmation)?|details?|criteria|steps)(?: yet| available| known| provided)?${END}`,
    `^(?:please )?(?:see|refer to|cf\\.?|as (?:in|per|described in)|same as(?: in)?) (?:the |our |its |this )?(?:parent|epic|confluence|wiki|above|below|titles?|summary|description|subject|prd)(?: (?:page|epic|story|ticket|issue|document|doc|above|below|[a-z]{2,10}-\\d{1,6}))?${END}`,
    '^(?:a|an) clear(?: and|,)? concise description of ', '^add any other context', '^if applicable, add screenshots?', "^ex\\. i'm always frustrated when", '^is your feature request related to a problem', '^see error[\\s.]{0,2}$',
    "^(?:please )?(?:describe|explain|outline|state) (?:what|how|why|the|your|in)(?: [\\p{L}\\p{N}'/]+){0,12} (?:here|below|in (?:your own words|detail)|if (?:applicable|possible|any|known|needed|relevant))[\\s.!)]{0,4}$",
    '^(?:please )?(?:add|attach|insert|enter|provide|include|write|fill in|list|type|put|give)(?: \\p{L}{1,12}){0,3} (?:text|mock-?ups?|designs?|details?|descriptions?|steps|screenshots?|information|criteria|answer|summary|context|logs?|links?)(?: [\\p{L}]{1,12}){0,3} (?:here|below|if (?:applicable|possible|any|known|needed|relevant))[\\s.!)]{0,4}$',
  ].join('|'),
  'u',
);

/** Where something is expected: on the line of a section's name, or under it. */
const inSection = new RegExp(
  [
    `^(?:yes|no|x)${END}`, `^(?:unknown|unclear|not sure|no idea|not (?:defined|available|clear|written|provided|ready|sure))(?: yet)?[,;.]${WORDS}`,
    `^(?:\\p{L}{1,15} ){0,2}(?:to|will) be ${SETTLED}(?![\\p{L}])${BY_WHOM}`,
    "^(?:please )?(?:ask|check with|talk to|contact|speak to|consult) (?!(?:(?:the|an?) )?(?:users?|customers?|clients?|visitors?|buyers?|for|whether|if|before|again|twice|support|me|us|him|her|them)(?!\\p{L}))(?:@?\\p{L}{2,20}|(?:the|our) \\p{L}{2,15}(?: \\p{L}{2,15})?)(?: (?:about|for) (?:it|this|them|(?:more )?details))?[\\s.!]{0,4}$",
    '^<[^<>\\n]{1,160}>[\\s.]{0,3}$',
  ].join('|'),
  'u',
);

/** `Go to '...'`, `click on "…"`. */
const DOTS_QUOTED = /^(?:go to|click|tap|press|scroll|select|open|enter|type|navigate|choose)(?!\p{L})[^+()=]{0,60}\s['"‘“«`](?:\.{2,6}|…|_{2,})['"’”»`]/u;

/** What is left of an untouched story or scenario once its gaps are gone. */
const SKELETON = /^(?=(?:as|i want|we want|so that|in order|given|when|then|als|damit|en tant|afin|como)(?!\p{L}))(?:(?:as|an?|the|i|we|want|need|would|like|to|so|that|can|user|of|in|order|given|when|then|and|but|is|should|be|able|als|ich|möchte|damit|en|tant|que|je|veux|afin|de|como|quiero|para)[\s,.;:_'"*/|–—-]{1,20}){1,20}$/u;
const GAP = /<[^<>\n]{0,120}>|\.{2,}|…|_{2,}|\{[^{}\n]{0,80}\}|\[(?![\^~#]|attachment)[^[\]\n|]{0,120}\]/gu;
const GAP_NAMED =
  /\.\.|…|__|[[{<](?:an? |the |some |any |your |my |insert |enter )?(?:(?:type|kind) of \p{L}{1,15}|types? of users?|user(?: type| role)?|role|persona|actor|who|what|why|goals?|action|feature|functionality|capability|want|need|benefits?|reasons?|values?|outcome|result|something|precondition|context|event|trigger|do something|perform (?:an |some )?action|achieve (?:a |some )?(?:goal|benefit))[^[\]{}<>\n]{0,60}[\]}>]/u;

const MARK = /^\s{0,20}(?:[-*•+–]{1,4}\s{1,3}|\(?\d{1,2}[.):\]]{1,2}\s{0,3}|#{1,4}\s{1,3})?(?:\[[ x]?\]\s{0,3})?[\s_*+"'“(.…:;,–—-]{0,8}/u;
/** A whole line in brackets speaks to the template's reader; a command's options and marks of logs do not. */
const BRACKETED = /^[[{](?:please|describe|explain|add|attach|insert|enter|list|provide|include|write|fill|type|link|links|your|what|how|why|which|who|when|where|optional|steps?|expected|actual|an?|the|brief|short|detailed|e\.?g)(?!\p{L})[^[\]{}\n|]{1,160}[\]}]$/u;

const MAX_CHARS = 400;

/**
 * Whether a folded line only holds its place: `tbd with the team`, `n/a`, `to be defined by product`, `[describe the bug]`,
 * `as a <role>, i want …`, `1.`. Linear.
 *
 * @param inside it stands behind a section's name or right under it, where more words say that nothing is there
 */
export function isPlaceholder(folded: string, inside: boolean): boolean {
  if (folded.length > MAX_CHARS) return false;
  if (ONLY_MARKS.test(folded.replace(ITEM_NUMBER, ' '))) return true;
  const words = folded.replace(MARK, '').trimEnd().replace(/[_*+]{1,3}$/u, '');
  if (!/[\p{L}\p{N}]/u.test(withoutHints(words))) return /[\p{L}\p{N}]/u.test(folded) && !/[`=;]/u.test(folded);
  if (inside && inSection.test(words)) return true;
  return anywhere.test(words) || DOTS_QUOTED.test(words) || BRACKETED.test(folded.replace(/^\s*[-*•]\s/u, '').trim()) || isSkeleton(words);
}

function isSkeleton(words: string): boolean {
  const left = GAP_NAMED.test(words) ? words.replace(GAP, ' ').replace(/\s+/gu, ' ').trimStart() : words;
  return SKELETON.test(`${left} `);
}
