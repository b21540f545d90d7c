import { circumstance } from '../../triage/bug-words';
import { wordPattern } from '../../triage/word-pattern';
import { isCodeLine } from '../../triage/read-lines';
import { circumstanceFirst } from '../sentences/outcome-words';
import { stepsFollow } from '../sentences/step-words';

/** Words that bring code as what to run, or as what it happens with. */
const toRun = wordPattern(
  '(?:re-?)?(?:run|running|ran)', 'execut(?:e|es|ed|ing)', 'compil(?:e|es|ed|ing)', '(?:minimal|small|simple|short|complete|working|failing|quick) (?:\\p{L}{1,15} ){0,2}(?:example|sample|code|snippet|case|test|app|project|script|program|query|class|page)', '(?:sample|example|test|demo|reproduction|repro|the|this|following|attached) (?:code|snippet|script|query|app|app\\.js|program)(?: (?:below|above|here))?(?= (?:reproduces|shows|demonstrates|illustrates|triggers|causes|fails|crashes|works|throws|to ))',
  'test ?case', 'failcase', '(?:in|with|by|of) (?:the|my|this) (?:code|example|sample|script|snippet)', 'try (?:this|it|the)', 'paste(?: this)?', '(?:drop|put) (?:this|it|the) in', 'simple test', 'to (?:see|test|demonstrate|illustrate|show|recreate|trigger) (?:this|it|the)', 'probar', 'ausführen', 'exécuter',
);
/** The same in a line that ends with a colon right over the code. */
const over = wordPattern(
  'when(?:ever)?', 'if', 'given', 'after', 'with', 'using', 'us(?:e|ed)', 'call(?:s|ed|ing)?', 'invok(?:e|es|ed|ing)', 'perform(?:ed|ing)?', 'issu(?:e|ed|ing)', 'send(?:ing)?', 'pass(?:ed|ing)', 'writ(?:e|ing)', 'defin(?:e|ed|ing)', 'declar(?:e|ed|ing)', 'creat(?:e|ed|ing)', 'try', 'tried', 'consider', 'e\\.g', 'i\\.e', 'ex', 'eg', 'examples?', 'samples?', 'such as', 'like', 'this', 'following', 'follows',
  'below', 'code', 'snippets?', 'scripts?', 'quer(?:y|ies)', 'requests?', 'test', 'tests', 'app\\.js', 'sources?', 'input', 'wenn', 'folgende[nrs]?', 'quand', 'suivante?', 'cuando', 'siguiente',
);
/** A heading over it. */
const heading = /^\W{0,8}(?:h\d\. ?)?(?:(?:the|my|source|full|relevant) ){0,2}(?:code|source|quer(?:y|ies)|script|request)\W{0,6}$/u;
const ENDS_WITH_COLON = /[:：][\s*_)]{0,4}$/u;
/** A name of a file, a fence or a remark may stand between the words and the code. Lines. */
const NEAR = 3;

/**
 * Whether code that stands in a text is brought by the words near it as something to run, or as what it happens with. Code by itself
 * may as well be where the error is thought to be. `lines` are folded and not empty. Linear.
 */
export const isSnippetBrought = (lines: readonly string[]): boolean =>
  lines.some((line, index) => {
    if (isCodeLine(line)) return false;
    const isOver = lines.slice(index + 1, index + 1 + NEAR).some(isCodeLine);
    if ([stepsFollow, toRun, circumstance, circumstanceFirst].some((pattern) => pattern.test(line))) {
      return isOver || lines.slice(Math.max(0, index - NEAR), index).some(isCodeLine);
    }
    return isOver && (heading.test(line) || (ENDS_WITH_COLON.test(line) && over.test(line)));
  });
