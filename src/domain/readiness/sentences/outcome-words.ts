import { wordPattern } from '../../triage/word-pattern';

/** Words of failure, beside those that triage knows. */
export const fails = wordPattern(
  'npe', 'breaks?', 'wrong(?:ly)?', 'incorrect(?:ly)?', 'missing', 'not', 'never', 'invalid', 'ignor(?:ed|es)', 'throws?', 'thrown', 'null', 'empty', 'blank', 'instead', 'too', 'only', 'still', 'but', 'problem', 'weird', 'strange',
  'unexpected(?:ly)?', 'inconsistent', 'flickers?', 'leaks?', 'timeout', 'slow', 'corrupt(?:ed)?', 'duplicated?', 'disabled', 'shortened', 'truncated', 'unsuitable', 'impossible', 'falsch\\p{L}{0,2}', 'leer', 'kein\\p{L}{0,2}', 'vide', 'pas', 'vacío',
);

/** Words of what is seen or happens, good or bad. */
export const happens = wordPattern(
  '(?:i|we|you) (?:get|got|see|saw|notice|noticed|receive|received|find|found|observe|observed|am getting|am seeing|am facing)', 'gets?', 'shows?', 'displays?', 'displayed', 'shown', 'appear(?:s|ed)?', 'disappears?', 'returns?', 'returned',
  'becomes?', 'happens?', 'occurs?', 'results?', 'produces?', 'prints?', 'opens?', 'closes', 'works?', 'worked', 'does', 'causes?', 'caused', 'starts?', 'stops?', 'loses', 'seems?', 'looks? like', 'gives?', 'contains?', 'leads? to', 'reports?',
  'there (?:is|are|was|were)', 'has', 'will', 'is', 'are', 'was', 'were', 'the following (?:error|exception|message|output|warning)', 'wird', 'ist', 'est', 'erscheint', 'aparece', 'apparaît',
);

/** Under what circumstance, as the sentence begins. */
export const circumstanceFirst = /^\W{0,3}(?:when|if|after|while|once|whenever|as soon as|upon|wenn|nachdem|sobald|quand|lorsque|si|cuando|después)(?![\p{L}])/u;

/** Look and see: what follows was seen. */
export const lookThere = /^\W{0,4}\d{0,2}\W{0,4}(?:now |then )?(?:observe|notice|note|see that|verify that)(?![\p{L}])/u;

/** Talk around a report: thanks, guesses, plans, other issues. It tells nothing that happened, unless a failure is named too. */
export const aside = wordPattern(
  'thanks?', 'thank you', 'any (?:help|ideas?|hints?|suggestions?|advice|pointers?|clues?|thoughts?)', 'please', 'help', 'someone', 'anyone', 'anybody', 'patch', 'see (?:bug|also)', '(?:can|could) (?:you|u|i|anyone|somebody|someone)',
  'i (?:think|believe|suspect|guess|assume|wonder|will|could|searched|googled|hope|am not sure)', "i'm not sure", 'possible (?:fix|solution)', 'workaround', 'sorry', 'solution', 'question', 'proposed', 'danke', 'merci', 'gracias',
);

/** Of a thing, and now: words that are no misbehaviour by themselves but are hardly reported for another reason. */
const MISBEHAVES =
  'forgets|jumps|stays|vanish(?:es)?|doubles|remains|swallows|skips|repeats|reverts|resets|overlaps?|blinks|flashes|lags|stutters|stalls|drifts|collapses|sticks|fades|jitters|wobbles|bounces|spins|disagrees?|differs?|shrinks|drops|refuses|rejects|overwrites|quits|restarts|reloads|flips|moves|falls|consumes|exceeds|duplicates|scrolls|eats|logs (?:me|us|users|everybody|people) out|takes (?:\\p{L}{1,12} )?(?:\\d{1,6}|minutes|hours|ages|long|forever|a (?:long|minute|while))|' +
  '(?:goes|turns|comes) (?:back|blank|grey|gray|black|white|dark|red|away|missing|out of sync)|(?:arrives?|comes?|loads?|starts?|appears?|runs?|fires?) (?:\\p{L}{1,12} )?(?:twice|late|too|again|out of order|back)|keeps (?:\\p{L}{3,12}ing|on)|hides|covers|mixes up|cuts off|verschwindet|bleibt|springt|vergisst|disparaît|reste|desaparece|queda';

/** What takes the verb away from the thing: a wish, a condition, a clause about it. */
const NOT_OF_IT = "that|which|who|whose|where|to|should|shall|must|can|could|may|might|will|would|want|wants|need|needs|if|when|unless|until|before|so|as|how|what|i|we|you|not|let|make|add|sure|please";

/** `The search box forgets the port`, `emails arrive twice`: a thing, and what it does. Linear: each word is read once. */
export const misbehaves = new RegExp(
  `^\\W{0,8}(?:\\d{1,2}[.)]\\s)?(?:actual(?:ly)?\\W{1,3}|now,? |currently,? )?(?:(?!(?:${NOT_OF_IT})(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}][\\p{L}\\p{N}'/-]{0,30},? ){1,9}?(?:${MISBEHAVES})(?![\\p{L}\\p{N}])`,
  'u',
);
