import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kvsWorkOrderMarks } from '../../../src/adapters/kvs/work-order-marks';
import { ManualClock } from '../../../workbench/host/clock';
import { jsonResponse, type Simulator } from '../../../workbench/host/platform-call';
import { createKvsSimulator } from '../../../workbench/simulators/kvs';
import { openDoor } from '../../workbench/simulators/two-globals';

const MINUTE_MS = 60_000;

describe('marks of work orders that are being drafted', () => {
  let clock: ManualClock;
  let as: ReturnType<typeof openDoor>;
  beforeEach(() => {
    clock = new ManualClock();
    vi.spyOn(Date, 'now').mockImplementation(() => clock.now());
    as = openDoor({ simulator: createKvsSimulator({ clock }), clock });
  });

  const begin = (requestId: string, issueId = '10001') => as(() => kvsWorkOrderMarks.begin(issueId, requestId));
  const isDrafting = (issueId = '10001') => as(() => kvsWorkOrderMarks.isDrafting(issueId));
  const end = (requestId: string, issueId = '10001') => as(() => kvsWorkOrderMarks.end(issueId, requestId));

  it('begin: one request at a time for each issue; the same request again holds it still', async () => {
    expect(await isDrafting()).toBe(false);
    expect(await begin('a')).toBe(true);
    expect([await begin('b'), await begin('a'), await begin('b', '10002')]).toEqual([false, true, true]);
    expect([await isDrafting(), await isDrafting('10002'), await isDrafting('10003')]).toEqual([true, true, false]);
    await end('b');
    expect(await isDrafting()).toBe(true);
    await end('a');
    expect([await isDrafting(), await isDrafting('10002')]).toEqual([false, true]);
    expect(await begin('b')).toBe(true);
  });

  it('begin: of many at once exactly one gets it, also where the mark before is over and still lies there', async () => {
    for (let round = 0; round < 20; round++) {
      const got = await Promise.all(Array.from({ length: 8 }, (_, one) => begin(`${round}-${one}`)));
      expect(got.filter(Boolean)).toHaveLength(1);
      await clock.advance(6 * MINUTE_MS + round);
    }
  });

  it('begin: a mark that nobody ends holds for six minutes, wherever it began, and not longer', async () => {
    for (const start of [0, 1, 59_999, MINUTE_MS, 359_999]) {
      clock = new ManualClock(new Date(Date.parse('2026-01-05T10:00:00.000Z') + start).toISOString());
      as = openDoor({ simulator: createKvsSimulator({ clock }), clock });
      expect(await begin('a')).toBe(true);
      await clock.advance(6 * MINUTE_MS - 1);
      expect([await isDrafting(), await begin('b'), await begin('c')]).toEqual([true, false, false]);
      await clock.advance(1);
      expect(await isDrafting()).toBe(false);
      expect(await begin('d')).toBe(true);
    }
  });

  it('begin, end: two that meet where one period ends and the next begins never both get it', async () => {
    for (let late = 0; late < 3; late++) {
      clock = new ManualClock('2026-01-05T10:05:59.999Z');
      as = openDoor({ simulator: createKvsSimulator({ clock }), clock });
      const first = begin('a');
      for (let turn = 0; turn < late; turn++) await Promise.resolve();
      void clock.advance(1);
      const got = await Promise.all([first, begin('b')]);
      expect(got.filter(Boolean).length).toBeLessThan(2);
      await end('a');
      await end('b');
      expect([await isDrafting(), await begin('c')]).toEqual([false, true]);
    }
  });

  it('begin: where it cannot be seen who else is at it nothing began, and it may be asked for again at once', async () => {
    const kvs = createKvsSimulator({ clock });
    let failsAt = 2;
    let calls = 0;
    const unsteady: Simulator = {
      handle: (call) => (++calls === failsAt ? Promise.resolve(jsonResponse(500, { code: 'INTERNAL', message: 'no' })) : kvs.handle(call)),
    };
    as = openDoor({ simulator: unsteady, clock });
    for (failsAt of [2, 3]) {
      calls = 0;
      await expect(begin('a')).rejects.toMatchObject({ code: 'storage_unavailable' });
      expect(await isDrafting()).toBe(false);
    }
    expect(await begin('b')).toBe(true);
  });
});
