import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { EMPTY_LOG } from '../../../src/domain/audit/chain';
import type { RetentionCut } from '../../../src/domain/audit/retention-cut';
import { finishVerification, startVerification, verifyPage } from '../../../src/domain/audit/verify-chain';
import { anchorOf, eventAt, extend, headOf, logs, signCut, timeOf } from './logs';
import { rechained, replace } from './mutations';
import { named, verified } from './verified';

const [ten = []] = fc.sample(logs(10, 10), { numRuns: 1, seed: 7 });
let honest = 0;
afterAll(() => console.info(`audit log: ${honest} honest logs verified`));

describe('an honest log', () => {
  it('has no findings: erasures, cuts, half-done pruning, any page length, anchors anywhere', () => {
    const drawn = fc.record({
      log: logs(),
      cutAt: fc.nat(),
      deleted: fc.nat(),
      erased: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      later: logs(0, 6),
      pageLength: fc.integer({ min: 1, max: 20 }),
      pruned: fc.boolean(),
    });
    fc.assert(
      fc.property(drawn, ({ log, cutAt, deleted, erased, later, pageLength, pruned }) => {
        honest += 1;
        const signed = pruned ? signCut(log, (cutAt % log.length) + 1) : { log, cut: null };
        const events = later.map(({ body }) => body).map((body) => ({ ...body, id: `${body.id}:later` }));
        const whole = rechained(signed.log, events);
        const gone = signed.cut === null ? 0 : deleted % (signed.cut.cut.toSeq + 1);
        const left = whole.slice(gone).map((record) => (erased[record.seq] ? { ...record, account: null } : record));
        expect(verified(left, { anchors: whole.map(anchorOf), cut: signed.cut }, pageLength)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('startVerification: goes on from a head that is trusted', () => {
    const state = startVerification(headOf(ten.slice(0, 4)), { anchors: [], cut: null }).state;
    const step = verifyPage(state, ten.slice(4), { anchors: ten.slice(6, 7).map(anchorOf), cut: null });
    const { seq, hash } = headOf(ten);
    expect(step).toEqual({ state: { previous: { seq, hash }, events: 6, anchoredTo: 7 }, findings: [] });
    expect(verifyPage(state, ten.slice(5), { anchors: [], cut: null }).findings).toEqual([{ problem: 'missing', seq: 5, toSeq: 5 }]);
  });

  it('an empty log: nothing to find unless something knows of events', () => {
    expect(verified([])).toEqual([]);
    expect(named(verified([], { anchors: ten.map(anchorOf) }))).toEqual(['truncated 1-10']);
  });
});

describe('a retention cut', () => {
  const { log, cut } = signCut(ten, 6);
  const forged = (change: Partial<RetentionCut['cut']>): RetentionCut => ({ ...cut, cut: { ...cut.cut, ...change } });

  it('verifyPage: a log that begins late without one is told', () => {
    expect(named(verified(log.slice(6)))).toEqual(['unsigned_cut 1-6']);
  });

  it('verifyPage: what is gone behind the end of the cut is told', () => {
    expect(named(verified(log.slice(8), { cut }))).toEqual(['unsigned_cut 7-8']);
    expect(named(verified(log.filter(({ seq }) => seq === 6 || seq > 8), { cut }))).toEqual(['missing 7-8']);
  });

  it('verifyPage: a cut whose hash is not the one the first kept record follows is told there and at its event', () => {
    expect(named(verified(log.slice(6), { cut: forged({ hashAfter: 'a'.repeat(64) }) }))).toEqual(['cut_mismatch 7', 'cut_mismatch 11']);
    expect(named(verified(log.slice(3), { cut: forged({ hashAfter: 'a'.repeat(64) }) }))).toEqual(['cut_mismatch 6', 'cut_mismatch 11']);
    expect(named(verified(log, { cut: forged({ hashBefore: 'a'.repeat(64) }) }))).toEqual(['cut_mismatch 11', 'cut_mismatch 11']);
  });

  it('verifyPage: rows left over from a half-done pruning still lead to the end of the cut', () => {
    expect(named(verified(replace(log, 5, { hash: 'b'.repeat(64) }).slice(4), { cut }))).toEqual(['relinked 6']);
  });

  it('startVerification: a cut that reaches its own event, or back to front, is told', () => {
    expect(named(startVerification(EMPTY_LOG, { anchors: [], cut: forged({ toSeq: 11 }) }).findings)).toEqual(['cut_mismatch 11']);
    expect(named(startVerification(EMPTY_LOG, { anchors: [], cut: forged({ fromSeq: 7 }) }).findings)).toEqual(['cut_mismatch 11']);
  });

  it('startVerification: an anchor that names another hash for an edge of the cut is told', () => {
    const anchors = [{ seq: 6, hash: 'c'.repeat(64), at: timeOf(6) }];
    expect(named(startVerification(EMPTY_LOG, { anchors, cut }).findings)).toEqual(['cut_mismatch 11']);
  });

  it('startVerification: events that an anchor proves younger than the retention are told', () => {
    const hundred = Array.from({ length: 100 }, (_, index) =>
      eventAt(index + 1, { type: 'app' }, { action: 'analysis.requested', payload: {} }),
    );
    const old = signCut(extend(EMPTY_LOG, hundred), 80, 1);
    const from = (seq: number) => old.log.slice(seq - 1, seq).map(anchorOf);
    // The cut's event is at hour 101 and claims a day: what was noted at hour 77 (an hour is left for storing) is old enough.
    expect(named(verified(old.log.slice(80), { cut: old.cut, anchors: from(78) }))).toEqual([]);
    expect(named(verified(old.log.slice(80), { cut: old.cut, anchors: from(79) }))).toEqual(['cut_too_young 101']);
    expect(named(verified(old.log.slice(80), { cut: old.cut, anchors: from(80) }))).toEqual([]);
    const postdated = { ...old.cut, occurredAt: timeOf(5_000) };
    expect(named(startVerification(EMPTY_LOG, { cut: postdated, anchors: from(101) }).findings)).toEqual(['cut_too_young 101']);
  });

  it('finishVerification: the cut itself knows that its event stood in the log', () => {
    const { state } = verifyPage(startVerification(EMPTY_LOG, { anchors: [], cut }).state, log.slice(6, 9), { anchors: [], cut });
    expect(named(finishVerification(state, { anchors: [], cut }))).toEqual(['truncated 10-11']);
  });
});

describe('rows that are not what they should be', () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
  const bodies: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['NaN', { id: Number.NaN }],
    ['a list', []],
    ['text', 'body'],
    ['half a surrogate pair', { id: '\uD800' }],
    ['20,000 levels', deep],
    ['10 MB', 'x'.repeat(10_000_000)],
    ['a key named __proto__', JSON.parse('{"__proto__":{"id":"a"}}') as unknown],
  ];
  it.each(bodies)('verifyPage: %s as a body is an edit, not an exception', (_, body) => {
    expect(named(verified(replace(ten, 3, { body, account: null })))).toEqual(['edited 3']);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1.5, 2 ** 60])('verifyPage: %d as a number is told', (seq) => {
    expect(named(verified(replace(ten, 3, { seq })))).toEqual(['reordered 3', 'missing 3']);
  });

  it('verifyPage: a hash that is not even text of the right kind is a broken link', () => {
    expect(named(verified(replace(ten, 3, { hash: '\uD800' })))).toEqual(['relinked 3', 'relinked 4']);
  });

  it('verifyPage: two places with different anchors for one number are both held against it', () => {
    const anchors = [...ten.slice(3, 4).map(anchorOf), { seq: 4, hash: 'd'.repeat(64), at: timeOf(4) }];
    expect(named(verified(ten, { anchors }))).toEqual(['rewritten 4']);
  });
});
