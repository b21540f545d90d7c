import { expect, test } from 'vitest';
import { rejectionOf, sdks } from '../two-globals';
import { numbered, setUpQueue } from './queue-under-test';

const { JobDoesNotExistError } = sdks.events;

test('stats: an unknown job, and one of another queue or installation, does not exist', async () => {
  const { as, triage } = setUpQueue();
  const { jobId } = await as(() => triage.push(numbered(1)));
  const setup = new sdks.events.Queue({ key: 'setup' });
  expect(await rejectionOf(as(() => triage.getStats('nothing')))).toBeInstanceOf(JobDoesNotExistError);
  expect(await rejectionOf(as(() => setup.getStats(jobId)))).toBeInstanceOf(JobDoesNotExistError);
  expect(await rejectionOf(as(() => triage.getStats(jobId), 'site-two'))).toBeInstanceOf(JobDoesNotExistError);
});

test('stats: counts what waits, what is done, and keeps a failed event in progress while it is retried', async () => {
  const { as, triage, pump } = setUpQueue({
    consume({ body }) {
      if (body['index'] === 2) throw new Error('broke');
    },
  });
  const { jobId } = await as(() => triage.push(numbered(3)));
  expect(await as(() => triage.getStats(jobId))).toEqual({ success: 0, inProgress: 3, failed: 0 });
  await pump.drain();
  expect(await as(() => triage.getStats(jobId))).toEqual({ success: 2, inProgress: 1, failed: 0 });
});

test('cancel: an unknown job does not exist', async () => {
  const { as, triage } = setUpQueue();
  expect(await rejectionOf(as(() => triage.cancel('nothing')))).toBeInstanceOf(JobDoesNotExistError);
});

test('cancel: what waits is never delivered, other jobs are', async () => {
  const { as, triage, pump, received } = setUpQueue();
  const { jobId } = await as(() => triage.push(numbered(2)));
  const kept = await as(() => triage.push(numbered(1)));
  await as(() => triage.cancel(jobId));
  await pump.drain();
  expect(received.map((event) => event.jobId)).toEqual([kept.jobId]);
  expect(await as(() => triage.getStats(jobId))).toEqual({ success: 0, inProgress: 0, failed: 0 });
});
