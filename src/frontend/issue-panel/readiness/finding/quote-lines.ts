import { strings } from '../../../shared/strings';

/** Characters up to which quotes share a line: single words do, sentences do not. */
const SHORT_CHARS = 40;

/** Quotes as lines: short ones together, as a row of words, long ones each by itself. */
export function quoteLines(quotes: readonly string[]): readonly string[] {
  const { quotes: words } = strings.panel.readiness;
  if (quotes.length === 0) return [];
  return quotes.every((quote) => quote.length <= SHORT_CHARS) ? [words(quotes)] : quotes.map((quote) => words([quote]));
}

/** Keys of issues among names; what is not one is no link. */
export const issueKeys = (names: readonly string[]): readonly string[] => names.filter((name) => /^[A-Z][A-Z0-9_]{1,30}-\d{1,10}$/.test(name));
