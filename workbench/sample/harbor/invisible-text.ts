/**
 * Characters a reader does not see and a model does. Written as escapes, so that no invisible character stands in a
 * source file.
 */
export const InvisibleCharacters = {
  ZERO_WIDTH_SPACE: '\u200b',
  WORD_JOINER: '\u2060',
  BYTE_ORDER_MARK: '\ufeff',
  RIGHT_TO_LEFT_OVERRIDE: '\u202e',
  POP_DIRECTIONAL_FORMATTING: '\u202c',
} as const;

/** The block of tag characters mirrors ASCII from this code point on and is drawn as nothing. */
const TAG_BLOCK_START = 0xe0000;

/** The same ASCII text in Unicode tag characters. Throws a RangeError on any other character. */
export function toTagCharacters(ascii: string): string {
  return Array.from(ascii, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x20 || codePoint > 0x7e) {
      throw new RangeError(`Tag characters exist only for printable ASCII, not for U+${codePoint.toString(16)}.`);
    }
    return String.fromCodePoint(TAG_BLOCK_START + codePoint);
  }).join('');
}

/** The text with a zero-width space after each character, so that a plain word search does not find it. */
export const withZeroWidthSpaces = (text: string): string =>
  Array.from(text, (character) => character + InvisibleCharacters.ZERO_WIDTH_SPACE).join('');
