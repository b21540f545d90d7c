/** Longest quote, so that a text without full stops is not quoted whole. */
const QUOTE_MAX_CHARACTERS = 240;
const SENTENCE_ENDS = ['. ', '! ', '? ', '\n'];

/** The sentence that holds position `at`, word for word as it stands in the text. */
export function quoteAround(text: string, at: number): string {
  const earliest = Math.max(0, at - QUOTE_MAX_CHARACTERS / 2);
  const before = text.slice(earliest, at);
  const from = earliest + Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1;
  const latest = from + QUOTE_MAX_CHARACTERS;
  // A mark inside `18.2` or `Node.js` ends nothing.
  const length = text.slice(at, latest).search(/\n|[.!?](?=\s|$)/);
  return wholeCharacters(text.slice(from, length === -1 ? latest : at + length + 1)).trim();
}

/** Drops half of a surrogate pair at either end. */
const wholeCharacters = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
