import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../src/domain/audit/filter';
import { ProblemSchema } from '../../src/domain/audit/finding';
import type { AuditRecord } from '../../src/domain/audit/record';
import { exportText } from '../domain/audit/export/export-text';
import { anchorOf, eventAt, extend, headOf, logs, signCut } from '../domain/audit/logs';
import { bodyKeys, careful, editedBody, rechained } from '../domain/audit/mutations';
import { runVerifier, tool } from './run-verifier';

const draw = (length: number, seed: number): AuditRecord[] => fc.sample(logs(length, length), { numRuns: 1, seed }).flat();
const person = eventAt(1, { type: 'user', accountId: 'account-1' }, { action: 'analysis.requested', payload: {} });
const first = extend({ seq: 0, hash: '0'.repeat(64) }, [person]);
/** Eight events; the first is a person's. */
const log = rechained(first, draw(7, 5).map(({ body }) => body)).map((record, index) => (index === 0 ? (first[0] ?? record) : record));
const text = exportText(log);
const lines = text.trimEnd().split('\n');
const joined = (changed: readonly string[]): string => `${changed.join('\n')}\n`;
const withLine = (at: number, change: (line: Record<string, unknown>) => object): string =>
  joined(lines.map((line, index) => (index === at ? JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)) : line)));

describe('verify-audit-export on an honest export', () => {
  it('says what was verified and ends with 0', () => {
    const { code, findings, said } = runVerifier([text]);
    expect({ code, findings }).toEqual({ code: 0, findings: [] });
    expect(said).toContain(`Read 8 events and 0 that the filter left out: numbers 1 to 8, head ${headOf(log).hash}.`);
    expect(said).toContain('No anchor stands in this range');
    expect(said).toMatch(/Nothing wrong was found\.\n$/);
  });

  it('canonicalises as the app does: thirty random logs with odd texts, filtered at random', () => {
    const odd = fc.tuple(logs(1, 6), fc.jsonValue(), fc.infiniteStream(fc.boolean()));
    for (const [drawn, payload, keep] of fc.sample(odd, 30)) {
      const json: AuditRecord['body']['payload'] = JSON.parse(JSON.stringify([payload, 1e21, 1e-7, -0, '\u2028€\u{1F600}'])) as string[];
      const whole = rechained(drawn, draw(1, 9).map(({ body }) => ({ ...body, id: 'odd', payload: { '\u{1F600}': json, '\uFB33': 1, b: 2, a: 3 } })));
      const shown = new Set(whole.filter(() => keep.next().value).map(({ seq }) => seq));
      const { code, said } = runVerifier([exportText(whole, { anchors: whole.map(anchorOf) }, ({ seq }) => shown.has(seq))]);
      expect([code, said]).toEqual([0, said]);
    }
  });

  it('parts that follow each other are one log, and anchors of any part count for all', () => {
    const [one, two] = [log.slice(0, 3), log.slice(3)];
    const parts = [exportText(one), exportText(two, { prev: headOf(one).hash, anchors: log.slice(1, 2).map(anchorOf) })];
    const { code, said } = runVerifier(parts, log.slice(7).map(anchorOf));
    expect(code).toBe(0);
    expect(said).toContain('numbers 1 to 8');
    expect(said).toContain('Anchors that fit: 1 of your own, 1 from the file itself; the last at event 8.');
    expect(runVerifier([...parts].reverse()).findings).toEqual(['missing 9']);
    expect(runVerifier([parts[0] ?? '', exportText(two, { prev: 'a'.repeat(64) })]).findings).toEqual(['relinked 4']);
  });

  it('behind a cut: names the cut, and whether its event is shown', () => {
    const signed = signCut(log, 4, 30);
    const header = { cut: signed.cut, prev: signed.cut.cut.hashAfter };
    const shown = runVerifier([exportText(signed.log.slice(4), header)]);
    expect(shown.code).toBe(0);
    expect(shown.said).toContain('Events up to 4 were removed after 30 days of retention; event 9 signs that.');
    expect(runVerifier([exportText(signed.log.slice(4, 8), header)]).said).toContain('event 9 signs that, but is not shown here.');
  });

  it('an erased account is told, not found wrong', () => {
    const { code, said } = runVerifier([withLine(1, (line) => ({ ...line, account: null }))]);
    expect(code).toBe(0);
    expect(said).toContain('1 events of people show no account');
  });
});

describe('verify-audit-export on a changed export', () => {
  it.each(bodyKeys)('body.%s edited', (key) => {
    const at = log.findIndex(({ seq }) => seq === 3) + 1;
    const { code, findings } = runVerifier([withLine(at, (line) => ({ ...line, body: editedBody(log, 3, key) }))]);
    expect({ code, findings }).toEqual({ code: 1, findings: ['edited 3'] });
  });

  const other = 'f'.repeat(64);
  it.each<[string, string, string[]]>([
    ['an account', withLine(1, (line) => ({ ...line, account: { id: 'account-2', salt: '00' } })), ['account_mismatch 1']],
    ['a bodyHash', withLine(3, (line) => ({ ...line, bodyHash: other })), ['edited 3', 'relinked 3']],
    ['a hash', withLine(3, (line) => ({ ...line, hash: other })), ['relinked 3', 'relinked 4']],
    ['a number', withLine(3, (line) => ({ ...line, seq: 30 })), ['missing 3-29', 'reordered 4', 'reordered 5', 'reordered 6', 'reordered 7', 'reordered 8', 'truncated 31']],
    ['the hash before', withLine(0, (line) => ({ ...line, prev: other })), ['relinked 1']],
    ['the first number', withLine(0, (line) => ({ ...line, fromSeq: 2 })), ['duplicated 1', 'relinked 2']],
    ['the last number', withLine(0, (line) => ({ ...line, toSeq: 9 })), ['truncated 9']],
    ['the count at the end', withLine(9, (line) => ({ ...line, events: 9 })), ['truncated 9']],
    ['the count of links', withLine(9, (line) => ({ ...line, links: 1 })), ['truncated 9']],
    ['the number at the end', withLine(9, (line) => ({ ...line, head: { seq: 9, hash: headOf(log).hash } })), ['truncated 9']],
    ['the head at the end', withLine(9, (line) => ({ ...line, head: { seq: 8, hash: other } })), ['relinked 8']],
    ['a dropped line', joined(lines.filter((_, at) => at !== 4)), ['missing 4', 'truncated 9']],
    ['two swapped lines', joined(lines.map((line, at) => lines[at === 4 ? 5 : at === 5 ? 4 : at] ?? line)), ['missing 4', 'reordered 4']],
    ['a doubled line', joined(lines.flatMap((line, at) => (at === 4 ? [line, line] : [line]))), ['replayed 4', 'duplicated 4', 'truncated 9']],
    ['a dropped tail with its end line', joined(lines.filter((_, at) => at < 7 || at === 9)), ['truncated 7']],
  ])('%s', (_, changed, expected) => {
    const { code, findings } = runVerifier([changed]);
    expect({ code, findings }).toEqual({ code: 1, findings: expected });
  });

  it('a left-out event that was changed: told at the next one shown', () => {
    const filtered = exportText(log, {}, ({ seq }) => seq !== 3).replace(log[2]?.bodyHash ?? '', other);
    expect(runVerifier([filtered])).toMatchObject({ code: 1, findings: ['relinked 4'] });
    const last = exportText(log, {}, ({ seq }) => seq !== 8).replace(log[7]?.bodyHash ?? '', other);
    expect(runVerifier([last])).toMatchObject({ code: 1, findings: ['relinked 8'] });
  });

  it.each(Object.entries(careful))('%s with every later hash recomputed: your own anchor shows it', (_, attack) => {
    const rows = rechained(log.slice(0, 3), attack(log, 4, 'correlationId'));
    const forged = exportText(rows);
    const before = runVerifier([forged], log.slice(2, 3).map(anchorOf));
    expect(before.findings.filter((name) => !name.startsWith('replayed'))).toEqual([]);
    const behind = runVerifier([forged], log.slice(7).map(anchorOf));
    expect(behind).toMatchObject({ code: 1, findings: expect.arrayContaining([rows.length < 8 ? `truncated ${rows.length + 1}${rows.length === 7 ? '' : '-8'}` : 'rewritten 8']) as string[] });
  });

  it('a chain begun anew from another hash: told at event 1, and by an anchor just before a later range', () => {
    const anew = extend({ seq: 0, hash: other }, [person]);
    expect(runVerifier([exportText(anew, { prev: other })]).findings).toEqual(['relinked 1']);
    const rows = rechained(log.slice(0, 1).map((record) => ({ ...record, hash: other })), log.slice(1).map(({ body }) => body)).slice(1);
    expect(runVerifier([exportText(rows, { prev: other })]).code).toBe(0);
    expect(runVerifier([exportText(rows, { prev: other })], log.slice(0, 1).map(anchorOf)).findings).toEqual(['rewritten 1']);
  });

  it('an event chained in again is told anywhere in the file', () => {
    const rows = rechained(log, log.slice(1, 2).map(({ body }) => body));
    expect(runVerifier([exportText(rows)]).findings).toEqual(['replayed 9']);
  });

  it('a cut that its event does not sign, or that took too much, is told', () => {
    const signed = signCut(log, 4, 1);
    const kept = signed.log.slice(4);
    const prev = signed.cut.cut.hashAfter;
    expect(runVerifier([exportText(kept, { prev, cut: { ...signed.cut, olderThanDays: 2 } })]).findings).toEqual(['cut_mismatch 9']);
    expect(runVerifier([exportText(kept, { prev: other, cut: signed.cut })]).findings).toEqual(['cut_mismatch 5', 'relinked 5']);
    expect(runVerifier([exportText(kept, { prev, cut: signed.cut })], log.slice(2, 3).map(anchorOf)).findings).toEqual(['cut_too_young 9']);
    const edge = [{ ...anchorOf({ seq: 4, hash: other }) }];
    expect(runVerifier([exportText(kept.slice(1), { prev: kept[0]?.hash ?? '', cut: signed.cut })], edge).findings).toEqual(['cut_mismatch 9']);
    const postdated = { ...signed.cut, cut: { ...signed.cut.cut, hashAfter: other } };
    expect(runVerifier([exportText(log.slice(0, 6), { cut: postdated })]).findings).toEqual(['cut_mismatch 4']);
  });

  it('anchors behind the end: told where the export claims to have no end date and is younger than they', () => {
    const part = log.slice(0, 6);
    const anchors = log.slice(7).map(anchorOf);
    expect(runVerifier([exportText(part)], anchors).findings).toEqual(['truncated 7-8']);
    const dated = runVerifier([exportText(part, { filter: { ...everything, to: '2026-01-01T07:00:00.000Z' } })], anchors);
    expect(dated.code).toBe(0);
    expect(dated.said).toContain('1 anchors lie outside this range: their hashes were not checked.');
  });
});

describe('verify-audit-export on something else', () => {
  it.each<[string, string[], RegExp]>([
    ['no file', [], /Usage/],
    ['an empty file', [''], /does not begin with the header/],
    ['text', ['hello\n'], /line 1 is not JSON/],
    ['no header', [joined(lines.slice(1))], /does not begin with the header/],
    ['no end line', [joined(lines.slice(0, 5))], /was cut off behind number 4/],
    ['half a line', [text.slice(0, text.length - 100)], /is not JSON/],
    ['lines behind the end', [joined([...lines, lines[8] ?? ''])], /goes on behind its end/],
    ['a second header', [joined([lines[0] ?? '', ...lines])], /second header/],
    ['a key that was added', [withLine(2, (line) => ({ ...line, note: 'approved by the board' }))], /line 3 is not a line of an audit export/],
    ['words for a terminal in place of a time', [withLine(0, (line) => ({ ...line, exportedAt: '2026-01-01 (\u001b[2J)' }))], /line 1 is damaged/],
    ['a hash that is none', [withLine(2, (line) => ({ ...line, hash: 'none' }))], /line 3 is damaged/],
    ['another version', [withLine(0, (line) => ({ ...line, version: 2 }))], /a version this verifier does not know/],
  ])('%s: ends with 2 and says why', (_, parts, why) => {
    const { code, said } = runVerifier(parts);
    expect(code).toBe(2);
    expect(said).toMatch(why);
  });

  it('anchors that are not anchors: ends with 2', () => {
    expect(runVerifier([text], { seq: 1 })).toMatchObject({ code: 2, said: expect.stringContaining('Anchors must be a list') as string });
  });

  it('names problems as the app does; a log that begins late is a range here and no finding', () => {
    const meanings = /const MEANING = \{(.*?)\n\};/s.exec(readFileSync(tool, 'utf8'))?.[1] ?? '';
    const names = [...meanings.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    expect([...names, 'unsigned_cut'].sort()).toEqual([...ProblemSchema.options].sort());
  });
});
