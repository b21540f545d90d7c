/** `- `, `* `, `1. `, `2) ` and the box of a task, as the text form writes them and people do; something has to follow. */
const MARK = /^\s{0,40}(?:[-*•+]{1,4}|\(?\d{1,3}[.)])\s{1,4}(?:\[[ xX]?\]\s{1,4})?(?=\S)/u;

/** UTF-16 units of the mark that makes a line a list's item, with the space around it; 0 where the text does not begin with one. */
export const listMarkLength = (text: string): number => MARK.exec(text)?.[0].length ?? 0;
