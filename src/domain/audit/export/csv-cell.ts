/** What a spreadsheet takes for the start of a formula, also in full width. */
const START = String.raw`[=+\-@＝＋－＠]`;
/**
 * What may stand before it all the same: blanks, controls, invisible characters, quotes (a reader that finds another cell here
 * may take them off), and apostrophes, which makes defusing reversible.
 */
const SKIPPED = String.raw`['"\s\p{Cc}\p{Cf}]`;

/** A cell that is dangerous from its beginning on: it begins a formula, or a control character stands first. */
const BEGINS = new RegExp(String.raw`^(?:'*[\t\r\n\0]|${SKIPPED}*${START})`, 'u');

/**
 * A start of a formula with everything skipped before it; or what is skipped where none follows, so that each stretch is read
 * once, however many cells could begin in it.
 */
const FORMULA = new RegExp(`(?<formula>;?${SKIPPED}*${START})|;?${SKIPPED}+`, 'gu');

/**
 * Behind these a cell could begin, because a spreadsheet that expects another separator begins new cells there. All but `;` are
 * skipped before a formula as well.
 */
const SEPARATOR = /[;\t\r\n]/gu;

/**
 * One cell after RFC 4180, always quoted. An apostrophe stands wherever a spreadsheet could begin a formula, as OWASP ("CSV
 * Injection", owasp.org/www-community/attacks/CSV_Injection) and ASVS 5.0, 1.2.10 ask. To have the value back, take away the
 * apostrophe at the beginning, or behind `;`, tab or line end, where such a start (or a first control character) follows.
 * Linear in the length of the value.
 */
export const csvCell = (value: string): string => {
  const defused = value.replace(FORMULA, (stretch, formula?: string) => formula?.replace(SEPARATOR, "$&'") ?? stretch);
  return `"${BEGINS.test(value) ? "'" : ''}${defused.replaceAll('"', '""')}"`;
};
