/** Text with its differences of form taken out, and for each UTF-16 unit of it where its origin starts and ends. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const forms: ReadonlyMap<string, string> = new Map([
  ...Array.from('\u2018\u2019\u201A\u201B\u2032\u0060\u00B4', (mark): [string, string] => [mark, "'"]),
  ...Array.from('\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', (mark): [string, string] => [mark, '"']),
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', (dash): [string, string] => [dash, '-']),
]);

/** Folds case, typographic quotes and dashes, and runs of white space. Linear in the length of the text. */
export const foldText = (text: string): FoldedText => {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let inSpace = false;
  for (const character of text) {
    const end = at + character.length;
    const isSpace = /\s/.test(character);
    if (isSpace && inSpace) {
      ends[ends.length - 1] = end;
    } else {
      const form = isSpace ? ' ' : fold(character);
      folded.push(form);
      for (let unit = 0; unit < form.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    inSpace = isSpace;
    at = end;
  }
  return { text: folded.join(''), starts, ends };
};

const fold = (character: string): string => forms.get(character) ?? character.toLowerCase();
