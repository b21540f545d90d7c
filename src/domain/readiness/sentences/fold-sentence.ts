/** What a sentence tells stands near its beginning; more of it is a paste. UTF-16 units. */
const MAX_SENTENCE_CHARS = 1_000;

/** A sentence as the patterns of this folder look at it: its first 1,000 characters, composed, lower case, straight apostrophes. */
export const foldSentence = (sentence: string): string =>
  sentence.slice(0, MAX_SENTENCE_CHARS).normalize('NFC').toLowerCase().replaceAll('’', "'");
