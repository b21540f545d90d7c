import { wordPattern } from './word-pattern';

/** Things people do to software, as a step of a list begins: in English, German, French and Spanish. */
const STEP_VERBS =
  'add|apply|attach|build|call|change|check|choose|clear|click|clone|close|compile|configure|connect|copy|create|debug|' +
  'define|delete|deploy|disable|double|drag|drop|edit|enable|enter|execute|expand|export|fill|generate|go|goto|have|hit|' +
  'hold|hover|import|insert|install|invoke|launch|load|log|login|logout|make|minimize|modify|move|navigate|observe|open|' +
  'paste|perform|pick|play|press|put|refresh|reload|remove|rename|replace|resize|restart|right|rotate|run|save|scroll|' +
  'select|send|set|start|step|stop|submit|swipe|switch|synchronize|tap|toggle|turn|type|uncheck|unselect|update|upgrade|' +
  'upload|use|using|verify|visit|wait|write|' +
  'öffne|öffnen|klicke|klicken|wähle|wählen|starte|starten|gehe|gib|ouvrir|ouvrez|cliquer|cliquez|lancer|lancez|aller|' +
  'abrir|abra|hacer|haga|pulsar|pulse|ir|iniciar';

/** A step as an item of a list: `1. Open …`, `- then click …`. */
export const listedStep = new RegExp(
  `^\\s*(?:\\(?\\d{1,3}[.):\\]]{0,2}|[-*#+•]{1,4}|step \\d{1,2}[.:)]?)\\s{0,4}\\(?(?:then |and |now |next |just |please |again )?(?:${STEP_VERBS})(?![\\p{L}\\p{N}_])`,
  'u',
);

/** A step as a sentence by itself; fewer verbs, because other sentences begin with words like these. */
export const plainStep =
  /^\s*(?:then |and |now |next |first |just |simply )?(?:click|press|tap|navigate|go to|goto|open|launch|select|start|create|enter|type|drag|install|log in|login|visit|choose|right.click|double.click|import|run|close|move|put|place|öffne|klicke|ouvrir|cliquer|abrir)(?![\p{L}\p{N}_])/u;

/** Words that head a list of steps or bring an example. */
export const stepsHeading = wordPattern(
  'steps?', 'reproduce', 'reproducing', 'reproduction', 'repro', 'str', 'recreate', 'how to test', 'test ?cases?',
  '(?:sample|example|test|following|source|my|this) (?:code|app|project|script|query|command|snippet|config(?:uration)?)', 'code (?:sample|snippet|example|fragment)', 'failcase',
  'schritte', 'reproduzieren', 'nachstellen', 'étapes', 'reproduire', 'pasos', 'reproducir',
);

/** Somebody saying that they could not make it happen is no way to make it happen. */
export const notReproduced = wordPattern(
  "(?:not|cannot|can't|couldn't|didn't|unable|never|nicht|pas|no)(?: been| be| able| to| pu| se){0,3} (?:reproduc\\p{L}{0,6}|reproduz\\p{L}{0,6}|recreate\\p{L}?)",
);

/** Under what circumstances: `when I open`, `after saving`. */
export const circumstance = wordPattern(
  "(?:when|whenever|if|after|while|once|as soon as|every time|each time) (?:i|we|you|one|a user|the user|users?)(?: \\p{L}|'\\p{L})?\\p{L}{0,20}",
  '(?:when|while|after|by|upon) \\p{L}{1,20}ing',
  "(?:i|we)(?:'ve|'m| am| are| have| had)? (?:just |also |then )?(?:using|running|used|ran|run|opened|open|created|create|set|installed|clicked|click|selected|select|started|start|tried|try|added|updated|upgraded|imported|executed|switched|changed)",
  '(?:wenn|nachdem|sobald|falls) (?:ich|man|wir|der|die|das|ein|eine)', 'beim \\p{L}{3,30}',
  '(?:quand|lorsque|si) (?:je|on|vous|nous|le|la|les|un|une)', "lorsqu'(?:on|il|un|une)", '(?:cuando|si|después de) (?:el|la|se|un|una|yo|\\p{L}{2,20})', 'al \\p{L}{2,20}[aei]r',
);

/** What ought to happen. */
export const expectation = wordPattern(
  'expect(?:s|ed|ing|ation|ations)?', "should(?:n't)?", 'shall', '(?:is |are |was )?supposed to', 'ought to', 'must', 'instead of', 'rather than', 'needs? to',
  '(?:try|tries|trying|tried|wants?|wanted) to', 'is there (?:a|any) way', 'how (?:do|can|could) (?:i|we|you|one)', 'it would', 'would not expect',
  'would be (?:better|nice|great|good|helpful|useful|easier|logical)', 'would (?:like|love|prefer)', "(?:wouldn't it|would it not|would not it) be",
  '(?:i|we) want', 'desired', 'intended', 'correct (?:behaviou?r|result|output|value)', 'better to', 'suggest', 'as documented', 'used to work',
  '(?:work|works|worked) (?:fine|well|correctly|before|perfectly|as)',
  'sollten?', 'soll(?:en)?', 'müssten?', 'muss', 'erwartet\\p{L}{0,2}', 'erwarte', 'erwartung', 'stattdessen', 'eigentlich',
  'devrai(?:en)?t', 'doit', 'attendue?s?', 'attendais', 'au lieu de', 'debería[ns]?', 'debe', 'esperad[oa]', 'esperaba', 'en (?:lugar|vez) de',
);

/** A failure whose opposite goes without saying. */
export const failsPlainly = wordPattern(
  'crash(?:es|ed|ing)?', '\\p{L}{0,40}exceptions?', '\\p{L}{0,40}errors?', 'fail(?:s|ed|ing|ures?)?', 'hangs?', 'hung', 'freez(?:es?|ing)', 'frozen', 'froze', 'stuck', 'segfaults?', 'npe', 'data loss', 'lost', 'broken',
  'unable', 'cannot', "can(?:'t|t| not)", "(?:do|does|did|is|are|was|were|will|has|have|could)(?:n't|nt| not)", "won't", 'no longer', 'nothing', 'typo',
  'absturz', 'stürzt', 'abgestürzt', 'nicht', 'fehler', 'plante', 'planté', 'erreurs?', 'ne', 'se cierra', 'se cuelga', 'falla', 'no', 'nada',
);

/** What happened. Wide on purpose: hardly any report of an error says nothing of it. */
export const outcome = wordPattern(
  'actual(?:ly)?', 'results?', 'observed', '\\p{L}{0,40}errors?', '\\p{L}{0,40}exceptions?', 'crash(?:es|ed|ing)?', 'fail(?:s|ed|ing|ures?)?', 'broken', 'breaks', 'broke', 'wrong(?:ly)?',
  'typos?', 'miss(?:ing|es)', 'incorrect(?:ly)?', 'invalid', 'hangs?', 'hung', 'freezes?', 'frozen', 'stuck', 'leaks?', 'slow(?:er|ly)?', 'corrupt(?:ed)?', 'lost', 'loses', 'blank', 'empty', 'null',
  'undefined', 'npe', 'timeout', 'time[sd] out', 'nothing happens', 'no longer', 'instead', 'but', 'however', 'unable', 'cannot', "can(?:'t|t| not)", "could(?:n't|nt| not)", "do(?:es)?(?:n't|nt| not)",
  "did(?:n't|nt| not)", "(?:is|are|was|were|has|have)(?:n't|nt| not)", "wo(?:n't|nt)", '(?:will|would) not', 'not', 'no', 'ignor(?:ed|es)', 'duplicated', 'flickers?', 'overlaps?', 'truncated', 'unexpected(?:ly)?',
  'inconsistent', 'weird', 'strange', 'odd', 'throws?', 'thrown', 'gets', 'got', 'shows?', 'shown', 'displays?', 'displayed', 'returns?', 'returned', 'appears?', 'disappears?', 'causes?', 'becomes?', 'happens', 'occurs',
  'problems?', 'regression', 'still', 'never', 'always', 'only', 'too',
  'fehler\\p{L}{0,20}', 'absturz', 'stürzt', 'nicht', 'kein\\p{L}{0,2}', 'falsch\\p{L}{0,2}', 'leer', 'statt', 'erreurs?', 'plante', 'pas', 'mais', 'échoue', 'vide', 'falla', 'fallo', 'no', 'pero', 'vacío',
);

/** Words by which a text of no telling type speaks of an error. */
export const errorSpokenOf = wordPattern(
  '\\p{L}{0,40}errors?', '\\p{L}{0,40}exceptions?', 'crash(?:es|ed|ing)?', 'fails', 'failed', 'freezes', 'hangs', 'stack ?trace', 'fehler(?:meldung)?', 'absturz', 'stürzt', 'erreurs?', 'plante', 'errores', 'falla', 'se cierra',
);

/** How often. */
export const howOften = wordPattern(
  'always', 'sometimes', '(?:every|each|any) ?time', 'every', 'each', 'daily', 'nightly', 'since', 'intermittent(?:ly)?', 'occasional(?:ly)?', 'random(?:ly)?', 'often', 'frequently', 'rarely', 'once', 'twice', 'consistent(?:ly)?', 'reproducible', 'sporadic(?:ally)?',
  'repeatedly', 'constantly', 'permanent(?:ly)?', 'regular(?:ly)?', 'usually', 'whenever', 'never', 'flaky', '\\d{1,3} ?%', '\\d+ (?:out of|of|times)',
  'immer', 'manchmal', 'jedes mal', 'jedesmal', 'gelegentlich', 'sporadisch', 'zufällig', 'selten', 'oft', 'seit', 'depuis', 'desde', 'toujours', 'parfois', 'à chaque fois', 'souvent', 'siempre', 'a veces', 'cada vez',
);
