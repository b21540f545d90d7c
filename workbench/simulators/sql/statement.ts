import { tokenize } from './policy/tokens';

export type StatementKind = 'select' | 'dml' | 'ddl' | 'other';

/** What the simulator needs to know about a statement before it runs it. */
export interface Statement {
  readonly kind: StatementKind;
  readonly isEmpty: boolean;
  readonly createsTable: boolean;
  /** True when LIMIT or OFFSET takes a `?`. */
  readonly bindsLimit: boolean;
}

const KINDS: Readonly<Record<string, StatementKind>> = {
  SELECT: 'select',
  WITH: 'select',
  VALUES: 'select',
  SHOW: 'select',
  EXPLAIN: 'select',
  DESC: 'select',
  DESCRIBE: 'select',
  INSERT: 'dml',
  REPLACE: 'dml',
  UPDATE: 'dml',
  DELETE: 'dml',
  CREATE: 'ddl',
  ALTER: 'ddl',
  DROP: 'ddl',
  TRUNCATE: 'ddl',
  RENAME: 'ddl',
};

export function readStatement(text: string): Statement {
  const tokens = tokenize(text).tokens.filter((token) => token.text !== ';');
  const first = tokens.find((token) => token.text !== '(');
  const second = tokens[1]?.word === 'TEMPORARY' ? undefined : tokens[1];
  const afterLimit = tokens.flatMap((token, index) =>
    token.kind === 'word' && (token.word === 'LIMIT' || token.word === 'OFFSET')
      ? [tokens[index + 1]?.text, tokens[index + 2]?.text === ',' ? tokens[index + 3]?.text : undefined]
      : [],
  );
  return {
    kind: KINDS[first?.word ?? ''] ?? 'other',
    isEmpty: tokens.length === 0,
    createsTable: first?.word === 'CREATE' && second?.word === 'TABLE',
    bindsLimit: afterLimit.includes('?'),
  };
}
