import { wordsIn } from '../history/words';
import type { IssueSnapshot } from '../issue/snapshot';
import { readSpan } from '../issue/span';
import { foldSentence } from '../readiness/sentences/fold-sentence';
import { happens } from '../readiness/sentences/outcome-words';
import { demanded } from './demanded';
import type { Statement, SubtaskDraft } from './work-order';
import { overlap } from './words-at';

/** Words that a criterion shares with the part of the work it is about. */
const SHARED_WORDS = 2;

/**
 * Parts of the work with what they lack. One without criteria gets those of the order that stand on its words or share them; where
 * none does, a requirement that can be checked is its own. One that says a single thing is told what it is for. All of it is the
 * issue's own words.
 *
 * @param given.acceptance the criteria of the order
 * @param given.purpose what the whole work is for
 * @param given.areRequired the parts stand under a heading of what is to be done: they never tell what happens today
 */
export function completeSubtasks(
  drafts: readonly SubtaskDraft[],
  given: { snapshot: IssueSnapshot; acceptance: readonly Statement[]; purpose: Statement | undefined; areRequired: boolean },
): SubtaskDraft[] {
  const { snapshot, acceptance, purpose, areRequired } = given;
  const aim = purpose?.span ?? null;
  const isOfAll = ({ span }: Statement) => span !== null && aim !== null && overlap(aim, span);
  const criteria = acceptance.filter((criterion) => criterion.basis === 'issue' && !isOfAll(criterion));
  const owners = criteria.map((criterion) => ownerOf(criterion, drafts, snapshot));
  return drafts.map((draft, at) => {
    const [only, ...more] = draft.statements;
    const isOneThing = only?.basis === 'issue' && more.length === 0;
    const fulfilled = draft.acceptance.length > 0 ? draft.acceptance : criteria.filter((_, index) => owners[index] === at);
    const itself = fulfilled.length === 0 && isOneThing && isCheckable(only, { snapshot, areRequired }) ? [only] : [];
    return { ...draft, statements: isOneThing && purpose && !isOfAll(only) ? [only, purpose] : draft.statements, acceptance: [...fulfilled, ...itself] };
  });
}

/** The part a criterion stands on or shares most words with. */
function ownerOf(criterion: Statement, drafts: readonly SubtaskDraft[], snapshot: IssueSnapshot): number | undefined {
  const { span } = criterion;
  const same = drafts.findIndex(({ statements }) => statements.some((statement) => span !== null && statement.span !== null && overlap(statement.span, span)));
  if (same !== -1) return same;
  const words = wordsOf([criterion], snapshot);
  const shares = drafts.map(({ statements }) => [...wordsOf(statements, snapshot)].filter((word) => words.has(word)).length);
  const most = Math.max(...shares);
  return most >= SHARED_WORDS ? shares.indexOf(most) : undefined;
}

const said = ({ span }: Statement, snapshot: IssueSnapshot): string => (span && readSpan(snapshot, span)) ?? '';
const wordsOf = (statements: readonly Statement[], snapshot: IssueSnapshot): ReadonlySet<string> => new Set(statements.flatMap((statement) => wordsIn(said(statement, snapshot))));

/** A list that stands free may be of faults, so only what demands something is to be. */
function isCheckable(statement: Statement, { snapshot, areRequired }: { snapshot: IssueSnapshot; areRequired: boolean }): boolean {
  const folded = foldSentence(said(statement, snapshot));
  return (demanded.test(folded) || (areRequired && happens.test(folded))) && !/\?\s*$/u.test(folded);
}
