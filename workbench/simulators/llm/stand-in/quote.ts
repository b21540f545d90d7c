/** Longest quote, so that a text without full stops is not quoted whole. */
const QUOTE_MAX_CHARACTERS = 240;

/** The sentence that holds position `at`, word for word as it stands in the text. */
export function quoteAround(text: string, at: number): string {
  const before = text.slice(0, at).search(/[^.!?\n]*$/);
  const length = text.slice(at).search(/[.!?\n]/);
  const end = length === -1 ? text.length : at + length + 1;
  const from = Math.max(before, at - QUOTE_MAX_CHARACTERS / 2);
  return wholeCharacters(text.slice(from, Math.min(end, from + QUOTE_MAX_CHARACTERS))).trim();
}

/** Drops half of a surrogate pair at either end. */
const wholeCharacters = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
