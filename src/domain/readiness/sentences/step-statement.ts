/** What may stand before the words of a step in a line: a number, marks of a list. */
const MARK = '\\s{0,8}(?:\\(?\\d{1,3}[.):\\]]{0,2}|[-*#+•]{1,4})?\\s{0,4}\\(?';

/** Behind these begins a clause of its own, or an object that shows the verb for an order: `click the …`, `open it and …`. */
const BREAKS =
  "the|an?|this|that|these|those|it|its|my|your|our|their|any|some|each|every|all|and|or|but|so|then|which|who|where|when|while|if|until|till|unless|after|before|because|as|i|you|he|she|we|they|there|what|why|how|whether|be|sure|" +
  'die|den|das|dem|ein|eine|einen|und|oder|dann|wenn|bis|dass|wo|ob|sobald|et|ou|puis|qui|que|quand|où|si|jusque|y|o|que|cuando|donde';

const FINITE =
  "is|are|was|were|isn't|aren't|wasn't|weren't|do|does|did|don't|doesn't|didn't|has|have|had|hasn't|haven't|can|cannot|can't|could|couldn't|will|won't|would|wouldn't|should|shouldn't|must|shall|might|needs?|not|never|no longer|always|sometimes|too|fails?|failed|hangs|freezes|crashes|breaks|works?|worked|shows|takes|throws|becomes|remains|stays|seems|looks|gets|disappears|appears|happens|lacks|loses|" +
  'ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|kann|können|soll|sollte|sollten|muss|müssen|funktioniert|funktionieren|geht|dauert|dauern|schlägt|schlagen|fehlt|fehlen|bleibt|bleiben|zeigt|klappt|reagiert|stürzt|lässt|' +
  "est|sont|était|étaient|sera|seront|ne|ont|échoue|échouent|fonctionne|marche|plante|reste|restent|affiche|prend|es|está|están|son|falla|fallan|funciona|tarda";

/** At the end of a line as good as a verb: `Start date missing`. */
const ADJECTIVES = '(?:missing|misaligned|unreadable|broken|incorrect|greyed out|grayed out|cut off|unavailable|invisible|fehlerhaft|unvollständig|manquante?|cassée?)';

/** A verb that is a noun as well: `drag and drop`, `import of`, `öffnen der`. */
const NOUN_GROUP = "(?: ?(?:and|&|n|'n'|und) (?:drop|paste|export|import|play|close|replace|forget)| of(?: the| an?)?| (?:der|des|von|vom|beim)| (?:la|le|les|des|du|de|une?)(?= )| l'(?=\\p{L}))?";
const WORD = `(?! (?:${BREAKS})(?![\\p{L}\\p{N}])) [\\p{L}\\p{N}](?:[\\p{L}\\p{N}'_/-]|\\.(?=[\\p{L}\\p{N}])){0,40}`;

const statement = new RegExp(
  `^${MARK}[\\p{L}][\\p{L}/-]{1,20}(?: (?:in|up|out|on|off))?${NOUN_GROUP}(?:${WORD}){0,5}? (?:(?:${FINITE})(?![\\p{L}\\p{N}'-])|${ADJECTIVES}[\\s.!]{0,4}$)`,
  'u',
);

/** `Start time: 16:23`: a label. */
const label = new RegExp(`^${MARK}\\p{L}{2,10} (?:date|time|version|mode|id|name|host)\\s?:`, 'u');

/** Told with an order's verb where the verb is what the reader does: `make sure …`, `wait …` are followed by statements. */
const ordersThat = new RegExp(`^${MARK}(?:make|check|verify|observe|see|wait|have|note)(?![\\p{L}])`, 'u');

/**
 * Whether a folded line begins with the verb of a step and yet says something of a thing: `start date is wrong`, `open issues are
 * not counted`, `click target too small`. An order has an object with an article, or no verb but its first, up to where its first
 * clause ends. Linear.
 */
export const isStepStatement = (line: string): boolean => (statement.test(line) && !ordersThat.test(line)) || label.test(line);
