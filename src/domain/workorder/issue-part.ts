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

/** Names people give to headings, whole and in lower case: English, German, French and Spanish. The first row that fits decides. */
const names: readonly (readonly [IssuePart, RegExp])[] = [
  ['out_of_scope', /^(?:(?:what(?:'s| is) )?(?:out of|not in|beyond(?: the)?) scope|out-of-scope|non.?goals?|exclusions?|not included|nicht im umfang|außerhalb des umfangs|hors périmètre|fuera de(?:l)? alcance)$/u],
  ['acceptance', /^(?:(?:user )?acceptance(?: (?:criteri(?:a|on)|tests?|conditions?))?|ac|a\/c|criteria|(?:success|completion|exit) criteria|criteria for (?:success|acceptance)|definition of done|dod|done when|conditions of satisfaction|akzeptanzkriterien|abnahmekriterien|critères? d'acceptation|criterios? de aceptación)$/u],
  ['in_scope', /^(?:(?:what(?:'s| is) )?in scope|in-scope|scope(?: of work)?|requirements?|deliverables?|tasks?|to.?dos?|sub-?tasks?|work to (?:be )?do(?:ne)?|this (?:task |story |ticket |issue )?(?:includes|is to|covers)|umfang|anforderungen|aufgaben|périmètre|exigences|alcance|requisitos)$/u],
  ['steps', /^(?:(?:test |repro(?:duc(?:tion|ible|ing))? |the )?steps?(?: (?:to|for|of)(?: \p{L}+){0,4})?|str|(?:how )?to reproduce|repro(?:duction|duce)?(?: (?:sequence|steps))?|test ?cases?|repo steps|schritte(?: zum nachstellen| zur reproduktion)?|étapes(?: pour reproduire)?|pasos(?: para reproducir)?)$/u],
  ['expected', /^(?:(?:the )?expected(?: (?:results?|behaviou?rs?|outputs?|outcomes?))?|desired (?:behaviou?r|results?)|erwartetes? (?:ergebnis|verhalten)|erwartet|résultat attendu|comportement attendu|resultado esperado|comportamiento esperado)$/u],
  ['observed', /^(?:(?:the )?actual(?: (?:results?|behaviou?rs?|outputs?|outcomes?))?|observed(?: (?:results?|behaviou?r))?|current behaviou?r|results?|tatsächliches (?:ergebnis|verhalten)|résultat (?:obtenu|observé)|resultado (?:actual|obtenido))$/u],
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
