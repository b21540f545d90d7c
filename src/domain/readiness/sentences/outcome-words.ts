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
