/** How one language tells a user story. Sources of patterns for text of any case; nothing in them is unbounded. */
export interface StoryGrammar {
  /** Before the role. */
  readonly lead: string;
  /** From the person to the verb; the want follows. */
  readonly want: string;
  /** Before the benefit, when it stands last. */
  readonly benefit: string;
  /** Before the benefit, when it stands first. */
  readonly benefitFirst: string;
  /** A want that makes a story together with a benefit alone; "we should … so that …" is said in any text. */
  readonly wish: string;
}

const END = '(?![\\p{L}\\p{N}])';

const english: StoryGrammar = {
  lead: 'as (?:an?|the|one of the)',
  want:
    "(?:i|we)(?:(?:['’]d| would)(?: really| also)? (?:like|love|prefer|want)|(?: really| also| only| just)? ?(?:do not|don['’]t)? ?(?: really| also| only| just)?(?:want|need|wish|expect|require|must|should|shall|may|(?:can|could)(?! ?not|['’]t|n['’]t)|am able|are able|have to))",
  benefit: `(?:so that|in order (?:to|that)|such that|because|thereby|allowing (?:me|us) to)${END}|so(?= (?!(?:far|on|much|many|forth|long|called|as)${END})\\p{L})`,
  benefitFirst: `(?:in order to|so that)${END}`,
  wish: "i(?:['’]d| would)(?: really| also)? (?:like|love)|i (?:really )?(?:want|wish)",
};

const german: StoryGrammar = {
  lead: 'als(?: ein(?:e|er|en)?)?',
  want: '(?:möchte|will|kann|muss|brauche|benötige|wünsche|hätte|würde) (?:ich|wir)(?: (?:gern|gerne|mir))?',
  benefit: `(?:damit|sodass|so dass)${END}|um(?= [^.\\n]{1,120} zu )`,
  benefitFirst: `damit${END}|um(?= [^.\\n]{1,120} zu )`,
  wish: 'ich (?:möchte|will|hätte gern)',
};

const french: StoryGrammar = {
  lead: 'en tant qu(?:e |[\'’])',
  want: '(?:je|nous) (?:veux|voulons|voudrais|voudrions|souhaite|souhaitons|souhaiterais|peux|pouvons|dois|devons|aimerais|aimerions)|j[\'’](?:aimerais|ai besoin)',
  benefit: `afin (?:(?:de|que)${END}|(?:d|qu)['’])|(?:pour (?:que|pouvoir)|de sorte que)${END}`,
  benefitFirst: `afin (?:(?:de|que)${END}|(?:d|qu)['’])`,
  wish: "je (?:veux|voudrais|souhaite)|j['’]aimerais",
};

const spanish: StoryGrammar = {
  lead: 'como(?: una?| el| la)?',
  want: '(?:yo )?(?:quiero|queremos|necesito|necesitamos|deseo|puedo|podemos|debo|quisiera|me gustaría)',
  benefit: `(?:para(?: que| poder)?|a fin de)${END}`,
  benefitFirst: `(?:para|a fin de)${END}`,
  wish: 'quiero|quisiera|me gustaría',
};

export const storyGrammars: readonly StoryGrammar[] = [english, german, french, spanish];

const NOBODY =
  'note|result|workaround|work-around|consequence|follow-?up|example|reference|rule|whole|fact|step|start|point|test|fix|solution|template|side ?effect|prerequisite|alternative|reminder|bonus|way|means|part|' +
  'beispiel|resultado|ejemplo|solución|conséquence|exemple|ergebnis|folge';

/** What follows `as a` and is nobody: `As a workaround we need …`, `As a side note - I …`; but a test engineer is somebody. */
export const nobody = new RegExp(`(?:^|[\\s-])(?:${NOBODY})s?(?:$|[,:]|\\s{1,3}[-–—]\\s|\\s(?:of|for|to|from|in|that|which|de|für|von|zu)\\s)`, 'iu');
