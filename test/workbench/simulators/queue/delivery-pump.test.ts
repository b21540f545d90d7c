import { expect, test } from 'vitest';
import type { ConsumerEvent } from '../../../../workbench/simulators/queue/entities';
import { numbered, setUpQueue } from './queue-under-test';

/** Consumers that end when the test says so. */
function heldConsumers() {
  const open: (() => void)[] = [];
  const consume = (_event: ConsumerEvent) => new Promise<void>((resolve) => open.push(resolve));
  return { open, consume };
}

test('concurrency: no more events of a key run at once than its limit, and the rest follow as slots free', async () => {
  const { open, consume } = heldConsumers();
  const { as, triage, pump, received, clock } = setUpQueue({ consume });
  const concurrency = { key: 'llm', limit: 2 };
  await as(() => triage.push(numbered(5).map((event) => ({ ...event, concurrency }))));
  await as(() => triage.push({ body: { index: 'free' } }));
  pump.start();
  await clock.advance(0);
  expect(received.map(({ body }) => body['index'])).toEqual([0, 1, 'free']);
  for (let end = 0; end < 6; end++) {
    open[end]?.();
    await clock.advance(0);
    expect(received.length - (end + 1)).toBeLessThanOrEqual(3);
  }
  expect(received).toHaveLength(6);
});

test('concurrency: limits of another installation do not count', async () => {
  const { open, consume } = heldConsumers();
  const { as, triage, pump, received, clock } = setUpQueue({ consume });
  const event = { body: {}, concurrency: { key: 'llm', limit: 1 } };
  await as(() => triage.push(event));
  await as(() => triage.push(event), 'site-two');
  pump.start();
  await clock.advance(0);
  expect(received).toHaveLength(2);
  for (const end of open) end();
});

test('start: delivers at the push, at the end of a delay and at each retry, by timers alone', async () => {
  let failures = 2;
  const { as, triage, pump, received, clock } = setUpQueue({
    consume() {
      if (failures-- > 0) throw new Error('not yet');
    },
  });
  pump.start();
  await as(() => triage.push({ body: {}, delayInSeconds: 30 }));
  await clock.advance(29_999);
  expect(received).toHaveLength(0);
  await clock.advance(1 + 10_000 + 20_000);
  expect(received.map(({ retryContext }) => retryContext?.retryCount)).toEqual([undefined, 1, 2]);
});

test('stop: starts no further delivery', async () => {
  const { as, triage, pump, received, clock } = setUpQueue();
  pump.start();
  pump.stop();
  await as(() => triage.push({ body: {} }));
  await clock.advance(60_000);
  expect(received).toEqual([]);
});

test('drain: follows events that consumers push', async () => {
  const { as, triage, pump, received } = setUpQueue({
    consume: ({ body }) => (body['index'] === 0 ? as(() => triage.push({ body: { index: 1 } })) : undefined),
  });
  await as(() => triage.push({ body: { index: 0 } }));
  await pump.drain();
  expect(received.map(({ body }) => body['index'])).toEqual([0, 1]);
});

test('restore: an event that a consumer held when the state was saved is delivered again', async () => {
  const { open, consume } = heldConsumers();
  const { as, triage, queue, pump, received, clock } = setUpQueue({ consume });
  await as(() => triage.push(numbered(1)));
  pump.start();
  await clock.advance(0);
  const state: unknown = JSON.parse(JSON.stringify(queue.dump('site-one')));
  queue.restore('site-one', state);
  await clock.advance(0);
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
  for (const end of open) end();
});

test('restore: an event that waits for its next try keeps its count', async () => {
  const { as, triage, queue, pump, received, clock } = setUpQueue({
    consume() {
      throw new Error('broke');
    },
  });
  await as(() => triage.push(numbered(1)));
  await pump.drain();
  queue.restore('site-one', JSON.parse(JSON.stringify(queue.dump('site-one'))));
  await clock.advance(10_000);
  await pump.drain();
  expect(received[1]?.retryContext).toMatchObject({ retryCount: 1 });
});

test('restore: refuses a state that no dump wrote', () => {
  const { queue } = setUpQueue();
  expect(() => queue.restore('site-one', { pending: [{}] })).toThrow('pending');
});
