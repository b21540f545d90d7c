import type { IssueSnapshot } from '../issue/snapshot';
import { findQuote, readSpan, type Span } from '../issue/span';
import { isClaim } from '../readiness/rules/claim';
import { foldSentence } from '../readiness/sentences/fold-sentence';
import { sentenceAround } from '../triage/words';
import { isTitleSaid } from './check-title';
import { claimsSource, holdsCode, namesCodePlace } from './claimed-sources';
import { concerned } from './profile-texts';
import { placesOfWords, type PlacesOfWords } from './places-of-words';
import { mapSections, own, type OrderParts } from './rule-order';
import type { WorkOrderSection } from './section';
import { contradicts, namesOthers, supportBy } from './statement-support';
import { inventsFacts, toldFacts, type ToldFacts } from './told-facts';
import { WorkOrderLimits, type Statement, type SubtaskDraft } from './work-order';
import type { DraftStatement, WorkOrderAnswer } from './work-order-answer';
import { askedSections } from './work-order-tool';

/** What is left of a model's answer. */
export interface CheckedOrder extends OrderParts {
  /** Statements thrown away: their words are not in the issue, or they tell what it does not. */
  readonly dropped: number;
}

interface Known {
  readonly snapshot: IssueSnapshot;
  /** All words a statement may take its facts from. */
  readonly text: string;
  readonly facts: ToldFacts;
  readonly places: PlacesOfWords;
}

/** Sections that say what the issue says. What is only assumed there goes to the assumptions. */
const ofTheIssue: ReadonlySet<WorkOrderSection> = new Set(['objective', 'background', 'in_scope', 'out_of_scope', 'components', 'acceptance']);
/** Of these only acceptance may be assumed without any words of the issue. */
const needsWords: ReadonlySet<WorkOrderSection> = new Set(['objective', 'background', 'in_scope', 'out_of_scope', 'components']);

/**
 * Holds every statement of a model to the issue. One with a quote has to have it there and share words with it, or it is dropped;
 * where most of its words are not those of the quote's sentence, or turn them round, it is an assumption. A heading alone is no quote. One without a quote is an assumption, and dropped in
 * the sections that say what the issue says. No statement may tell a number, name of code, file, version, address or place of
 * code that the issue does not tell, or claim that somebody said it. A sub-task keeps a title only where the issue says it.
 *
 * @param beside further words that are true of the issue: its environment and the names of the components
 */
export function checkStatements(answer: WorkOrderAnswer, snapshot: IssueSnapshot, beside: readonly string[] = []): CheckedOrder {
  const texts = [snapshot.summary, snapshot.description, snapshot.key, ...beside];
  const known: Known = { snapshot, text: texts.join('\n'), facts: toldFacts(texts), places: placesOfWords(snapshot.description) };
  const kept = mapSections((): Statement[] => []);
  const { isNoCriterion } = known.places;
  let dropped = 0;
  const keep = (asked: WorkOrderSection, statement: Statement | undefined) => {
    const section = asked === 'acceptance' && isNoCriterion(statement?.span ?? null) ? 'background' : asked;
    if (statement === undefined) dropped++;
    else kept[statement.basis === 'assumption' && ofTheIssue.has(section) ? 'assumptions' : section].push(statement);
  };
  for (const section of askedSections) for (const draft of answer.sections[section]) keep(section, checked(draft, section, known));
  for (const { name, quote } of answer.components) keep('components', checkedComponent(name, quote, known));
  const subtasks = answer.subtasks.flatMap((draft): SubtaskDraft[] => {
    const check = (drafts: readonly DraftStatement[]) =>
      drafts.flatMap((statement) => {
        const result = checked(statement, 'implementation', known);
        if (result === undefined) dropped++;
        return result ?? [];
      });
    const [statements, acceptance] = [check(draft.statements), check(draft.acceptance)];
    const isInvented = tellsMore(draft.title, known) || claimsSource(draft.title);
    const isEmpty = statements.length + acceptance.length === 0;
    // A title counts as one more where it was made up or has nothing under it; one in other words is only not used.
    if (isInvented || isEmpty) dropped++;
    const title = !isInvented && isTitleSaid(draft.title, snapshot) ? draft.title : null;
    const others = acceptance.filter(({ span }) => isNoCriterion(span));
    return isEmpty ? [] : [{ title, statements: [...statements, ...others], acceptance: acceptance.filter((one) => !others.includes(one)) }];
  });
  return { sections: kept, subtasks, dropped };
}

const tellsMore = (text: string, { text: issue, facts }: Known): boolean => inventsFacts(text, facts) || namesCodePlace(text, issue) || holdsCode(text, issue);

function checked({ text, quote }: DraftStatement, section: WorkOrderSection, known: Known): Statement | undefined {
  if (text.length > WorkOrderLimits.MAX_STATEMENT_CHARS || tellsMore(text, known)) return undefined;
  const assumption = (): Statement | undefined => (claimsSource(text) ? undefined : own('assumption', text));
  if (quote === '') return needsWords.has(section) ? undefined : assumption();
  const span = findQuote(known.snapshot, quote);
  const words = span && readSpan(known.snapshot, span);
  if (!span || words === null || words === undefined || known.places.isHeading(span)) return undefined;
  const sentence = around(known.snapshot, span);
  // A quote that leaves out the `not` in front of it is no word of the issue either.
  if (sameWords(text, words) && !contradicts(words, sentence) && !isClaim(foldSentence(sentence))) return { basis: 'issue', text: null, span };
  const support = supportBy(text, `${words}\n${sentence}`);
  if (support === 'unrelated') return undefined;
  const isSaid = support === 'said' && !contradicts(text, sentence) && !namesOthers(text, known.text.toLowerCase()) && !isClaim(foldSentence(sentence));
  return isSaid ? { basis: 'issue', text, span } : assumption();
}

/** What is read around a quote: UTF-16 units. */
const MAX_SENTENCE_CHARS = 400;

/** A quote that ends its sentence is not read on into the next one. */
const around = (snapshot: IssueSnapshot, { source, offset, length }: Span): string => {
  const text = snapshot[source];
  const end = offset + length - (/[.!?]/u.test(text.charAt(offset + length - 1)) ? 1 : 0);
  return sentenceAround(text, { start: offset, end }, MAX_SENTENCE_CHARS);
};

const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

/** The name comes from the project's own list; only whether the issue names it is in question. */
function checkedComponent(name: string, quote: string, { snapshot }: Known): Statement | undefined {
  const span = findQuote(snapshot, quote);
  if (!span) return undefined;
  const text = name.slice(0, WorkOrderLimits.MAX_STATEMENT_CHARS);
  const isNamed = supportBy(text, around(snapshot, span)) === 'said';
  return isNamed ? { basis: 'issue', text, span } : own('assumption', concerned(text).slice(0, WorkOrderLimits.MAX_STATEMENT_CHARS));
}
