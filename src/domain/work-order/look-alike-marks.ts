import { basisMarks } from './section-titles';

const names = Object.values(basisMarks).map((mark) => mark.slice(1, -1));
/** The innermost pair of any brackets with a short text within. */
const BRACKETED = /([\p{Ps}<])([^\p{Ps}\p{Pe}<>]{1,60})([\p{Pe}>])/gu;
/** Brackets of ordinary prose: nobody takes `(profile)` for a mark. */
const ofProse: ReadonlySet<string> = new Set(['(', '{']);

/** Takes the brackets off whatever looks like a mark of ours, in any case and script, so that issue text cannot mark itself. */
export function withoutMarks(text: string): string {
  let [before, after] = ['', text];
  // What stood in two pairs of brackets stands in one afterwards; every round takes off a pair.
  while (after !== before) {
    before = after;
    after = before.replace(BRACKETED, (whole, open: string, inner: string) => (!ofProse.has(open.normalize('NFKC')) && looksLikeOne(inner) ? inner : whole));
  }
  return after;
}

/** Letters of other scripts may stand for at most half of a name: `о` looks like `o`. */
function looksLikeOne(inner: string): boolean {
  const letters = Array.from(inner.normalize('NFKD').toLowerCase().replace(/\P{L}/gu, ''));
  return names.some((name) => {
    if (letters.length !== name.length || letters.some((letter, at) => letter !== name[at] && letter <= '\u007f')) return false;
    return letters.filter((letter, at) => letter === name[at]).length * 2 >= name.length;
  });
}
