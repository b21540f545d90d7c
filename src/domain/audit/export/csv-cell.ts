/** What a spreadsheet takes for the start of a formula, also in full width. */
const START = String.raw`[=+\-@＝＋－＠]`;
/**
 * What may stand before it all the same: blanks, controls, invisible characters, quotes (a reader that finds another cell here
 * may take them off), and apostrophes, which makes defusing reversible.
 */
const SKIPPED = String.raw`['"\s\p{Cc}\p{Cf}]*`;

/**
 * The places where a cell could begin a formula: its own beginning, and behind `;`, tab and line ends, because a spreadsheet
 * that expects another separator begins new cells there. A control character that stands first is dangerous by itself.
 */
const DANGEROUS = new RegExp(String.raw`^(?='*[\t\r\n\0])|(?<=^|[;\t\r\n])(?=${SKIPPED}${START})`, 'gu');

/**
 * One cell after RFC 4180, always quoted. An apostrophe stands wherever a spreadsheet could begin a formula, as OWASP ("CSV
 * Injection", owasp.org/www-community/attacks/CSV_Injection) and ASVS 5.0, 1.2.10 ask. To have the value back, take away the
 * apostrophe at the beginning, or behind `;`, tab or line end, where such a start (or a first control character) follows.
 */
export const csvCell = (value: string): string => `"${value.replace(DANGEROUS, "'").replaceAll('"', '""')}"`;
