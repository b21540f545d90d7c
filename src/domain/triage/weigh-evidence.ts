import type { HistoryVote, HistoryVotes } from '../history/votes';
import type { IssueSnapshot } from '../issue/snapshot';
import type { Choices, FieldValues } from '../taxonomy/taxonomy';
import { levelOf, type Confidence, type Measured } from './confidence';
import type { DraftSuggestion } from './draft';
import { triageFields, type TriageField } from './field';
import { mayBeShown, pastSpeaksOf } from './may-be-shown';
import type { Abstention, Suggestion } from './report';
import { supportDraft, supportVote, type Supported } from './support';
import { maxValues } from './tool';
import { placedWords } from './words';

export interface Evidence {
  readonly snapshot: IssueSnapshot;
  readonly current: FieldValues;
  readonly choices: Choices;
  readonly drafts: readonly DraftSuggestion[];
  readonly answeredBy: 'model' | 'rules';
  /** What somebody else proposes independently; agreement raises confidence. */
  readonly secondOpinion: readonly DraftSuggestion[];
  readonly repaired: boolean;
  /** Null where there is no past to ask. */
  readonly votes: HistoryVotes | null;
  /** How often suggestions of a field at least this sure were right. */
  readonly measure: (field: TriageField, score: number) => Measured | null;
}

/**
 * Turns what was proposed into suggestions by checking each value: a quote that is not in the issue removes it, a value nobody
 * may cite a past issue for is not put forward by the past alone, a value the issue already has is not proposed again. Every
 * field ends up either suggested or abstained from, with the reason.
 */
export function weighEvidence(evidence: Evidence): { suggestions: Suggestion[]; abstentions: Abstention[] } {
  const suggestions: Suggestion[] = [];
  const abstentions: Abstention[] = [];
  const words = placedWords(`${evidence.snapshot.summary}\n${evidence.snapshot.description}`);
  for (const field of triageFields) {
    const choice = evidence.choices[field];
    if (!choice.open) {
      abstentions.push({ field, why: choice.why });
      continue;
    }
    const supported = rankSupported(evidence, field, words);
    const held = new Set(evidence.current[field].map(({ id }) => id));
    const [surest, ...others] = supported.filter(({ value }) => !held.has(value.id));
    const isRight = supported[0] !== undefined && held.has(supported[0].value.id);
    if (surest && !(isRight && maxValues[field] === 1) && !isRefuted(evidence, field, surest)) suggestions.push(suggestion(evidence, field, [surest, ...others]));
    else abstentions.push({ field, why: isRight ? 'already_right' : 'not_enough_evidence' });
  }
  return { suggestions, abstentions };
}

/** What may be shown for a field, surest first. */
function rankSupported(evidence: Evidence, field: TriageField, words: ReturnType<typeof placedWords>): Supported[] {
  const votes = pastSpeaksOf[field] ? (evidence.votes?.[field] ?? []) : [];
  const fromDrafts = evidence.drafts
    .filter((draft) => draft.field === field)
    .flatMap((draft) => supportDraft(draft, { ...evidence, votes, words }));
  const drafted = new Set(fromDrafts.map(({ value }) => value.id));
  const [likeliest] = votes.filter(({ value }) => !drafted.has(value.id));
  const fromPast = likeliest && !isOutvoted(likeliest, votes) ? [supportVote(likeliest)] : [];
  return [...fromDrafts, ...fromPast]
    .filter((supported) => mayBeShown(supported, field, evidence.current[field]))
    .sort((left, right) => right.score - left.score)
    .slice(0, maxValues[field]);
}

/** The past alone puts forward its first choice and no other: a second one is wrong more often than right. */
const isOutvoted = (vote: HistoryVote, votes: readonly HistoryVote[]): boolean => vote !== votes[0];

/**
 * Whether people here refused the past's word more often than not, at this score and above. A project whose labels follow
 * the process and not the problem shows it in its decisions, and in nothing else.
 */
function isRefuted({ measure }: Evidence, field: TriageField, { basis, score }: Supported): boolean {
  const measured = basis.includes('history') && basis.length === 1 ? measure(field, score) : null;
  return measured !== null && measured.right < 0.5 * measured.of;
}

/** Of several values the word is that of the weakest; the number is that of the first, by which suggestions are judged. */
function suggestion({ measure }: Evidence, field: TriageField, supported: readonly [Supported, ...Supported[]]): Suggestion {
  const [surest] = supported;
  const weakest = supported.reduce((least, one) => (one.score < least.score ? one : least));
  const confidence: Confidence = {
    level: levelOf(weakest.score),
    because: [...weakest.because],
    score: surest.score,
    measured: measure(field, surest.score),
  };
  const values = supported.map(({ value, reason, evidence, basis, pastIssues }) => ({ value, reason, evidence, basis, pastIssues }));
  return { field, values, confidence };
}
