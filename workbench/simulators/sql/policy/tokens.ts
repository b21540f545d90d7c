/** One lexical element of a statement. `text` keeps the source's spelling; `word` is upper case for comparison. */
export interface Token {
  readonly kind: 'word' | 'quoted-name' | 'string' | 'number' | 'user-variable' | 'system-variable' | 'symbol';
  readonly text: string;
  readonly word: string;
  readonly at: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The insides of `/*+ … *\/` comments. */
  readonly hints: readonly string[];
  /** True when the text has a comment that engines execute: `/*! … *\/`, `/*M! … *\/`, `/*T! … *\/`. */
  readonly executableComment: boolean;
  /** True when a string, a quoted name or a comment never ends. */
  readonly unterminated: boolean;
}

/**
 * The elements of MySQL text, anchored where the last one ended (sticky) and written without ambiguity, so that every
 * character is looked at a bounded number of times. An `end…` group is missing when a quote or comment never closes.
 */
const ELEMENT = new RegExp(
  [
    '[ \\t\\r\\n\\f\\v]+',
    '(?:--(?=\\s|$)|#)[^\\n]*',
    '(?<block>/\\*[^*]*(?:\\*(?!/)[^*]*)*(?<endBlock>\\*/)?)',
    "(?<single>'[^'\\\\]*(?:(?:\\\\[^]|'')[^'\\\\]*)*(?<endSingle>')?)",
    '(?<double>"[^"\\\\]*(?:(?:\\\\[^]|"")[^"\\\\]*)*(?<endDouble>")?)',
    '(?<quoted>`[^`]*(?:``[^`]*)*(?<endQuoted>`)?)',
    '(?<system>@@[\\w$.]*)',
    '(?<user>@(?:`[^`]*`|\'[^\']*\'|"[^"]*"|[\\w$.\\u0080-\\uffff]*))',
    '(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\w$\\u0080-\\uffff]))',
    '(?<word>[\\w$\\u0080-\\uffff]+)',
    '(?<symbol>:=|[^])',
  ].join('|'),
  'y',
);

/** Splits a statement into tokens; comments are left out, strings and quoted names stay whole. Linear in the length. */
export function tokenize(statement: string): Tokens {
  const tokens: Token[] = [];
  const hints: string[] = [];
  let executableComment = false;
  let unterminated = false;
  for (let at = 0; at < statement.length; at = ELEMENT.lastIndex) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(statement);
    if (!found) break;
    const text = found[0];
    const groups = found.groups ?? {};
    const push = (kind: Token['kind'], name = text) => tokens.push({ kind, text, word: name.toUpperCase(), at });
    if (groups['block'] !== undefined) {
      unterminated ||= groups['endBlock'] === undefined;
      executableComment ||= /^\/\*(?:[MT]?!|T\[)/.test(text);
      if (text.startsWith('/*+')) hints.push(text.slice(3, -2));
    } else if (groups['single'] !== undefined || groups['double'] !== undefined) {
      unterminated ||= (groups['endSingle'] ?? groups['endDouble']) === undefined;
      push('string');
    } else if (groups['quoted'] !== undefined) {
      unterminated ||= groups['endQuoted'] === undefined;
      push('quoted-name', text.slice(1, -1).replaceAll('``', '`'));
    } else if (groups['system'] !== undefined) push('system-variable');
    else if (groups['user'] !== undefined) push('user-variable');
    else if (groups['number'] !== undefined) push('number');
    else if (groups['word'] !== undefined) push('word');
    else if (groups['symbol'] !== undefined) push('symbol');
  }
  return { tokens, hints, executableComment, unterminated };
}
