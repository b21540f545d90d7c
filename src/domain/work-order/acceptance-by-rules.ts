import { bugSentence } from '../readiness/sentences/bug-sentence';
import { foldSentence } from '../readiness/sentences/fold-sentence';
import type { IssueKind } from '../triage/issue-kind';
import { demanded } from './demanded';
import { scenarios } from './gherkin';
import type { IssueLine } from './issue-lines';
import { tellsObserved } from './issue-part';
import { isPriorityRemark } from './remark';
import type { OrderFacts } from './rule-order';
import { saidUnder, type Said } from './said-in-issue';
import type { Statement } from './work-order';
import { withoutOverlaps, wordsAt } from './words-at';

/** Sentences found by their words alone; more of them are a discussion. */
const MAX_BY_WORDS = 6;

/**
 * What tells that it is done, in the issue's own words: under a heading that says so, in Given, When, Then, in a list of boxes,
 * as the expected result; only where none of these stands, sentences that demand something, unless readiness finds that nobody
 * says how to tell: then no vague sentence takes that place. What happens today is never what is to be.
 */
export function acceptanceByRules({ snapshot, gaps }: Pick<OrderFacts, 'snapshot' | 'gaps'>, kind: IssueKind, found: { lines: readonly IssueLine[]; said: readonly Said[] }): Statement[] {
  const lines = found.lines.filter(({ part, text }) => part !== 'observed' && !tellsObserved(text));
  // What is asked is still open, wherever it stands.
  const said = found.said.filter(({ folded, line }) => !/\?\s*$/u.test(folded) && line.part !== 'observed' && !tellsObserved(folded));
  const placed = [
    ...scenarios(lines),
    ...saidUnder(said, 'acceptance'),
    ...lines.filter(({ item, part, text }) => item === 'box' && part !== 'other' && !isPriorityRemark(foldSentence(text))),
    ...saidUnder(said, 'expected'),
  ];
  const places = placed.length > 0 ? placed : gaps.includes(kind === 'bug' ? 'expected' : 'acceptance') ? [] : byWords(said, kind);
  const statements = places.flatMap(({ start, end }) => wordsAt(snapshot, 'description', { start, end }) ?? []);
  return withoutOverlaps(statements).sort((left, right) => (left.span?.offset ?? 0) - (right.span?.offset ?? 0));
}

function byWords(said: readonly Said[], kind: IssueKind): Said[] {
  const free = saidUnder(said, null, 'background', 'other', 'in_scope', 'implementation').filter(({ folded }) => !folded.endsWith(':'));
  const telling = kind === 'bug' ? free.filter(({ folded }) => bugSentence(folded).has('expected')) : free.filter(({ folded }) => demanded.test(folded));
  return telling.slice(0, MAX_BY_WORDS);
}
