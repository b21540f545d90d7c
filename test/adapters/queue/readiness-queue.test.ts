import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readinessQueue } from '../../../src/adapters/queue/readiness-queue';
import { createKvsSimulator } from '../../../workbench/simulators/kvs';
import type { PlatformCall, Simulator } from '../../../workbench/host/platform-call';
import { createPrivacySimulator } from '../../../workbench/simulators/privacy';
import { createStargateSimulator } from '../../../workbench/simulators/stargate';
import { setUpQueue } from '../../workbench/simulators/queue/queue-under-test';
import { openDoor } from '../../workbench/simulators/two-globals';

/** Dies, or is refused, at the calls to the queue for which this answers so. */
type Fate = 'refused' | 'killed' | undefined;

function setUp() {
  const { queue, pump, received, clock } = setUpQueue();
  let fate: Fate;
  const gateway = createStargateSimulator({ queue, privacy: createPrivacySimulator({ clock }) });
  const store = createKvsSimulator({ clock });
  const both: Simulator = {
    handle(call: PlatformCall) {
      if (!call.path.startsWith('/webhook/queue/')) return store.handle(call);
      if (fate === 'refused') return Promise.resolve(new Response('{}', { status: 500 }));
      return fate === 'killed' ? new Promise<Response>(() => undefined) : gateway.handle(call);
    },
  };
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now());
  const as = openDoor({ simulator: both, clock });
  return {
    clock,
    received,
    setFate: (next: Fate) => {
      fate = next;
    },
    push: (issueId = '10001') => as(() => readinessQueue.push(issueId)),
    take: (issueId = '10001') => as(() => readinessQueue.take(issueId)),
    hold: (seconds: number, issueId = '10001') => as(() => readinessQueue.hold(issueId, seconds)),
    async deliverAfter(ms: number) {
      await clock.advance(ms);
      await pump.drain();
      return received.splice(0).map(({ body }) => body);
    },
  };
}

describe('the queue of issues whose readiness is looked at', () => {
  let queue: ReturnType<typeof setUp>;
  beforeEach(() => {
    queue = setUp();
  });

  it('push: a burst of edits is one event, some seconds later', async () => {
    for (let edit = 0; edit < 4; edit++) await queue.push();
    await queue.push('10002');
    expect(await queue.deliverAfter(4_000)).toEqual([]);
    expect(await queue.deliverAfter(1_000)).toEqual([{ v: 1, issueId: '10001' }, { v: 1, issueId: '10002' }]);
  });

  it('take: what changes from then on asks again', async () => {
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
    await queue.take();
    await queue.push();
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
    await queue.take();
    await queue.take();
  });

  it('hold: nothing is pushed until its time is over, or the issue is taken', async () => {
    await queue.hold(3_600);
    await queue.push();
    expect(await queue.deliverAfter(3_599_000)).toEqual([]);
    await queue.clock.advance(1_000);
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
    await queue.hold(3_600);
    await queue.take();
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
  });

  it('push: at once, none is lost', async () => {
    await Promise.all(Array.from({ length: 5 }, () => queue.push()));
    expect((await queue.deliverAfter(5_000)).length).toBeGreaterThan(0);
  });

  it('push: refused by the queue, it says so, and the next one is not held up', async () => {
    queue.setFate('refused');
    await expect(queue.push()).rejects.toMatchObject({ code: 'storage_unavailable' });
    queue.setFate(undefined);
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
  });

  it('push: killed between mark and event, it holds others up for a minute and no longer', async () => {
    queue.setFate('killed');
    void queue.push();
    await queue.clock.advance(0);
    queue.setFate(undefined);
    await queue.push();
    expect(await queue.deliverAfter(59_000)).toEqual([]);
    await queue.clock.advance(1_000);
    await queue.push();
    expect(await queue.deliverAfter(5_000)).toHaveLength(1);
  });
});
