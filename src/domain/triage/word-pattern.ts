/**
 * A pattern that finds any of some words or phrases, standing by themselves, in folded text. `\b` would do that for
 * ASCII alone: it sees the end of a word before the first letter of `étapes`.
 *
 * Each phrase may hold alternatives and bounded repetitions and nothing unbounded, so a search is linear in the text.
 */
export const wordPattern = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${phrases.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
