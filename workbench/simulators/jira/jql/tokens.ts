import { JiraProblem } from '../jira-problem';

export interface Token {
  readonly kind: 'word' | 'string' | 'operator' | 'punctuation';
  readonly text: string;
  /** Offset in the query, from 0. */
  readonly at: number;
}

const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`(?<property>issue\.property\[(?:"[^"]*"|'[^']*'|[^\]"']*)\][\w.-]*)`,
    String.raw`(?<quoted>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')`,
    String.raw`(?<operator>!=|!~|<=|>=|=|~|<|>)`,
    String.raw`(?<punctuation>[(),])`,
    String.raw`(?<word>[^\s()=!<>~,"']+)`,
  ].join('|'),
  'giy',
);

const unescape = (quoted: string) => quoted.slice(1, -1).replace(/\\(.)/gs, '$1');

/** @throws JiraProblem for a character that starts no token, an open quote above all */
export function tokenize(jql: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < jql.length) {
    const match = TOKEN.exec(jql);
    if (!match?.groups) {
      throw new JiraProblem(400, [
        `Error in the JQL Query: The character '${jql.charAt(at)}' is not expected here. (line 1, character ${at + 1})`,
      ]);
    }
    const { property, quoted, operator, punctuation, word } = match.groups;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: unescape(quoted), at });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator, at });
    else if (punctuation !== undefined) tokens.push({ kind: 'punctuation', text: punctuation, at });
    else if (property !== undefined || word !== undefined)
      tokens.push({ kind: 'word', text: property ?? word ?? '', at });
    at = TOKEN.lastIndex;
  }
  return tokens;
}
