/** Sentences and list items of a text, word for word as they stand in it, marks of lists left out. */
export function sentencesIn(text: string): { readonly sentence: string; readonly listed: boolean }[] {
  return text.split('\n').flatMap((line) => {
    const [mark = ''] = /^\s*(?:[-*•]+|\d{1,2}[.)]|#+)\s+(?:\[[ xX]?\]\s+)?/.exec(line) ?? [];
    const words = line.slice(mark.length).trim();
    const parts = mark === '' ? words.split(/(?<=[.!?])\s+/) : [words];
    return parts.filter((part) => /\p{L}.*\s.*\p{L}/u.test(part)).map((sentence) => ({ sentence, listed: mark !== '' }));
  });
}
