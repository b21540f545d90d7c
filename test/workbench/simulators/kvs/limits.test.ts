import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { kvsLimits } from '../../../../workbench/simulators/kvs/limits';
import { openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs } = sdks.kvs;
const refusal = { code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } };

function setUp() {
  const clock = new ManualClock();
  return { clock, as: openDoor({ simulator: createKvsSimulator({ clock }), clock }) };
}

test('requests: the 1,001st within a second is refused; the next second and other sites are free', async () => {
  const { as, clock } = setUp();
  for (let count = 0; count < kvsLimits.requestsPerSecond; count++) await as(() => kvs.get('k'));
  expect(await rejectionOf(as(() => kvs.get('k')))).toMatchObject(refusal);
  expect(await as(() => kvs.get('k'), 'site-two')).toBeUndefined();
  await clock.advance(1000);
  expect(await as(() => kvs.get('k'))).toBeUndefined();
});

test('writes: are counted in units of 10 KiB a minute, and a refused write leaves no trace', async () => {
  const { as, clock } = setUp();
  const twentyUnits = 'x'.repeat(195 * 1024);
  const fitting = kvsLimits.writeUnitsPerMinute / 20;
  for (let count = 0; count < fitting; count++) await as(() => kvs.set('k', twentyUnits));
  expect(await rejectionOf(as(() => kvs.set('late', 1)))).toMatchObject(refusal);
  expect(await as(() => kvs.get('late'))).toBeUndefined();
  await clock.advance(60_000);
  await as(() => kvs.set('late', 1));
  expect(await as(() => kvs.get('late'))).toBe(1);
});

test('reads: are counted in units of 10 KiB a minute', async () => {
  const { as } = setUp();
  await as(() => kvs.set('k', 'x'.repeat(195 * 1024)));
  for (let count = 0; count < kvsLimits.readUnitsPerMinute / 20; count++) await as(() => kvs.get('k'));
  expect(await rejectionOf(as(() => kvs.get('k')))).toMatchObject(refusal);
});
