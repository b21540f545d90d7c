/** Marks that mean something to Markdown within a line, among them every one that begins HTML, a link, an image or an entity. */
const SPECIAL = /[\\`*_[\]<>&~#!|$^{}]/g;
/** Marks that mean something where a block begins. */
const OPENING = /^([-+=:>]|\d{1,9}(?=[.)]))/u;
/** What a reader of Markdown may make a link or a mention of by itself: a scheme, something with a dot in it, `@`. */
const LINKABLE = /:\/|^\W*(?:mailto|javascript|data|vbscript|tel|xmpp):|[\p{L}\p{N}-]\.[\p{L}\p{N}-]|\/\/|@/iu;

/**
 * One line of text that Markdown shows as it is: no markup, no HTML, no image. Addresses, file names and mentions stand in code
 * marks, the only place where no reader makes a link of them.
 */
export function escapeMarkdown(text: string): string {
  const flat = text.replace(/[\s\u0085]+/gu, ' ').trim();
  const escaped = flat.split(' ').map((chunk) => (LINKABLE.test(chunk) ? inCode(chunk) : chunk.replace(SPECIAL, '\\$&'))).join(' ');
  return escaped.replace(OPENING, (mark) => (/^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A run of marks longer than any within, with the space that a mark at either end asks for. */
function inCode(chunk: string): string {
  const longest = Math.max(0, ...(chunk.match(/`+/gu) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  const pad = chunk.startsWith('`') || chunk.endsWith('`') ? ' ' : '';
  return `${marks}${pad}${chunk}${pad}${marks}`;
}
