import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportLineSchema } from '../../../../src/domain/audit/export/jsonl';
import { anchorOf, logs, signCut } from '../logs';
import { exportText } from './export-text';

describe('the JSONL export', () => {
  it('every line is of a known shape, holds its record unchanged, and is one line for any reader', () => {
    fc.assert(
      fc.property(logs(), fc.nat(), (drawn, left) => {
        const { log, cut } = signCut(drawn, 1);
        const shown = ({ seq }: { seq: number }) => seq % 3 !== left % 3;
        const text = exportText(log, { anchors: log.map(anchorOf), cut }, shown);
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).slice(0, -1).map((line) => ExportLineSchema.parse(JSON.parse(line)));
        expect(lines.map(({ type }) => type)).toEqual([
          'plumbline-audit-export',
          ...log.map((record) => (shown(record) ? 'event' : 'link')),
          'end',
        ]);
        expect(lines.filter((line) => line.type === 'event').map(({ type: _, ...record }) => record)).toEqual(log.filter(shown));
      }),
      { numRuns: 300 },
    );
  });

  it('linkLine: tells number and hash of an event and nothing it says', () => {
    const [[record] = []] = fc.sample(logs(1, 1), { numRuns: 1, seed: 3 });
    const [, link] = exportText(record ? [record] : [], {}, () => false).split('\n');
    expect(JSON.parse(link ?? '')).toEqual({ type: 'link', seq: 1, bodyHash: record?.bodyHash });
  });

  it('a line separator in a payload does not end the line', () => {
    const log = fc.sample(logs(1, 1), { numRuns: 1, seed: 3 }).flat();
    const odd = log.map((record) => ({ ...record, body: { ...record.body, payload: { text: 'a\u2028b\u2029c' } } }));
    expect(exportText(odd)).not.toMatch(/[\u2028\u2029]/u);
    expect(JSON.parse(exportText(odd).split('\n')[1] ?? '')).toMatchObject({ body: { payload: { text: 'a\u2028b\u2029c' } } });
  });
});
