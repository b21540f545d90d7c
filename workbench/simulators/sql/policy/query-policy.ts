import { findForeignSchema } from './foreign-schema';
import { policyRefusal, type Refusal } from './refusal';
import { findUnsupportedSyntax } from './unsupported-syntax';
import { tokenize, type Token } from './tokens';

/** Source: developer.atlassian.com/platform/forge/storage-reference/sql-query-policy, page dated 2026-06-17. */
const PERMITTED_HINTS = new Set(
  (
    'USE_INDEX IGNORE_INDEX FORCE_INDEX ORDER_INDEX NO_ORDER_INDEX HASH_JOIN MERGE_JOIN INL_JOIN INL_HASH_JOIN ' +
    'INL_MERGE_JOIN BKA NO_BKA BNL NO_BNL'
  ).split(' '),
);
const PERMITTED_SHOW = new Set(['TABLES', 'COLUMNS', 'INDEXES', 'INDEX', 'KEYS']);
/** Forge audits these and may reject them. The workbench always does: code that needs luck is not ready. */
const AUDITED_FUNCTIONS = new Set(
  'COMPRESS UNCOMPRESS DECOMPRESS AES_ENCRYPT AES_DECRYPT SHA2 SLEEP BENCHMARK'.split(' '),
);
const TRANSACTION_WORDS = new Set('BEGIN START COMMIT ROLLBACK SAVEPOINT RELEASE XA'.split(' '));
const ADMINISTRATION_WORDS = new Set(
  (
    'LOCK UNLOCK CALL DO HANDLER LOAD GRANT REVOKE KILL FLUSH RESET SHUTDOWN INSTALL UNINSTALL OPTIMIZE REPAIR ' +
    'BACKUP CHANGE PURGE SIGNAL RESIGNAL BINLOG CACHE STOP'
  ).split(' '),
);
const DEFINABLE = new Set(['USER', 'DATABASE', 'SCHEMA', 'ROLE', 'SERVER']);

/**
 * Judges one statement as Forge SQL does before it reaches the database. Undefined means that the database may see it.
 * @param ownSchema the installation's own database, which a statement may name
 */
export function judgeStatement(statement: string, ownSchema: string): Refusal | undefined {
  const { tokens, hints, executableComment, unterminated } = tokenize(statement);
  // The engine itself has the best words for text that never closes a quote, so it is let through to fail there.
  if (unterminated) return undefined;
  return (
    findSecondStatement(tokens) ??
    (executableComment ? refuse('Executable comments', 'Write the statement without /*! … */.') : undefined) ??
    findForbiddenHint(hints) ??
    findForbiddenStatement(tokens) ??
    findAuditedFunction(tokens) ??
    findSchemaReference(tokens, ownSchema) ??
    findUnsupportedSyntax(tokens)
  );
}

const refuse = (what: string, suggestion: string): Refusal =>
  policyRefusal(`${what} are not permitted by the Forge SQL query policy.`, suggestion);

function findSecondStatement(tokens: readonly Token[]): Refusal | undefined {
  const end = tokens.findIndex((token) => token.text === ';');
  if (end < 0 || tokens.slice(end).every((token) => token.text === ';')) return undefined;
  return refuse('Multiple statements', 'Send one statement in each call.');
}

function findForbiddenHint(hints: readonly string[]): Refusal | undefined {
  for (const hint of hints) {
    let depth = 0;
    for (const token of tokenize(hint).tokens) {
      if (token.text === '(') depth += 1;
      else if (token.text === ')') depth -= 1;
      else if (depth === 0 && token.kind === 'word' && !PERMITTED_HINTS.has(token.word)) {
        return refuse(`Optimizer hints such as ${token.word}`, `Use only ${[...PERMITTED_HINTS].join(', ')}.`);
      }
    }
  }
  return undefined;
}

function findForbiddenStatement(tokens: readonly Token[]): Refusal | undefined {
  const [first, second] = tokens;
  if (first?.kind !== 'word') return undefined;
  switch (first.word) {
    case 'SET':
      return setsOnlyUserVariables(tokens.slice(1))
        ? undefined
        : refuse('SET statements other than user variables', 'Only SET @name = value is permitted.');
    case 'SHOW': {
      const subject = tokens.slice(1).find((token) => !['FULL', 'EXTENDED'].includes(token.word));
      return subject && PERMITTED_SHOW.has(subject.word)
        ? undefined
        : refuse('SHOW statements other than TABLES, COLUMNS, INDEXES and KEYS', 'Read INFORMATION_SCHEMA instead.');
    }
    case 'USE':
      return refuse('USE statements', "Queries always run in your own installation's schema.");
    case 'PREPARE':
    case 'EXECUTE':
    case 'DEALLOCATE':
      return refuse('SQL-level PREPARE statements', 'Use sql.prepare() and bindParams().');
    case 'CREATE':
    case 'ALTER':
    case 'DROP':
    case 'RENAME':
      return second && DEFINABLE.has(second.word)
        ? refuse(`${first.word} ${second.word} statements`, 'Users and schemas belong to the platform.')
        : undefined;
    default:
      break;
  }
  if (TRANSACTION_WORDS.has(first.word)) {
    return refuse(
      `${first.word} statements`,
      'Each call is one statement in a session of its own: there are no transactions.',
    );
  }
  return ADMINISTRATION_WORDS.has(first.word)
    ? refuse(`${first.word} statements`, 'Send queries, data changes and schema changes only.')
    : undefined;
}

/** `SET @a = 1, @b = 2`: every assignment, split at commas outside brackets, starts with a user variable. */
function setsOnlyUserVariables(tokens: readonly Token[]): boolean {
  let depth = 0;
  let expectsName = true;
  for (const token of tokens) {
    if (expectsName && token.kind !== 'user-variable') return false;
    expectsName = false;
    if (token.text === '(') depth += 1;
    else if (token.text === ')') depth -= 1;
    else if (token.text === ',' && depth === 0) expectsName = true;
  }
  return !expectsName;
}

function findAuditedFunction(tokens: readonly Token[]): Refusal | undefined {
  const called = tokens.find(
    (token, index) =>
      (token.kind === 'word' || token.kind === 'quoted-name') &&
      AUDITED_FUNCTIONS.has(token.word) &&
      tokens[index + 1]?.text === '(',
  );
  return called ? refuse(`Calls of ${called.word}()`, 'Compute the value in your app and bind it.') : undefined;
}

function findSchemaReference(tokens: readonly Token[], ownSchema: string): Refusal | undefined {
  const schema = findForeignSchema(tokens, ownSchema);
  return schema === undefined
    ? undefined
    : refuse(`References to the schema ${schema}`, "Name tables of your own installation's schema without a schema.");
}
