import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { EntityDeclarationSchema } from '../../../../workbench/simulators/kvs/entities';
import { openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs, Filter, FilterConditions, MetadataField } = sdks.kvs;

interface Lease {
  readonly owner: string;
}

const lease = EntityDeclarationSchema.parse({ name: 'lease', attributes: { owner: { type: 'string' } } });

function setUp() {
  const clock = new ManualClock();
  return { clock, as: openDoor({ simulator: createKvsSimulator({ clock, entities: [lease] }), clock }) };
}

const ownedBy = (owner: string) => ({
  entityName: 'lease',
  conditions: new Filter<Lease>().and('owner', FilterConditions.equalTo(owner)),
});

test('transact: refuses nothing to do, 26 operations, and the same key twice', async () => {
  const { as } = setUp();
  const empty = rejectionOf(as(() => kvs.transact().execute()));
  expect(await empty).toMatchObject({ code: 'INVALID_TRANSACTION_REQUEST' });
  const many = kvs.transact();
  for (let index = 0; index < 26; index++) many.set(`k${index}`, index);
  expect(await rejectionOf(as(() => many.execute()))).toMatchObject({ code: 'UNPROCESSABLE_ENTITY' });
  const twice = kvs.transact().set('k', 1).delete('k');
  expect(await rejectionOf(as(() => twice.execute()))).toMatchObject({ code: 'KEY_DUPLICATION_ERROR' });
});

test('transact: writes nothing at all when one condition fails', async () => {
  const { as } = setUp();
  await as(() => kvs.entity<Lease>('lease').set('l', { owner: 'a' }));
  const transaction = kvs.transact().set('k', 1).set('l', { owner: 'b' }, ownedBy('b'));
  expect(await rejectionOf(as(() => transaction.execute()))).toMatchObject({
    code: 'CONDITIONAL_CHECK_FAILED',
    responseDetails: { status: 400 },
  });
  expect(await as(() => kvs.get('k'))).toBeUndefined();
  const absent = kvs.transact().check('never', ownedBy('a'));
  expect(await rejectionOf(as(() => absent.execute()))).toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
});

test('transact: writes nothing when one value is refused', async () => {
  const { as } = setUp();
  const transaction = kvs
    .transact()
    .set('k', 1)
    .set('big', 'x'.repeat(250 * 1024));
  expect(await rejectionOf(as(() => transaction.execute()))).toMatchObject({ code: 'MAX_SIZE' });
  expect(await as(() => kvs.get('k'))).toBeUndefined();
});

test('transact: sets, deletes and checks together', async () => {
  const { as } = setUp();
  await as(() => kvs.set('old', 1));
  await as(() => kvs.entity<Lease>('lease').set('l', { owner: 'a' }));
  const transaction = kvs.transact().set('new', 2).delete('old').check('l', ownedBy('a'));
  await as(() => transaction.execute());
  expect(await as(() => kvs.get('new'))).toBe(2);
  expect(await as(() => kvs.get('old'))).toBeUndefined();
});

test('transact: takes a lifetime as the fourth argument only', async () => {
  const { as, clock } = setUp();
  const ttl = { value: 1, unit: 'MINUTES' } as const;
  await as(() => kvs.transact().set('k', 1, undefined, { ttl }).execute());
  const row = await as(() => kvs.get('k', { metadataFields: [MetadataField.EXPIRE_TIME] }));
  expect(row?.expireTime).toBe(new Date(clock.now() + 60_000).toISOString());
});
