import { z } from 'zod';

/** How the MySQL client hands values over: exactly the types that Forge SQL documents for its JSON. */
export const CLIENT_TYPES = {
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
  decimalNumbers: false,
  jsonStrings: true,
  timezone: 'Z',
  multipleStatements: false,
} as const;

const RowsSchema = z.array(z.record(z.string(), z.unknown()));

/** mysql2's ResultSetHeader as Forge passes it on: without `changedRows`. */
const ResultHeaderSchema = z.object({
  affectedRows: z.number(),
  fieldCount: z.number(),
  info: z.string(),
  insertId: z.union([z.number(), z.string()]),
  serverStatus: z.number(),
  warningStatus: z.number(),
});

export type Rows = z.infer<typeof RowsSchema>;
export type ResultHeader = z.infer<typeof ResultHeaderSchema>;

/** What a statement answered: rows for a query, one object for anything else. Binary columns become strings. */
export function renderResult(result: unknown): Rows | ResultHeader {
  return Array.isArray(result) ? renderRows(result) : ResultHeaderSchema.parse(result);
}

export function renderRows(result: unknown): Rows {
  return RowsSchema.parse(result).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, renderValue(value)])),
  );
}

const renderValue = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('utf8') : value);
