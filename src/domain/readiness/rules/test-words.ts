import { wordPattern } from '../../triage/word-pattern';

const KIND = '(?:unit|integration|regression|acceptance|system|end.to.end|e2e|load|performance|smoke|functional|automated|manual|ui|api|browser|jasmine|junit|selenium|anvil)';

/** Words that say how something is to be tested. Tests as such are often what the work is about. */
const testNamed = wordPattern(
  '(?:add|write|include|need|needs|require|requires|extend|create|provide|implement|have|with)(?: \\p{L}{1,12}){0,3} tests?(?: cases?)?', `${KIND}\\W(?:\\p{L}{1,12} )?tests? (?:should|must|need|needs|are|is|have|has|will|cover|covers|pass|passes|for|to|that)`, 'tests? (?:should|must|pass|passes|that (?:show|verify|check|cover|prove)|to (?:cover|verify|check|ensure|show))', 'covered by (?:\\p{L}{1,12} ){0,3}tests?',
  'test (?:that|whether|if)', 'tests? (?:plans?|scenarios?|steps|notes|strategy)', 'how (?:to|can|do) (?:\\p{L}{1,4} )?(?:test|verify)', 'verif(?:y|ies|ied) (?:that|if|whether|by)', 'to (?:verify|test)(?: \\p{L}{1,12})?', '(?:can|should|must|will|to) be (?:tested|verified|validated)', 'qa (?:notes?|steps?|plan)', 'testing (?:notes?|steps?|instructions?|procedure)', 'testplan', 'testfall|testfälle', 'cas de tests?|vérifier que', 'casos? de prueba|verificar que',
);

const TESTS = '(?:tests?|testing|test ?cases?|test ?plans?)';
const SOME = '(?: \\p{L}[\\p{L}.-]{0,20}){0,3}';
const NOT = "(?:not|never|cannot|(?:do|does|did|is|are|was|were|wo|need|should|could|ca|has|have)n't)(?: (?:really|yet|currently|actually|necessarily|be|been|able|to)){0,2}";
const NEEDED = '(?:needed|required|necessary|possible|planned|included|available|applicable|written|there)';

/**
 * That there is no test, that none is needed or that nobody can: the opposite of how it is to be tested. `No test may fail` and
 * `don't forget to add tests` ask for some.
 */
const denial = new RegExp(
  wordPattern(
    `no${SOME} ${TESTS}(?! (?:should|must|may|can|will) (?:fail|break|be (?:broken|skipped|red)))(?: (?:is|are|was|were|has|have|for|to|that|should|must|will|needs?|covers?)){0,2}`,
    `${NOT} (?:needs?|requires?|have|has|includes?|adds?|added|contain|written?|provide|create|implement)${SOME} ${TESTS}`,
    `${TESTS} (?:(?:is|are|were|was|will|should|do|does|must)(?: not|n't)|won't)(?: be)? ${NEEDED}`,
    `(?:without|lacks?|lacking|skips?)${SOME} ${TESTS}(?: for| to| that)?`,
    `no (?:need|reason|way|plans?|time|point)(?: \\p{L}{1,12}){0,6} (?:${TESTS}|tested|verify)(?: \\p{L}{1,12})?`,
    `${NOT} (?:tested|verif(?:y|ied)|test)(?: \\p{L}{1,12})?`, '(?:unable|impossible|hard|difficult|not possible) to (?:verify|test)(?: \\p{L}{1,12})?', 'untested', `(?:not|nothing|none)(?: to (?:verify|test)| ${NEEDED})`,
    '(?:keine?n?|ohne)(?: \\p{L}{1,20}){0,2} (?:testfall|testfälle|testplan|\\p{L}{0,15}tests?)', 'nicht (?:getestet|testen|nötig|notwendig|erforderlich)', '(?:testfälle|testplan|tests?) (?:sind|ist|werden|wird) nicht \\p{L}{3,20}',
    "(?:pas|aucun|sans)(?: (?:de|besoin))?(?: d[e'])? ?(?:cas de tests?|tests?)", "(?:pas|non) (?:encore )?(?:testée?s?|nécessaires?)", '(?:sin|ningún|ninguna) (?:casos? de prueba|pruebas?)',
  ).source,
  'gu',
);

/** A folded text without what it says of tests that are not there. Linear. */
export const withoutDenials = (folded: string): string => folded.replace(denial, ';');

/** Whether a folded sentence says how something is to be tested. Linear. */
export const namesTest = (folded: string): boolean => testNamed.test(withoutDenials(folded));

/** A heading over what is to be tested: `Acceptance tests`, `Test cases:`. */
export const testHeading = new RegExp(`^\\W{0,8}(?:${KIND}\\W)?(?:tests?|testing|qa|test ?cases?|verification)\\W{0,4}$`, 'u');
