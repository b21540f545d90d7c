/** What stands between double quotes or code marks, within a line; longer ones are no quotation. */
const QUOTED = /"[^"\n]{1,120}"|“[^”\n]{1,120}”|`[^`\n]{1,120}`|\{\{[^}\n]{1,120}\}\}/gu;
const TOKEN = /\S+/gu;
/** Longer ones are addresses or encoded data; nothing in them is a word. UTF-16 units. */
const MAX_WORD_CHARS = 60;
/** Addresses, paths, names of things in code: `https://…`, `/etc/hosts`, `user_id`, `loginForm`, `auth.token`, `login()`. */
const NAME = /:\/\/|^www\.|^[("'[]{0,2}[/\\~$@#<{-]|[_=<>{}$@\\]|\(\)|\p{Ll}\p{Lu}|[\p{L}\p{N}]\.\p{L}{2}/u;

const blank = (text: string) => ' '.repeat(text.length);

/**
 * The same text with quotations, addresses, paths and names of program code blanked out, so that every place stays where it
 * was: `login` in a link or in `loginForm` is no word about logging in. Typographic apostrophes become straight. Linear.
 */
export const maskNames = (text: string): string =>
  text
    .replaceAll('’', "'")
    .replace(QUOTED, blank)
    .replace(TOKEN, (token) => (token.length > MAX_WORD_CHARS || NAME.test(token) ? blank(token) : token));
