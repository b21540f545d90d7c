import type { Token } from './tokens';

const SYSTEM_SCHEMAS = ['INFORMATION_SCHEMA', 'MYSQL'] as const;
/** Words after which a table's name stands, wherever they are. */
const TABLE_FOLLOWS = new Set(['JOIN', 'INTO', 'TABLE']);
/** Words that may stand between such a word and the name. */
const SKIPPED = new Set(['IF', 'NOT', 'EXISTS', 'IGNORE', 'LOW_PRIORITY', 'ONLY', 'LATERAL']);
const FROM_ENDS = new Set(
  'WHERE GROUP HAVING ORDER LIMIT WINDOW UNION EXCEPT INTERSECT SET ON USING PARTITION'.split(' '),
);

/** One pair of brackets: whether a query is in it, and whether its FROM list is being read. */
interface Group {
  readonly isQuery: boolean;
  inFrom: boolean;
}

/**
 * A schema other than the installation's own that the statement names, or undefined. A dotted name is a table's where a
 * table is expected, and a column's (`t.id`) elsewhere; with two dots the first part is a schema anywhere.
 * The database user of an installation has no rights elsewhere, so a name that slips through here fails there.
 */
export function findForeignSchema(tokens: readonly Token[], ownSchema: string): string | undefined {
  const allowed = new Set<string>([...SYSTEM_SCHEMAS, ownSchema.toUpperCase()]);
  const foreign = (token: Token | undefined) => (token && !allowed.has(token.word) ? token.text : undefined);
  const shown = findShownSchema(tokens);
  if (shown) return foreign(shown);

  const groups: Group[] = [{ isQuery: true, inFrom: false }];
  let expectsTable = false;
  for (const [index, token] of tokens.entries()) {
    const group = groups.at(-1);
    if (!group) return undefined;
    if (token.text === '(') {
      const next = tokens[index + 1]?.word ?? '';
      const opensQuery = next === 'SELECT' || next === 'WITH';
      // `FROM (a JOIN b)`: a bracket where a table is expected, without a query in it, holds tables itself.
      groups.push({ isQuery: opensQuery || expectsTable, inFrom: expectsTable && !opensQuery });
      expectsTable &&= !opensQuery;
      continue;
    }
    if (token.text === ')') {
      if (groups.length > 1) groups.pop();
      expectsTable = false;
      continue;
    }
    const dots = countDots(tokens, index);
    if (dots === 2 || (dots === 1 && expectsTable)) {
      const found = foreign(token);
      if (found) return found;
    }
    if (token.kind === 'word' && FROM_ENDS.has(token.word)) group.inFrom = false;
    if (token.kind === 'word' && (isFromOfQuery(token, group) || isLeadingUpdate(token, index))) group.inFrom = true;
    expectsTable =
      introducesTable(token, index, tokens, group) ||
      (expectsTable && token.kind === 'word' && SKIPPED.has(token.word));
  }
  return undefined;
}

/** `SHOW TABLES FROM x` and `SHOW COLUMNS FROM t FROM x` name a schema without a dot. */
function findShownSchema(tokens: readonly Token[]): Token | undefined {
  if (tokens[0]?.word !== 'SHOW') return undefined;
  const named = tokens.flatMap((token, index) => (['FROM', 'IN'].includes(token.word) ? [tokens[index + 1]] : []));
  return tokens.some((token) => token.word === 'TABLES') ? named[0] : named[1];
}

function introducesTable(token: Token, index: number, tokens: readonly Token[], group: Group): boolean {
  if (token.text === ',') return group.inFrom;
  if (token.kind !== 'word') return false;
  if (isFromOfQuery(token, group) || isLeadingUpdate(token, index)) return true;
  if (token.word === 'DESC' || token.word === 'DESCRIBE') return index === 0;
  if (token.word === 'LIKE') return tokens[0]?.word === 'CREATE' && tokens[1]?.word === 'TABLE';
  if (token.word === 'ON') return isIndexStatement(tokens);
  return TABLE_FOLLOWS.has(token.word);
}

/** `EXTRACT(YEAR FROM t.created)` and `TRIM(' ' FROM t.name)` have a FROM that no table follows. */
const isFromOfQuery = (token: Token, group: Group) => token.word === 'FROM' && group.isQuery;

/** Not the UPDATE of `ON DUPLICATE KEY UPDATE` and `FOR UPDATE`. */
const isLeadingUpdate = (token: Token, index: number) => token.word === 'UPDATE' && index === 0;

/** `CREATE UNIQUE INDEX i ON t`: the only statement in which a table follows ON. */
const isIndexStatement = (tokens: readonly Token[]) =>
  (tokens[0]?.word === 'CREATE' || tokens[0]?.word === 'DROP') &&
  tokens.slice(1, 3).some((token) => token.word === 'INDEX');

/** How many `.name` follow the name at `index`; 0 when it is itself the later part of a dotted name. */
function countDots(tokens: readonly Token[], index: number): number {
  const isName = (token: Token | undefined) => token?.kind === 'word' || token?.kind === 'quoted-name';
  if (!isName(tokens[index]) || tokens[index - 1]?.text === '.') return 0;
  let dots = 0;
  while (tokens[index + 2 * dots + 1]?.text === '.' && dots < 3) dots += 1;
  return dots;
}
