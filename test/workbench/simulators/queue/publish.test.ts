import { describe, expect, test } from 'vitest';
import { callPlatform, rejectionOf, sdks } from '../two-globals';
import { numbered, setUpQueue } from './queue-under-test';

const { PayloadTooBigError, RateLimitError } = sdks.events;
const PUBLISH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

/** A push as the SDK would send it, had it not refused it first. */
const pushBody = (changes: object) => ({
  queueName: 'triage',
  jobId: 'job-1',
  type: 'avi:forge:app:event',
  schema: 'ari:cloud:ecosystem::forge/app-event-2',
  time: '2026-01-05T09:00:00.000Z',
  payload: numbered(1),
  ...changes,
});

describe('publish: refuses', () => {
  test.each([
    ['a queue name with a space', { queueName: 'my queue' }, 400],
    ['no events', { payload: [] }, 400],
    ['51 events', { payload: numbered(51) }, 400],
    ['a body that is a list', { payload: [{ body: [1] }] }, 400],
    ['a delay of 901 seconds', { payload: [{ body: {}, delayInSeconds: 901 }] }, 400],
    ['a concurrency limit of 0', { payload: [{ body: {}, concurrency: { key: 'llm', limit: 0 } }] }, 400],
    ['more than 200 KB', { payload: [{ body: { text: 'x'.repeat(200 * 1024) } }] }, 413],
  ])('%s', async (_what, changes, status) => {
    const { as, queue } = setUpQueue();
    const init = { method: 'POST', body: JSON.stringify(pushBody(changes)) };
    const response = await as(() => callPlatform({ type: 'fpp', remote: 'stargate' }, PUBLISH, init));
    expect(response.status).toBe(status);
    expect(queue.nextDueAt()).toBeUndefined();
  });

  test('an event over 100 KB for a consumer that may run over 55 seconds, and takes it for another', async () => {
    const { as, triage } = setUpQueue({ longQueues: ['triage'] });
    const large = { body: { text: 'x'.repeat(150 * 1024) } };
    expect(await rejectionOf(as(() => triage.push(large)))).toBeInstanceOf(PayloadTooBigError);
    const setup = new sdks.events.Queue({ key: 'setup' });
    await expect(as(() => setup.push(large))).resolves.toHaveProperty('jobId');
  });

  test('the 501st event within a minute, for one installation only', async () => {
    const { as, triage, clock } = setUpQueue();
    for (let push = 0; push < 10; push++) await as(() => triage.push(numbered(50)));
    expect(await rejectionOf(as(() => triage.push(numbered(1))))).toBeInstanceOf(RateLimitError);
    await expect(as(() => triage.push(numbered(1)), 'site-two')).resolves.toHaveProperty('jobId');
    await clock.advance(60_000);
    await expect(as(() => triage.push(numbered(1)))).resolves.toHaveProperty('jobId');
  });
});

describe('publish', () => {
  test('delivers each event once with its job and a stable event id', async () => {
    const { as, triage, pump, received } = setUpQueue();
    const { jobId } = await as(() => triage.push(numbered(2)));
    await pump.drain();
    expect(received).toEqual([
      { body: { index: 0 }, queueName: 'triage', jobId, eventId: `${jobId}-0` },
      { body: { index: 1 }, queueName: 'triage', jobId, eventId: `${jobId}-1` },
    ]);
    await pump.drain();
    expect(received).toHaveLength(2);
  });

  test('holds an event back for its delay', async () => {
    const { as, triage, pump, received, clock, queue } = setUpQueue();
    await as(() => triage.push({ body: {}, delayInSeconds: 900 }));
    await clock.advance(899_999);
    await pump.drain();
    expect(received).toEqual([]);
    expect(queue.due('site-one', clock.now())).toEqual([]);
    await clock.advance(1);
    expect(queue.due('site-one', clock.now())).toHaveLength(1);
    await pump.drain();
    expect(received).toMatchObject([{ delayInSeconds: 900 }]);
  });
});
