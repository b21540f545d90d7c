import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { csvHeader, csvRow } from '../../../../src/domain/audit/export/csv';
import { csvCell } from '../../../../src/domain/audit/export/csv-cell';
import type { AuditRecord } from '../../../../src/domain/audit/record';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { logs } from '../logs';
import { beginsFormula, parseCsv, undefused } from './parse-csv';

const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0', ' ', '\u00a0', '\u200b', '\ufeff', "'", '"', ',', ';', 'a', '1', '\u2028'),
  maxLength: 12,
});
/** The rule, one place after another and quadratic: an apostrophe where a cell could begin that a formula or a control follows. */
function placeByPlace(value: string): string {
  const needsOne = (at: number): boolean => {
    const begins = at === 0 || /[;\t\r\n]/.test(value.charAt(at - 1));
    const rest = value.slice(at);
    return (begins && /^['"\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(rest)) || (at === 0 && /^'*[\t\r\n\0]/.test(rest));
  };
  return Array.from(value, (char, at) => (needsOne(at) ? `'${char}` : char)).join('');
}
const [[record] = []] = fc.sample(logs(1, 1), { numRuns: 1, seed: 3 });
if (record === undefined) throw new Error('No log was drawn.');

describe('csvCell', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    [' \t@SUM(A1)', `"' \t'@SUM(A1)"`],
    ['＝1', `"'＝1"`],
    ['\tplain', `"'\tplain"`],
    [`'=1`, `"''=1"`],
    ['a;=1', `"a;'=1"`],
    ['a-b "c", d', '"a-b ""c"", d"'],
    ['', '""'],
  ])('%j is written %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('no cell begins a formula, in whatever separator, and each value comes back', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (values) => {
        const line = `${values.map(csvCell).join(',')}\r\n`;
        const [cells = []] = parseCsv(line);
        expect(cells.filter(beginsFormula)).toEqual([]);
        expect(cells.map(undefused)).toEqual(values);
      }),
      { numRuns: 5_000 },
    );
  });

  it('an apostrophe stands in the places of the rule and nowhere else', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(csvCell(value)).toBe(`"${placeByPlace(value).replaceAll('"', '""')}"`);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['\t', '\n', ' ', ';', '\t=', ';=', "'", '"', '=', ' a', '\u200b', '\u{E0041}', ';\t'])('is linear in the length: %j again and again', { timeout: 60_000 }, (unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    for (const [before, behind] of [['', ''], ['a', 'a'], ['a;', '='], [';a', 'a']] as const) {
      for (const small of [4_000, 60_000]) {
        const took = growth(small, (length) => `${before}${text(length)}${behind}`, csvCell);
        expect(took, `${small} between ${before} and ${behind}`).toBeLessThan(LINEAR_GROWTH);
      }
    }
  });
});

describe('csvRow', () => {
  it('csvHeader: names the columns', () => {
    expect(parseCsv(csvHeader())[0]).toEqual([
      'seq', 'time', 'action', 'actor type', 'account id', 'project id', 'issue key', 'proposal id', 'correlation id',
      'settings version', 'details', 'hash',
    ]);
  });

  it('every column comes back; details are the payload, without a semicolon in the file', () => {
    fc.assert(
      fc.property(nasty, fc.jsonValue(), fc.option(nasty), (text, payload, account) => {
        const { body } = record;
        const hostile: AuditRecord = {
          ...record,
          body: { ...body, action: text, issueKey: text, payload: z.json().parse(payload), settingsVersion: 7 },
          account: account === null ? null : { id: account, salt: 'salt' },
        };
        const [cells = []] = parseCsv(csvRow(hostile));
        const values = cells.map(undefused);
        expect(values.slice(0, 10)).toEqual([
          '1', body.occurredAt, text, body.actorType, account ?? '', body.projectId, text, body.proposalId ?? '', body.correlationId, '7',
        ]);
        expect(cells[10]).not.toContain(';');
        expect(canonicalize(JSON.parse(values[10] ?? ''))).toBe(canonicalize(hostile.body.payload));
        expect(values[11]).toBe(record.hash);
      }),
      { numRuns: 500 },
    );
  });
});
