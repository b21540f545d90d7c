import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../workbench/host/clock';

describe('ManualClock', () => {
  it('advance: runs what falls due, in order, at its own time, and nothing later', async () => {
    const clock = new ManualClock();
    const start = clock.now();
    const ran: [string, number][] = [];
    const note = (name: string) => () => void ran.push([name, clock.now() - start]);
    clock.schedule(note('second'), 20);
    clock.schedule(note('first'), 10);
    clock.schedule(note('later'), 31);
    const cancel = clock.schedule(note('cancelled'), 15);
    cancel();
    await clock.advance(30);
    expect(ran).toEqual([
      ['first', 10],
      ['second', 20],
    ]);
    expect(clock.now() - start).toBe(30);
  });

  it('runUntilSettled: jumps ahead only when nothing real is held for', async () => {
    const clock = new ManualClock();
    const start = clock.now();
    const release = clock.hold();
    setTimeout(release, 30);
    const work = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await clock.sleep(5_000);
      return clock.now() - start;
    })();
    clock.schedule(() => undefined, 60_000);
    expect(await clock.runUntilSettled(work)).toBe(5_000);
  });

  it('runUntilSettled: passes a failure on', async () => {
    await expect(new ManualClock().runUntilSettled(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
