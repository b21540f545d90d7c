import canonicalize from 'canonicalize';
import type { AuditRecord } from '../record';
import { csvCell } from './csv-cell';

/** The columns in order, each with how its cell is read from a record. */
const columns: readonly (readonly [string, (record: AuditRecord) => string | number | null])[] = [
  ['seq', ({ seq }) => seq],
  ['time', ({ body }) => body.occurredAt],
  ['action', ({ body }) => body.action],
  ['actor type', ({ body }) => body.actorType],
  ['account id', ({ account }) => account && account.id],
  ['project id', ({ body }) => body.projectId],
  ['issue key', ({ body }) => body.issueKey],
  ['proposal id', ({ body }) => body.proposalId],
  ['correlation id', ({ body }) => body.correlationId],
  ['settings version', ({ body }) => body.settingsVersion],
  ['details', ({ body }) => details(body.payload)],
  ['hash', ({ hash }) => hash],
];

/** The first line. UTF-8 without a byte order mark; every line ends in CRLF. */
export const csvHeader = (): string => csvLine(columns.map(([name]) => name));

/** One record. What is not known is an empty cell. */
export const csvRow = (record: AuditRecord): string => csvLine(columns.map(([, read]) => String(read(record) ?? '')));

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * Canonical JSON (RFC 8785), but with `;` spelled `\u003b`, which JSON reads as the same text: a spreadsheet that separates
 * by semicolons would otherwise find a new cell in the middle, and `;` stands nowhere in JSON but in strings.
 */
const details = (payload: unknown): string => (canonicalize(payload) ?? '').replaceAll(';', String.raw`\u003b`);
