import { wordPattern } from '../triage/word-pattern';

/** Places of code. A model has read none, so it may name one only where the issue does. */
const codePlaces: readonly RegExp[] = [
  wordPattern('repositor(?:y|ies)', 'repos?'),
  wordPattern('pull.?requests?', 'merge.?requests?', 'prs?', 'mrs?'),
  wordPattern('commits?', 'commit(?:ted|ting)'),
  wordPattern('branch(?:es)?'),
  wordPattern('source.?codes?', 'code.?base', 'existing code', 'current implementation'),
  wordPattern('git', 'git ?hub', 'git ?lab', 'bitbucket', 'svn', 'subversion'),
];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** Whether a statement speaks of code, repositories, branches, commits or pull requests that the issue does not speak of. */
export function namesCodePlace(statement: string, issue: string): boolean {
  const [said, told] = [fold(statement), fold(issue)];
  return codePlaces.some((place) => place.test(said) && !place.test(told));
}

/** Program code has no place in a statement, but for words of code that the issue itself holds. With what stands around it. */
const CODE = /\S{0,80}(?:[{};](?=\s*$)|\)\s*[{;]|=>|\w\(\w{0,40}\)|&&|\|\||[=!]==?|<\/?\w)\S{0,80}|^\s*(?:import|const|let|var|function|class|def|select|insert|update|delete from)\s+\S{1,80}\s*[(={]/giu;

/** Whether a statement holds program code that does not stand in the issue. */
export function holdsCode(statement: string, issue: string): boolean {
  const told = fold(issue);
  return (statement.match(CODE) ?? []).some((code) => !told.includes(fold(code).trim()));
}

const authority = wordPattern(
  '(?:the|this|its|our) (?:issue|ticket|description|summary|reporter|story|report|request|author|customer|client|stakeholders?|product owner|team|comments?|attachments?|documentation|specification)s?(?: \\p{L}{1,12}){0,2} (?:says?|said|states?|stated|mentions?|mentioned|asks?|asked|requires?|required|requests?|requested|wants?|wanted|confirms?|confirmed|agrees?|agreed|decided?|decides|approved?|approves|expects?|describes?|specif(?:y|ies|ied)|notes?|explains?|demands?)',
  'according to', 'as (?:stated|described|mentioned|requested|required|agreed|discussed|specified|reported|documented|decided|noted|confirmed|approved|explained)', '(?:documented|specified|described|stated|mentioned) (?:in|by)',
  '(?:has|have) been (?:approved|agreed|confirmed|decided|signed off)', '(?:is|are|was|were) (?:approved|agreed|confirmed|decided|signed off)', 'laut', 'gemäß', 'selon', "d'après", 'según',
);

/** Whether a statement says that somebody or something told it. */
export const claimsSource = (statement: string): boolean => authority.test(fold(statement));
