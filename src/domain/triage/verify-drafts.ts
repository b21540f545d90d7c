import type { IssueSnapshot } from '../issue/snapshot';
import { findQuote } from '../issue/span';
import type { FieldValues, Choices } from '../taxonomy/taxonomy';
import { confidenceFrom, weakest, type Confidence, type ConfidenceReason } from './confidence';
import type { DraftSuggestion } from './draft';
import { triageFields, type TriageField } from './field';
import type { Abstention, Suggestion, SupportedValue } from './report';
import { findPhrase, placedWords } from './words';

interface Supported extends SupportedValue {
  readonly confidence: Confidence;
}

/**
 * Turns drafts into suggestions by checking each against the issue: a quote that is not there removes its value, a value
 * the issue already has is not proposed again. Every field ends up either suggested or abstained from, with the reason.
 *
 * @param secondOpinion what somebody else proposes independently; agreement raises confidence
 */
export function verifyDrafts(given: {
  snapshot: IssueSnapshot;
  current: FieldValues;
  choices: Choices;
  drafts: readonly DraftSuggestion[];
  secondOpinion: readonly DraftSuggestion[];
  repaired: boolean;
}): { suggestions: Suggestion[]; abstentions: Abstention[] } {
  const suggestions: Suggestion[] = [];
  const abstentions: Abstention[] = [];
  const words = placedWords(`${given.snapshot.summary}\n${given.snapshot.description}`);
  for (const field of triageFields) {
    const choice = given.choices[field];
    if (!choice.open) {
      abstentions.push({ field, why: choice.why });
      continue;
    }
    const supported = given.drafts.flatMap((draft) => (draft.field === field ? support(draft, given, words) : []));
    const held = new Set(given.current[field].map((value) => value.id));
    const fresh = supported.filter(({ value }) => !held.has(value.id));
    if (fresh.length > 0) suggestions.push(suggestion(field, fresh));
    else abstentions.push({ field, why: supported.length > 0 ? 'already_right' : 'not_enough_evidence' });
  }
  return { suggestions, abstentions };
}

function support(
  draft: DraftSuggestion,
  given: { snapshot: IssueSnapshot; secondOpinion: readonly DraftSuggestion[]; repaired: boolean },
  words: ReturnType<typeof placedWords>,
): Supported[] {
  const evidence = findQuote(given.snapshot, draft.quote);
  if (!evidence) return [];
  // For components and labels the rules look for the very name that is looked for here: that is one sign, not two.
  const agrees =
    draft.field === 'priority' &&
    given.secondOpinion.some(({ field, value }) => field === draft.field && value.id === draft.value.id);
  const because: ConfidenceReason[] = [
    'quote_found',
    ...(findPhrase(words, draft.value.name) ? (['value_named'] as const) : []),
    ...(agrees ? (['rules_agree'] as const) : []),
    ...(given.repaired ? (['repaired_answer'] as const) : []),
  ];
  return [{ value: draft.value, reason: draft.reason, evidence, confidence: confidenceFrom(because) }];
}

function suggestion(field: TriageField, supported: readonly Supported[]): Suggestion {
  return {
    field,
    values: supported.map(({ value, reason, evidence }) => ({ value, reason, evidence })),
    confidence: weakest(supported.map(({ confidence }) => confidence)),
  };
}
