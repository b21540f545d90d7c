/** Sections that ask for something there may be none of. Who asks for criteria or steps wants some. */
const NAMES =
  '(?:out of ?-?scope|not in scope|non-? ?goals?|dependenc(?:y|ies)|(?:open )?(?:questions|points|topics)|open (?:question|issues?)|risks?|blockers?|attachments?|assumptions?|constraints?|limitations?|work-?arounds?|pre-? ?conditions?|prerequisites?|(?:related|linked) (?:issues?|tickets?)|' +
  'nicht im umfang|außerhalb des umfangs|abhängigkeiten|offene (?:fragen|punkte)|risiken|anhänge|annahmen|einschränkungen|voraussetzungen|hors périmètre|dépendances?|questions ouvertes|risques?|pièces jointes|hypothèses|contraintes|prérequis|fuera de alcance|dependencias|preguntas abiertas|riesgos|adjuntos)';
const NONE = '(?:(?:there (?:is|are) )?(?:none|nothing)|no|keine?|nichts|aucune?s?|rien|néant|ningun[oa]s?|nada)(?: (?:known|identified|so far|for now|at the moment|yet|that (?:i|we) know of|bekannt|connue?s?|conocid[oa]s?))?';
const HEAD = '^[\\s*_#+-]{0,10}(?:h[1-6]\\. ?)?(?:\\d{1,2}[.)]\\s)?[*_]{0,3}(?:(?:known|open|other|external|technical|bekannte|possible) )?';
const END = '[\\s.!*_]{0,6}$';

const answer = new RegExp(`${HEAD}${NAMES}[\\s*_]{0,4}[:=–—-][\\s*_]{0,4}${NONE}${END}`, 'u');
const name = new RegExp(`${HEAD}${NAMES}(?: \\((?:optional|if any|falls vorhanden)\\))?[\\s*_:?=-]{0,6}$`, 'u');
const none = new RegExp(`^[\\s*•_–-]{0,10}${NONE}${END}`, 'u');

/** Whether a folded line tells that there is none of something there may be none of: `Open questions: none`. Linear. */
export const answersNone = (folded: string): boolean => answer.test(folded);

/** Whether a folded line is the name of a section that may stay empty: `h2. Dependencies`. */
export const mayBeEmpty = (folded: string): boolean => name.test(folded);

/** Whether a folded line only says that there is none. Under {@link mayBeEmpty} that is an answer. */
export const isNone = (folded: string): boolean => none.test(folded);
