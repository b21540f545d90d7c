/** What the lines under a heading of an issue are about. `other`: a heading that says nothing a work order needs. */
export type IssuePart =
  | 'acceptance'
  | 'in_scope'
  | 'out_of_scope'
  | 'steps'
  | 'expected'
  | 'observed'
  | 'questions'
  | 'background'
  | 'implementation'
  | 'test_plan'
  | 'rollout'
  | 'risks'
  | 'assumptions'
  | 'other';

/** What people call that which happens today. */
const observedNames =
  '(?:the )?(?:actual(?:ly)?|observed|current(?:ly)?)(?: (?:results?|behaviou?rs?|outputs?|outcomes?|situation|state))?|what (?:actually )?happens(?: (?:instead|now|today))?|instead|' +
  'tatsächlich(?:e[sr]?)?(?: (?:ergebnis|verhalten|resultat|ausgabe))?|beobachtet(?:e[sr]?)?(?: (?:ergebnis|verhalten))?|aktuell(?:e[sr]?)?(?: (?:ergebnis|verhalten|zustand))?|ist(?:.?(?:zustand|verhalten|ergebnis))?|stattdessen|' +
  '(?:résultats?|comportements?) (?:obtenus?|observés?|réels?|actuels?|constatés?)|obtenu|observé|constaté|réel|actuellement|en réalité|au lieu de cela|' +
  '(?:resultados?|comportamientos?) (?:actual(?:es)?|obtenidos?|observados?|real(?:es)?)|obtenido|observado|actualmente|en realidad|en cambio';
const observedLabel = new RegExp(`^[\\s*_+#\\-•–.\\d()]{0,12}(?:h[1-6]\\. ?)?[*_+]{0,3}(?:${observedNames})\\s{0,2}[*_+]{0,3}\\s{0,2}(?:[:：]|[–—-]\\s|=)`, 'u');

/** Whether a line begins by saying that it tells what happens today, in whatever part of the issue it stands. */
export const tellsObserved = (line: string): boolean => observedLabel.test(line.toLowerCase().replaceAll('’', "'"));

/** Names people give to headings, whole and in lower case: English, German, French and Spanish. The first row that fits decides. */
const names: readonly (readonly [IssuePart, RegExp])[] = [
  ['out_of_scope', /^(?:(?:what(?:'s| is) )?(?:out of|not in|beyond(?: the)?) scope|out-of-scope|non.?goals?|exclusions?|not included|nicht im umfang|außerhalb des umfangs|hors périmètre|fuera de(?:l)? alcance)$/u],
  ['acceptance', /^(?:(?:user )?acceptance(?: (?:criteri(?:a|on)|tests?|conditions?))?|ac|a\/c|criteria|(?:success|completion|exit) criteria|criteria for (?:success|acceptance)|definition of done|dod|done when|conditions of satisfaction|akzeptanzkriterien|abnahmekriterien|critères? d'acceptation|criterios? de aceptación)$/u],
  ['in_scope', /^(?:(?:what(?:'s| is) )?in scope|in-scope|scope(?: of work)?|requirements?|deliverables?|tasks?|to.?dos?|sub-?tasks?|work to (?:be )?do(?:ne)?|this (?:task |story |ticket |issue )?(?:includes|is to|covers)|umfang|anforderungen|aufgaben|périmètre|exigences|alcance|requisitos)$/u],
  ['steps', /^(?:(?:test |repro(?:duc(?:tion|ible|ing))? |the )?steps?(?: (?:to|for|of)(?: \p{L}+){0,4})?|str|(?:how )?to reproduce|repro(?:duction|duce)?(?: (?:sequence|steps))?|test ?cases?|repo steps|schritte(?: zum nachstellen| zur reproduktion)?|étapes(?: pour reproduire)?|pasos(?: para reproducir)?)$/u],
  ['expected', /^(?:(?:the )?expected(?: (?:results?|behaviou?rs?|outputs?|outcomes?))?|desired (?:behaviou?r|results?)|erwartetes? (?:ergebnis|verhalten)|erwartet|erwartung|soll(?:.?(?:zustand|verhalten|ergebnis))?|(?:résultat|comportement)s? attendus?|attendu|(?:resultado|comportamiento)s? esperados?|esperado)$/u],
  ['observed', new RegExp(`^(?:results?|${observedNames})$`, 'u')],
  ['questions', /^(?:(?:open |unanswered |outstanding )?questions?|open (?:points|issues)|to (?:be )?clarif(?:y|ied)|to be decided|tbd|offene (?:fragen|punkte)|questions ouvertes|preguntas(?: abiertas)?)$/u],
  ['implementation', /^(?:implementation(?: (?:notes?|details|ideas?))?|technical (?:notes?|details|approach|design)|dev(?:eloper)? notes?|(?:proposed |possible |suggested )?(?:solutions?|approach|fix|design)|technische (?:hinweise|umsetzung)|umsetzung|lösung|solution proposée|solución)$/u],
  ['test_plan', /^(?:test(?:ing)?(?: (?:plan|notes?|strategy|instructions?))?|how to (?:test|verify)|qa(?: notes?)?|verification|testplan|plan de tests?|plan de pruebas)$/u],
  ['rollout', /^(?:roll.?out(?: (?:plan|and rollback))?|roll.?back(?: plan)?|deployment(?: (?:plan|notes?))?|release plan|migration(?: plan)?)$/u],
  ['risks', /^(?:risks?(?: (?:and \p{L}+|assessment))?|impact|dependencies|risiken|risques|riesgos)$/u],
  ['assumptions', /^(?:assumptions?|annahmen|hypothèses|supuestos)$/u],
  ['background', /^(?:(?:the |issue |feature |problem )?(?:description|problem|issue|background|context|motivation|rationale|summary|overview|purpose|goals?|objectives?|why|reason)(?: (?:description|statement|of the problem))?|feature request|use case|user story|story|beschreibung|hintergrund|ziel|contexte|objectif|contexto|objetivo)$/u],
  ['other', /^(?:(?:sample |test |example )?code(?: (?:sample|snippet|example|to reproduce))?|examples?|logs?|(?:error )?(?:log|message|output)s?|stack ?trace|work.?arounds?|environment|versions?|tested (?:on|with)|test environment|(?:additional|extra|further) (?:info(?:rmation)?|notes?|details)|notes?|links?|references?|attachments?|screenshots?|see(?: also)?|related(?: (?:issues?|tickets?))?|(?:associated )?help ?desk(?: tickets?)?|umgebung|hinweise)$/u],
];

/** What a heading of this name brings, or null when the name is none we know. */
export function partNamed(name: string): IssuePart | null {
  const folded = name.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  return names.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
