/** A statement's text with one space between words, each list of values as one `?, …` and many rows of them as one row. */
export const normalized = (query: string): string =>
  query
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\?(, \?)+/g, '?, …')
    .replaceAll(/(, \(\?, …\))+/g, '')
    .trim();
