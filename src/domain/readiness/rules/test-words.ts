import { wordPattern } from '../../triage/word-pattern';

const KIND = '(?:unit|integration|regression|acceptance|system|end.to.end|e2e|load|performance|smoke|functional|automated|manual|ui|api|browser|jasmine|junit|selenium|anvil)';

/** Words that say how something is to be tested. Tests as such are often what the work is about. */
export const testNamed = wordPattern(
  '(?:add|write|include|need|needs|require|requires|extend|create|provide|implement|have|with)(?: \\p{L}{1,12}){0,3} tests?(?: cases?)?', `${KIND}\\W(?:\\p{L}{1,12} )?tests? (?:should|must|need|needs|are|is|have|has|will|cover|covers|pass|passes|for|to|that)`, 'tests? (?:should|must|pass|passes|that (?:show|verify|check|cover|prove)|to (?:cover|verify|check|ensure|show))', 'covered by (?:\\p{L}{1,12} ){0,3}tests?',
  'test (?:that|whether|if)', 'tests? (?:plans?|scenarios?|steps|notes|strategy)', 'how (?:to|can|do) (?:\\p{L}{1,4} )?(?:test|verify)', 'verif(?:y|ies|ied) (?:that|if|whether|by)', 'to (?:verify|test)(?: \\p{L}{1,12})?', '(?:can|should|must|will|to) be (?:tested|verified|validated)', 'qa (?:notes?|steps?|plan)', 'testing (?:notes?|steps?|instructions?|procedure)', 'testplan', 'testfall|testfälle', 'cas de tests?|vérifier que', 'casos? de prueba|verificar que',
);

/** A heading over what is to be tested: `Acceptance tests`, `Test cases:`. */
export const testHeading = new RegExp(`^\\W{0,8}(?:${KIND}\\W)?(?:tests?|testing|qa|test ?cases?|verification)\\W{0,4}$`, 'u');
