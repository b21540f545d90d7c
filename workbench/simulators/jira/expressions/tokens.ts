import { ExpressionError } from './expression-error';

export interface Token {
  readonly kind: 'number' | 'string' | 'word' | 'mark';
  readonly text: string;
  /** Offset in the expression, from 0. */
  readonly at: number;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<number>\d+(?:\.\d+)?)`,
    String.raw`(?<quoted>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')`,
    String.raw`(?<word>[A-Za-z_$][\w$]*)`,
    // Longer marks first, and the marks of what is not simulated too: the parser says so with their names.
    String.raw`(?<mark>===|!==|=>|\?\?|\?\.|==|!=|<=|>=|&&|\|\||[!<>?:().,[\]{}+\-*/%${'`'}])`,
  ].join('|'),
  'gsy',
);

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);

/** @throws ExpressionError for a character that starts nothing, an open quote above all */
export function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < expression.length) {
    const groups = TOKEN.exec(expression)?.groups;
    if (!groups) throw new ExpressionError(`Syntax error at character ${at + 1}: ${expression.slice(at, at + 12)}`);
    const { number, quoted, word, mark } = groups;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (quoted !== undefined) tokens.push({ kind: 'string', text: unquote(quoted), at });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, at });
    at = TOKEN.lastIndex;
  }
  return tokens;
}
