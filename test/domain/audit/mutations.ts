import { bodyHashOf, linkHash } from '../../../src/domain/audit/chain';
import type { StoredRecord } from '../../../src/domain/audit/check-record';
import { AuditBodySchema, type AuditBody, type AuditRecord } from '../../../src/domain/audit/record';
import { headOf } from './logs';

type Rows = readonly AuditRecord[];

/** Another value of the same kind. */
const other = (value: unknown): string | number => (typeof value === 'number' ? value + 1 : `${JSON.stringify(value)}x`);

/** Every key of a body, and one that is not there yet. */
export const bodyKeys = [...AuditBodySchema.keyof().options, 'added'] as const;
type BodyKey = (typeof bodyKeys)[number];

const at = (rows: Rows, seq: number): AuditRecord => {
  const row = rows[seq - 1];
  if (row === undefined) throw new Error(`There is no row ${seq}.`);
  return row;
};

export const replace = (rows: Rows, seq: number, change: Partial<StoredRecord>): StoredRecord[] =>
  rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));

export const editedBody = (rows: Rows, seq: number, key: BodyKey): AuditBody => {
  const { body } = at(rows, seq);
  return { ...body, [key]: other(Reflect.get(body, key)) };
};

/** What somebody who can write the table does to it, and what must be found, as `problem seq`. */
export interface Mutation {
  readonly rows: readonly StoredRecord[];
  readonly expected: readonly string[];
}

/** Attacks that leave the rest of the chain as it is. `seq` is a number of the log. */
export const careless = {
  editBody: (rows: Rows, seq: number, key: BodyKey): Mutation => ({
    rows: replace(rows, seq, { body: editedBody(rows, seq, key) }),
    expected: [`edited ${seq}`],
  }),
  editBodyHash: (rows: Rows, seq: number): Mutation => ({
    rows: replace(rows, seq, { bodyHash: 'f'.repeat(64) }),
    expected: [`edited ${seq}`, `relinked ${seq}`],
  }),
  editHash: (rows: Rows, seq: number): Mutation => ({
    rows: replace(rows, seq, { hash: 'e'.repeat(64) }),
    expected: [`relinked ${seq}`, ...(seq < rows.length ? [`relinked ${seq + 1}`] : [])],
  }),
  editBodyAndBodyHash: (rows: Rows, seq: number, key: BodyKey): Mutation => {
    const body = editedBody(rows, seq, key);
    return { rows: replace(rows, seq, { body, bodyHash: bodyHashOf(body) }), expected: [`relinked ${seq}`] };
  },
  nameAnotherAccount: (rows: Rows, seq: number): Mutation => ({
    rows: replace(rows, seq, { account: { id: 'somebody else', salt: '00' } }),
    expected: [`account_mismatch ${seq}`],
  }),
  renumber: (rows: Rows, seq: number): Mutation => ({
    rows: replace(rows, seq, { seq: Number.NaN }),
    expected: [`reordered ${seq}`],
  }),
  duplicate: (rows: Rows, seq: number): Mutation => ({
    rows: rows.flatMap((row) => (row.seq === seq ? [row, row] : [row])),
    expected: [`duplicated ${seq}`],
  }),
  deleteRow: (rows: Rows, seq: number): Mutation => ({
    rows: rows.filter((row) => row.seq !== seq),
    expected: seq === rows.length ? [] : [`${seq === 1 ? 'unsigned_cut' : 'missing'} ${seq}`],
  }),
  swapOrder: (rows: Rows, seq: number): Mutation => ({
    rows: seq === rows.length ? rows : rows.flatMap((row) => (row.seq === seq ? [at(rows, seq + 1), row] : row.seq === seq + 1 ? [] : [row])),
    expected: seq === rows.length ? [] : [`reordered ${seq}`],
  }),
  swapContents: (rows: Rows, seq: number): Mutation => {
    if (seq === rows.length) return { rows, expected: [] };
    const [one, two] = [at(rows, seq), at(rows, seq + 1)];
    const swapped = rows.map((row) => (row === one ? { ...two, seq } : row === two ? { ...one, seq: seq + 1 } : row));
    return { rows: swapped, expected: [`relinked ${seq}`, `relinked ${seq + 1}`] };
  },
  insertBefore: (rows: Rows, seq: number): Mutation => {
    const forged = { ...at(rows, seq), body: editedBody(rows, seq, 'id') };
    const bodyHash = bodyHashOf(forged.body);
    const hash = linkHash(seq === 1 ? '0'.repeat(64) : at(rows, seq - 1).hash, seq, bodyHash);
    const later = rows.slice(seq - 1).map((row) => ({ ...row, seq: row.seq + 1 }));
    return { rows: [...rows.slice(0, seq - 1), { ...forged, seq, bodyHash, hash }, ...later], expected: [`relinked ${seq + 1}`] };
  },
} as const;

/** The rows with the same contents as one whole chain: what an attacker makes who can write every row. */
export function rechained(kept: Rows, later: readonly AuditBody[]): AuditRecord[] {
  const rows = [...kept];
  for (const body of later) {
    const head = headOf(rows);
    const [seq, bodyHash] = [head.seq + 1, bodyHashOf(body)];
    rows.push({ seq, bodyHash, hash: linkHash(head.hash, seq, bodyHash), body, account: null });
  }
  return rows;
}

/** Attacks that recompute every later hash: the new bodies from `seq` on. Nothing inside the table shows them. */
export const careful = {
  edit: (rows: Rows, seq: number, key: BodyKey): AuditBody[] => [editedBody(rows, seq, key), ...rows.slice(seq).map(({ body }) => body)],
  remove: (rows: Rows, seq: number): AuditBody[] => rows.slice(seq).map(({ body }) => body),
  insert: (rows: Rows, seq: number, key: BodyKey): AuditBody[] => [editedBody(rows, seq, key), ...rows.slice(seq - 1).map(({ body }) => body)],
  swap: (rows: Rows, seq: number): AuditBody[] =>
    [rows[seq], rows[seq - 1], ...rows.slice(seq + 1)].flatMap((row) => (row ? [row.body] : [])),
  truncate: (): AuditBody[] => [],
  /** A backup from before `seq` was restored, and the app went on from it with as many other events. */
  fork: (rows: Rows, seq: number, key: BodyKey): AuditBody[] => rows.slice(seq - 1).map((row) => editedBody(rows, row.seq, key)),
} as const;
