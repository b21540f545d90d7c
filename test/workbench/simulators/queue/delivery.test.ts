import { describe, expect, test } from 'vitest';
import type { ConsumerEvent } from '../../../../workbench/simulators/queue/entities';
import { sdks } from '../two-globals';
import { numbered, setUpQueue } from './queue-under-test';

const { InvocationError, InvocationErrorCode, QueueResponse } = sdks.events;
const HOUR_MS = 3600 * 1000;
const fail = () => {
  throw new Error('the consumer broke');
};

describe('retry', () => {
  test('a consumer that throws is called again with doubling waits, up to 15 minutes', async () => {
    const { as, triage, pump, received, clock, queue } = setUpQueue({ consume: fail });
    await as(() => triage.push({ body: {} }));
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      await pump.drain();
      const wait = (queue.nextDueAt() ?? 0) - clock.now();
      waits.push(wait / 1000);
      await clock.advance(wait);
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(received[0]).not.toHaveProperty('retryContext');
    expect(received[2]?.retryContext).toMatchObject({ retryCount: 2, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' });
  });

  test('an event that fails for 24 hours is dropped where it can be seen', async () => {
    const { as, triage, pump, received, clock, queue } = setUpQueue({ consume: fail });
    const { jobId } = await as(() => triage.push({ body: {} }));
    pump.start();
    await clock.advance(0);
    await clock.advance(24 * HOUR_MS);
    pump.stop();
    expect(received.length).toBeGreaterThan(90);
    expect(queue.nextDueAt()).toBeUndefined();
    const [dropped, ...others] = queue.listDropped('site-one');
    expect(dropped).toMatchObject({ why: 'failed until its 24 hours were over', delivery: { jobId } });
    expect(others).toEqual([]);
    expect(await as(() => triage.getStats(jobId))).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('an event nobody could deliver for 24 hours is dropped too', async () => {
    const { as, triage, pump, received, clock, queue } = setUpQueue();
    await as(() => triage.push({ body: {} }));
    await clock.advance(24 * HOUR_MS);
    await pump.drain();
    expect(received).toEqual([]);
    expect(queue.listDropped('site-one')).toMatchObject([{ why: 'not delivered within 24 hours' }]);
  });

  test('a returned InvocationError decides when, why, and with what', async () => {
    const retryData = { cursor: 'PAY-7' };
    const retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;
    const consume = ({ retryContext }: ConsumerEvent) =>
      retryContext ? undefined : new InvocationError({ retryAfter: 60, retryReason, retryData });
    const { as, triage, pump, received, clock } = setUpQueue({ consume });
    await as(() => triage.push({ body: {} }));
    await pump.drain();
    await clock.advance(59_999);
    await pump.drain();
    expect(received).toHaveLength(1);
    await clock.advance(1);
    await pump.drain();
    expect(received[1]?.retryContext).toEqual({
      retryCount: 1,
      retryReason,
      retryData,
      retentionWindow: { startTime: '2026-01-05T09:00:00.000Z', remainingTimeMs: 24 * HOUR_MS - 60_000 },
    });
    expect(received[1]?.eventId).toBe(received[0]?.eventId);
  });

  test('a wait over 900 seconds is lowered to 900', async () => {
    const retryReason = InvocationErrorCode.FUNCTION_RETRY_REQUEST;
    const consume = () => new InvocationError({ retryAfter: 5000, retryReason });
    const { as, triage, pump, clock, queue } = setUpQueue({ consume });
    await as(() => triage.push({ body: {} }));
    await pump.drain();
    expect(queue.nextDueAt()).toBe(clock.now() + 900_000);
  });

  test('retry data over 4 KB is lost and the try counts as failed', async () => {
    const retryReason = InvocationErrorCode.FUNCTION_RETRY_REQUEST;
    const consume = () => new InvocationError({ retryAfter: 60, retryReason, retryData: 'x'.repeat(5000) });
    const { as, triage, pump, received, clock } = setUpQueue({ consume });
    await as(() => triage.push({ body: {} }));
    await pump.drain();
    await clock.advance(10_000);
    await pump.drain();
    expect(received[1]?.retryContext).toMatchObject({
      retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
      retryData: undefined,
    });
  });

  test('a QueueResponse that asks for a retry gets one, and one that does not is done', async () => {
    const again = new QueueResponse();
    again.retry();
    const { as, triage, pump, clock, queue } = setUpQueue({
      consume: ({ retryContext }) => (retryContext ? new QueueResponse() : again),
    });
    await as(() => triage.push({ body: {} }));
    await pump.drain();
    expect(queue.nextDueAt()).toBe(clock.now() + 10_000);
    await clock.advance(10_000);
    await pump.drain();
    expect(queue.nextDueAt()).toBeUndefined();
  });
});

describe('faults', () => {
  const indexes = (events: readonly ConsumerEvent[]) => events.map(({ body }) => body['index']);

  test('duplicate: each event comes twice under one id and counts once', async () => {
    const { as, triage, pump, received } = setUpQueue({ faults: { duplicate: true } });
    const { jobId } = await as(() => triage.push(numbered(1)));
    await pump.drain();
    expect(received.map(({ eventId }) => eventId)).toEqual([`${jobId}-0`, `${jobId}-0`]);
    expect(await as(() => triage.getStats(jobId))).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('reorder: the seed decides the order, and every event still comes', async () => {
    const orders = [];
    for (const reorderSeed of [7, 7, 8]) {
      const { as, triage, pump, received } = setUpQueue({ faults: { reorderSeed } });
      await as(() => triage.push(numbered(20)));
      await pump.drain();
      orders.push(indexes(received));
    }
    const [first, same, other] = orders;
    const inOrder = numbered(20).map(({ body }) => body.index);
    expect(first).toEqual(same);
    expect(first).not.toEqual(other);
    expect(first).not.toEqual(inOrder);
    expect([...(first ?? [])].sort((a, b) => Number(a) - Number(b))).toEqual(inOrder);
  });

  test('delayMs: may be switched while the queue is in use', async () => {
    const { as, triage, pump, received, queue, clock } = setUpQueue();
    queue.setFaults({ delayMs: 180_000 });
    await as(() => triage.push({ body: {}, delayInSeconds: 10 }));
    await clock.advance(189_999);
    await pump.drain();
    expect(received).toEqual([]);
    await clock.advance(1);
    await pump.drain();
    expect(received).toHaveLength(1);
  });
});
