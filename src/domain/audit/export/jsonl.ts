import * as z from 'zod';
import { AuditFilterSchema, type AuditFilter } from '../filter';
import { AnchorSchema, AuditRecordSchema, HashSchema, type Anchor, type AuditRecord, type ChainHead } from '../record';
import { RetentionCutSchema, type RetentionCut } from '../retention-cut';
import { jsonLine } from './json-line';

const EXPORT_TYPE = 'plumbline-audit-export';
const EXPORT_VERSION = 1;
const count = z.number().int().nonnegative();

/**
 * The lines of an export with proof, which `tools/verify-audit-export.mjs` checks without this app: a header, one line for
 * each number from `fromSeq` to `toSeq` in order, an end. Nothing in the header is covered by the chain but `prev`, and
 * that only once something from outside names it.
 */
export const ExportLineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(EXPORT_TYPE),
    version: z.literal(EXPORT_VERSION),
    exportedAt: z.iso.datetime(),
    filter: AuditFilterSchema,
    fromSeq: z.number().int().positive(),
    /** One less than `fromSeq` where there is nothing to export. */
    toSeq: count,
    /** The hash before `fromSeq`. */
    prev: HashSchema,
    anchors: z.array(AnchorSchema),
    cut: RetentionCutSchema.nullable(),
  }),
  AuditRecordSchema.extend({ type: z.literal('event') }),
  /** An event that the filter leaves out: its place in the chain, and nothing of what it says. */
  z.strictObject({ type: z.literal('link'), seq: z.number().int().positive(), bodyHash: HashSchema }),
  z.strictObject({
    type: z.literal('end'),
    events: count,
    links: count,
    head: z.strictObject({ seq: count, hash: HashSchema }),
  }),
]);
export type ExportLine = z.infer<typeof ExportLineSchema>;

export interface ExportHeader {
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly filter: AuditFilter;
  /** The first number with a known hash before it: 1, the one behind a cut's end, or the one behind an earlier part. */
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly prev: string;
  readonly anchors: readonly Anchor[];
  readonly cut: RetentionCut | null;
}

export const exportHeaderLine = ({ exportedAt, filter, fromSeq, toSeq, prev, anchors, cut }: ExportHeader): string =>
  line({ type: EXPORT_TYPE, version: EXPORT_VERSION, exportedAt, filter, fromSeq, toSeq, prev, anchors: [...anchors], cut });

export const eventLine = ({ seq, hash, bodyHash, body, account }: AuditRecord): string =>
  line({ type: 'event', seq, hash, bodyHash, body, account });

/** The line of an event that the filter leaves out. */
export const linkLine = ({ seq, bodyHash }: Pick<AuditRecord, 'seq' | 'bodyHash'>): string => line({ type: 'link', seq, bodyHash });

export interface ExportEnd {
  readonly events: number;
  readonly links: number;
  /** Number and hash of the last line's event, shown or not; the place before `fromSeq` where there was none. */
  readonly head: ChainHead;
}

export const endLine = ({ events, links, head: { seq, hash } }: ExportEnd): string =>
  line({ type: 'end', events, links, head: { seq, hash } });

const line: (content: ExportLine) => string = jsonLine;
