import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anchorOf, logs } from './logs';
import { bodyKeys, careful, careless, rechained } from './mutations';
import { named, verified } from './verified';

let cases = 0;
afterAll(() => console.info(`audit log: ${cases} random mutations verified`));

const NUM_RUNS = 400;
const places = fc.record({
  log: logs(),
  place: fc.nat(),
  key: fc.constantFrom(...bodyKeys),
  anchored: fc.array(fc.nat(), { maxLength: 3 }),
  pageLength: fc.integer({ min: 1, max: 20 }),
});
const seqIn = (log: readonly unknown[], drawn: number): number => (drawn % log.length) + 1;

describe('verifyPage against an attacker who leaves the chain as it is', () => {
  it.each(Object.entries(careless))('%s: found at its number', (_, attack) => {
    fc.assert(
      fc.property(places, ({ log, place, key, pageLength }) => {
        cases += 1;
        const { rows, expected } = attack(log, seqIn(log, place), key);
        expect(named(verified(rows, {}, pageLength)).map((name) => name.replace(/-\d+$/, ''))).toEqual(expect.arrayContaining([...expected]));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('a truncated log: found exactly where an anchor stands behind its end', () => {
    fc.assert(
      fc.property(places, ({ log, place, anchored, pageLength }) => {
        cases += 1;
        const kept = log.slice(0, seqIn(log, place) - 1);
        const anchors = anchored.map((drawn) => log[drawn % log.length]).flatMap((record) => (record ? [anchorOf(record)] : []));
        const furthest = Math.max(0, ...anchors.map(({ seq }) => seq));
        const gone = furthest > kept.length ? [{ problem: 'truncated', seq: kept.length + 1, toSeq: furthest }] : [];
        expect(verified(kept, { anchors }, pageLength)).toEqual(gone);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('verifyPage against an attacker who recomputes every later hash', () => {
  it.each(Object.entries(careful))('%s: found exactly if an anchor stands at or behind the number', (_, attack) => {
    fc.assert(
      fc.property(places, ({ log, place, key, anchored, pageLength }) => {
        cases += 1;
        const seq = seqIn(log, place);
        const rows = rechained(log.slice(0, seq - 1), attack(log, seq, key));
        fc.pre(rows.length !== log.length || rows.some(({ hash }, index) => hash !== log[index]?.hash));
        const anchors = anchored.map((drawn) => log[drawn % log.length]).flatMap((record) => (record ? [anchorOf(record)] : []));

        const findings = verified(rows, { anchors }, pageLength).filter(({ problem }) => problem !== 'replayed');

        const witnesses = [...new Set(anchors.map((anchor) => anchor.seq))].filter((at) => at >= seq).sort((a, b) => a - b);
        const beyond = witnesses.filter((at) => at > rows.length);
        expect(findings).toEqual([
          ...witnesses.filter((at) => at <= rows.length).map((at) => ({ problem: 'rewritten', seq: at, toSeq: at })),
          ...(beyond.length > 0 ? [{ problem: 'truncated', seq: rows.length + 1, toSeq: Math.max(...beyond) }] : []),
        ]);
        expect(findings.length > 0).toBe(witnesses.length > 0);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('an event that is chained in a second time: found by its id on the same page', () => {
    fc.assert(
      fc.property(places, ({ log, place }) => {
        cases += 1;
        const again = log.slice(seqIn(log, place) - 1).slice(0, 1);
        const rows = rechained(log, again.map(({ body }) => body));
        expect(named(verified(rows, {}, 100))).toEqual([`replayed ${log.length + 1}`]);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
