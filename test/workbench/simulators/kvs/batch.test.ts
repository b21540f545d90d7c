import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs } = sdks.kvs;

function setUp() {
  const clock = new ManualClock();
  return openDoor({ simulator: createKvsSimulator({ clock }), clock });
}

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));

test('batchSet: refuses none, more than 25, the same key twice, and more than 4 MB', async () => {
  const as = setUp();
  expect(await rejectionOf(as(() => kvs.batchSet([])))).toMatchObject({ code: 'INVALID_REQUEST' });
  expect(await rejectionOf(as(() => kvs.batchSet(items(26))))).toMatchObject({
    code: 'TOO_MANY_BATCH_ENTITIES',
    message: 'Number of entities to set was 26, but you can only set a maximum of 25 entities at a time.',
  });
  const twice = rejectionOf(as(() => kvs.batchSet([...items(1), ...items(1)])));
  expect(await twice).toMatchObject({ code: 'KEY_DUPLICATION_ERROR' });
  const heavy = items(25).map(({ key }) => ({ key, value: 'x'.repeat(200 * 1024) }));
  expect(await rejectionOf(as(() => kvs.batchSet(heavy)))).toMatchObject({ code: 'MAX_SIZE' });
});

test('batchSet: writes the good items and names the bad ones', async () => {
  const as = setUp();
  const result = await as(() =>
    kvs.batchSet([
      { key: 'good', value: 1 },
      { key: 'a/b', value: 2 },
    ]),
  );
  expect(result.successfulKeys).toEqual([{ key: 'good' }]);
  expect(result.failedKeys).toMatchObject([{ key: 'a/b', error: { code: 'INVALID_KEY' } }]);
  expect(await as(() => kvs.get('good'))).toBe(1);
});

test('batchGet: gives values, and KEY_NOT_FOUND for the absent', async () => {
  const as = setUp();
  await as(() => kvs.batchSet(items(25)));
  const result = await as(() => kvs.batchGet([{ key: 'k24' }, { key: 'absent' }]));
  expect(result.successfulKeys).toEqual([{ key: 'k24', value: 24 }]);
  const error = { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' };
  expect(result.failedKeys).toEqual([{ key: 'absent', error }]);
});

test('batchDelete: removes all that are named', async () => {
  const as = setUp();
  await as(() => kvs.batchSet(items(3)));
  await as(() => kvs.batchDelete([{ key: 'k0' }, { key: 'k1' }]));
  expect((await as(() => kvs.query().getMany())).results).toEqual([{ key: 'k2', value: 2 }]);
});
