/** How many characters of each kind were removed. Kinds overlap in no code point. */
export interface InvisibleCounts {
  /** C0 and C1 controls except tab and line feed, lone surrogates, noncharacters. */
  control: number;
  /** Zero-width characters, fillers and variation selectors, where they have no visible effect. */
  zeroWidth: number;
  /** Controls that reorder what a person sees (Unicode Bidirectional Algorithm, UAX 9). */
  bidirectional: number;
  /** Unicode tag characters: ASCII that no person sees and a model reads. */
  tag: number;
}

/** Scripts in which a joiner or non-joiner between two letters changes what is read (UAX 31, section 2.3). */
const joiningScripts = [
  'Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu',
  'Kannada', 'Malayalam', 'Sinhala',
];
const joiningLetter = `[${joiningScripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

/** Joiners that do something: inside an emoji sequence, or alone between two letters of a script that joins. */
const meaningfulJoiner = [
  `(?<=\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=\\p{Extended_Pictographic})`,
  `(?<=${joiningLetter})[\\u200C\\u200D](?=${joiningLetter})`,
].join('|');

/** U+FE0E and U+FE0F directly after an emoji, or inside a keycap such as the digit one in a box. */
const meaningfulSelector = `(?<=(?![0-9#*])\\p{Emoji})[\\uFE0E\\uFE0F]|(?<=[0-9#*])\\uFE0F(?=\\u20E3)`;

const kinds = {
  kept: `(?=[\\u200C\\u200D\\uFE0E\\uFE0F])(?:${meaningfulJoiner}|${meaningfulSelector})`,
  control: `[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]|\\p{Surrogate}|\\p{Noncharacter_Code_Point}`,
  bidirectional: `[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]`,
  tag: `[\\u{E0000}-\\u{E007F}]`,
  zeroWidth: `[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}]`,
} as const;
const invisible = new RegExp(Object.entries(kinds).map(([kind, source]) => `(?<${kind}>${source})`).join('|'), 'gu');

/**
 * Removes characters that a person does not see. Joiners stay where they shape what is read: in emoji sequences, and
 * singly between letters of scripts such as Arabic, Persian and Hindi; a run of them, which could carry hidden bits,
 * goes as a whole. Linear in the length of the text, and a second call changes nothing: what stays keeps the
 * neighbours that made it stay.
 */
export const removeInvisible = (text: string): { text: string; removed: InvisibleCounts } => {
  const removed: InvisibleCounts = { control: 0, zeroWidth: 0, bidirectional: 0, tag: 0 };
  const visible = text.replace(invisible, (match: string, kept, control, bidirectional, tag) => {
    if (kept !== undefined) return match;
    if (control !== undefined) removed.control += 1;
    else if (bidirectional !== undefined) removed.bidirectional += 1;
    else if (tag !== undefined) removed.tag += 1;
    else removed.zeroWidth += 1;
    return '';
  });
  return { text: visible, removed };
};
