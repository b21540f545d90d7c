import type { HistoryVote } from '../history/votes';
import type { IssueSnapshot } from '../issue/snapshot';
import { findQuote } from '../issue/span';
import { scoreOf, type ConfidenceReason } from './confidence';
import type { DraftSuggestion } from './draft';
import type { Basis, SupportedValue } from './report';
import { findPhrase, type PlacedWord } from './words';

/** A value whose evidence was checked. */
export interface Supported extends SupportedValue {
  readonly because: readonly ConfidenceReason[];
  /** From 0 to 1. */
  readonly score: number;
}

/** From where on the past is taken to mean it: under one half something else is likelier. */
const LIKELY = 0.5;

/** A value that a model or the rules proposed; none when its quote is not in the issue. */
export function supportDraft(
  draft: DraftSuggestion,
  given: {
    snapshot: IssueSnapshot;
    answeredBy: 'model' | 'rules';
    secondOpinion: readonly DraftSuggestion[];
    repaired: boolean;
    votes: readonly HistoryVote[];
    words: readonly PlacedWord[];
  },
): Supported[] {
  const evidence = findQuote(given.snapshot, draft.quote);
  if (!evidence) return [];
  const byModel = given.answeredBy === 'model';
  const vote = given.votes.find(({ value }) => value.id === draft.value.id);
  const isLikely = vote !== undefined && vote.share >= LIKELY;
  const [first] = given.votes;
  const differs = !isLikely && first !== undefined && first !== vote && first.share >= LIKELY;
  // For components and labels the rules look for the very name that is looked for here: that is one sign, not two.
  const agrees =
    draft.field === 'priority' &&
    given.secondOpinion.some(({ field, value }) => field === draft.field && value.id === draft.value.id);
  const because: ConfidenceReason[] = [
    'quote_found',
    ...(findPhrase(given.words, draft.value.name) ? (['value_named'] as const) : []),
    ...(agrees ? (['rules_agree'] as const) : []),
    ...(isLikely ? (['history_agrees'] as const) : []),
    ...(differs ? (['history_differs'] as const) : []),
    ...(given.repaired ? (['repaired_answer'] as const) : []),
  ];
  const basis: Basis[] = [byModel ? 'model' : 'text', ...(isLikely ? (['history'] as const) : [])];
  const pastIssues = isLikely ? [...vote.pastIssues] : [];
  // A past that never heard of the field says nothing, not that the value is wrong.
  const share = given.votes.length === 0 ? null : (vote?.share ?? 0);
  const { value, reason } = draft;
  return [{ value, reason, evidence, basis, pastIssues, because, score: scoreOf({ because, share, byModel }) }];
}

/** A value that the past alone speaks for. */
export function supportVote({ value, share, pastIssues }: HistoryVote): Supported {
  const because: ConfidenceReason[] = ['history_alone'];
  return {
    value,
    reason: `Past issues like this one point ${share >= 0.8 ? 'clearly ' : ''}to “${value.name}”.`,
    evidence: null,
    basis: ['history'],
    pastIssues: [...pastIssues],
    because,
    score: scoreOf({ because, share, byModel: false }),
  };
}
