import { parseRefusal, policyRefusal, type Refusal } from './refusal';
import type { Token } from './tokens';

/** MariaDB runs these and TiDB, the engine behind Forge SQL, does not know them. */
const NOT_IN_TIDB = new Set('RETURNING JSON_TABLE AGAINST'.split(' '));
const NOT_CREATED_IN_TIDB = new Set('TRIGGER PROCEDURE FUNCTION EVENT PACKAGE AGGREGATE DEFINER'.split(' '));

/**
 * Syntax that MariaDB would accept and Forge SQL would not: what TiDB cannot parse, and foreign keys, which Atlassian's
 * page calls not supported (TiDB would take and ignore the words, which is worse than a refusal).
 */
export function findUnsupportedSyntax(tokens: readonly Token[]): Refusal | undefined {
  const words = tokens.filter((token) => token.kind === 'word');
  const unknown = words.find((token) => NOT_IN_TIDB.has(token.word));
  if (unknown) return parseRefusal(unknown.text);

  const [first, second, third] = words;
  if (first?.word !== 'CREATE' && first?.word !== 'ALTER') return undefined;
  if (second && NOT_CREATED_IN_TIDB.has(second.word)) return parseRefusal(second.text);
  if (first.word === 'CREATE' && second?.word === 'OR' && third?.word === 'REPLACE' && words[3]?.word !== 'VIEW') {
    return parseRefusal(second.text);
  }
  if (first.word === 'CREATE' && second?.word === 'TABLE' && words.some((token) => token.word === 'SELECT')) {
    return parseRefusal('SELECT');
  }
  return words.some((token) => token.word === 'REFERENCES' || token.word === 'FOREIGN')
    ? policyRefusal(
        'Foreign keys are not supported by Forge SQL.',
        'Leave the constraint out, keep rows consistent in your app, and join as usual.',
      )
    : undefined;
}
