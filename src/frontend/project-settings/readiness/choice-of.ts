import type { FieldValue } from '../../shared/view-types';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * What a Select for one value that may be none is drawn from. A Select of UI Kit holds words: none is the empty word. What was
 * chosen and is no longer offered stays listed, so that nothing changes by itself.
 */
export function choiceOf(
  offered: readonly FieldValue[],
  chosenId: string | null,
  words: { readonly none: string; readonly gone: (id: string) => string },
): { readonly options: readonly Choice[]; readonly chosen: Choice; readonly isGone: boolean } {
  const none = { value: '', label: words.none };
  const options = [none, ...offered.map(({ id, name }) => ({ value: id, label: name }))];
  if (chosenId === null) return { options, chosen: none, isGone: false };
  const known = options.find(({ value }) => value === chosenId);
  if (known) return { options, chosen: known, isGone: false };
  const gone = { value: chosenId, label: words.gone(chosenId) };
  return { options: [...options, gone], chosen: gone, isGone: true };
}
