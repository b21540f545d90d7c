import { everything } from '../../../../src/domain/audit/filter';
import { endLine, eventLine, exportHeaderLine, linkLine, type ExportHeader } from '../../../../src/domain/audit/export/jsonl';
import { GENESIS_HASH, type AuditRecord } from '../../../../src/domain/audit/record';
import { headOf } from '../logs';

/** A whole export of `records`; those for which `shown` is false are links. */
export function exportText(
  records: readonly AuditRecord[],
  header: Partial<ExportHeader> = {},
  shown: (record: AuditRecord) => boolean = () => true,
): string {
  const first = records[0]?.seq ?? 1;
  const links = records.filter((record) => !shown(record)).length;
  return [
    exportHeaderLine({
      exportedAt: '2026-03-01T00:00:00.000Z',
      filter: everything,
      fromSeq: first,
      toSeq: records.at(-1)?.seq ?? 0,
      prev: GENESIS_HASH,
      anchors: [],
      cut: null,
      ...header,
    }),
    ...records.map((record) => (shown(record) ? eventLine(record) : linkLine(record))),
    endLine({ events: records.length - links, links, head: headOf(records) }),
  ].join('');
}
