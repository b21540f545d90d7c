import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { callPlatform, openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs, MetadataField } = sdks.kvs;
const HOUR_MS = 3600 * 1000;

function setUp() {
  const clock = new ManualClock();
  const simulator = createKvsSimulator({ clock });
  return { clock, simulator, as: openDoor({ simulator, clock }) };
}

const nested = (levels: number): unknown => (levels === 0 ? 1 : { inner: nested(levels - 1) });

describe('set: refuses what Forge refuses', () => {
  test.each([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['a key of 501 characters', 'k'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['a slash in the key', 'a/b', 1, 'INVALID_KEY'],
    ['a key of blanks', '  ', 1, 'INVALID_KEY'],
    ['a value over 240 KiB', 'k', 'x'.repeat(240 * 1024 - 1), 'MAX_SIZE'],
    ['a value 32 levels deep', 'k', nested(32), 'MAX_DEPTH'],
  ])('%s', async (_what, key, value, code) => {
    const { as } = setUp();
    const error = await rejectionOf(as(() => kvs.set(key, value)));
    expect(error).toMatchObject({ name: 'ForgeKvsError', code, responseDetails: { status: 400 } });
  });

  test('no key and no value at all', async () => {
    const { as } = setUp();
    const send = async (body: object): Promise<unknown> => {
      const init = { method: 'POST', body: JSON.stringify(body) };
      return (await as(() => callPlatform({ type: 'kvs' }, '/api/v1/set', init))).json();
    };
    expect(await send({ value: 1 })).toMatchObject({ code: 'KEY_TOO_SHORT' });
    expect(await send({ key: 'k' })).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('a lifetime of nothing, and one over a year', async () => {
    const { as } = setUp();
    const zero = as(() => kvs.set('k', 1, { ttl: { value: 0, unit: 'DAYS' } }));
    expect(await rejectionOf(zero)).toMatchObject({
      code: 'INVALID_TTL',
      message: 'TTL value must be a positive integer, received: 0',
    });
    const long = as(() => kvs.set('k', 1, { ttl: { value: 366, unit: 'DAYS' } }));
    expect(await rejectionOf(long)).toMatchObject({ code: 'INVALID_TTL' });
  });
});

describe('set and get', () => {
  test('get: an absent key is undefined', async () => {
    const { as } = setUp();
    expect(await as(() => kvs.get('absent'))).toBeUndefined();
  });

  test('get: returns what was set, at the limits of key, size and depth', async () => {
    const { as } = setUp();
    const values: unknown[] = [{ a: [1, 'ż', null] }, 'x'.repeat(240 * 1024 - 2), nested(31)];
    for (const value of values) {
      await as(() => kvs.set('k'.repeat(500), value));
      expect(await as(() => kvs.get('k'.repeat(500)))).toEqual(value);
    }
  });

  test('get: another installation and the secrets see nothing of it', async () => {
    const { as } = setUp();
    await as(() => kvs.set('k', 1));
    expect(await as(() => kvs.get('k'), 'site-two')).toBeUndefined();
    expect(await as(() => kvs.getSecret('k'))).toBeUndefined();
  });

  test('set: FAIL_IF_EXISTS answers 409 KEY_CONFLICT and keeps the first value', async () => {
    const { as } = setUp();
    await as(() => kvs.set('lease', 'first', { keyPolicy: 'FAIL_IF_EXISTS' }));
    const error = await rejectionOf(as(() => kvs.set('lease', 'second', { keyPolicy: 'FAIL_IF_EXISTS' })));
    expect(error).toMatchObject({ code: 'KEY_CONFLICT', responseDetails: { status: 409 } });
    expect(await as(() => kvs.get('lease'))).toBe('first');
  });

  test('set: returnValue gives the previous or the latest row with the metadata asked for', async () => {
    const { as, clock } = setUp();
    const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
    expect(await as(() => kvs.set('k', 1, previous))).toBeUndefined();
    const createdAt = clock.now();
    await clock.advance(5);
    expect(await as(() => kvs.set('k', 2, previous))).toEqual({ key: 'k', value: 1 });
    const returnMetadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT];
    const latest = as(() => kvs.set('k', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST', returnMetadataFields }));
    expect(await latest).toEqual({ key: 'k', value: 3, createdAt, updatedAt: createdAt + 5 });
  });

  test('delete: removes, and is no error for an absent key', async () => {
    const { as } = setUp();
    await as(() => kvs.set('k', 1));
    await as(() => kvs.delete('k'));
    expect(await as(() => kvs.get('k'))).toBeUndefined();
    await expect(as(() => kvs.delete('k'))).resolves.toBeUndefined();
  });

  test('setSecret: keeps, returns and deletes apart from plain keys', async () => {
    const { as } = setUp();
    await as(() => kvs.setSecret('k', 'hush'));
    expect(await as(() => kvs.getSecret('k'))).toBe('hush');
    expect(await as(() => kvs.get('k'))).toBeUndefined();
    await as(() => kvs.deleteSecret('k'));
    expect(await as(() => kvs.getSecret('k'))).toBeUndefined();
  });
});

describe('setSecret with a key policy', () => {
  test('FAIL_IF_EXISTS: the first secret is kept and the second refused, whatever plain keys hold', async () => {
    const { as } = setUp();
    const once = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
    await as(() => kvs.set('k', 'plain'));
    await as(() => kvs.setSecret('k', 'first', once));
    const error = await rejectionOf(as(() => kvs.setSecret('k', 'second', once)));
    expect(error).toMatchObject({ name: 'ForgeKvsError', code: 'KEY_CONFLICT', responseDetails: { status: 409 } });
    expect(await as(() => kvs.getSecret('k'))).toBe('first');
    await as(() => kvs.deleteSecret('k'));
    await as(() => kvs.setSecret('k', 'second', once));
    expect(await as(() => kvs.getSecret('k'))).toBe('second');
  });

  test('FAIL_IF_EXISTS: of many at once exactly one wins', async () => {
    const { as } = setUp();
    const claim = (n: number) => as(() => kvs.setSecret('k', n, { keyPolicy: 'FAIL_IF_EXISTS' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => claim(n)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('ttl', () => {
  test('an expired value stays readable for 48 h, and only its metadata tells', async () => {
    const { as, clock } = setUp();
    const expireTime = new Date(clock.now() + HOUR_MS).toISOString();
    await as(() => kvs.set('k', 1, { ttl: { value: 1, unit: 'HOURS' } }));
    await clock.advance(48 * HOUR_MS);
    const withExpiry = { metadataFields: [MetadataField.EXPIRE_TIME] };
    expect(await as(() => kvs.get('k', withExpiry))).toEqual({ key: 'k', value: 1, expireTime });
    const taken = as(() => kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }));
    expect(await rejectionOf(taken)).toMatchObject({ code: 'KEY_CONFLICT' });
    await clock.advance(HOUR_MS);
    expect(await as(() => kvs.get('k'))).toBeUndefined();
  });
});

describe('dump and restore', () => {
  test('restore: refuses a state that no dump wrote', () => {
    const { simulator } = setUp();
    expect(() => simulator.restore('site-one', [{ key: 'k' }])).toThrow('space');
  });

  test('restore: brings every kind of row back through JSON, and replaces what was there', async () => {
    const { as, simulator } = setUp();
    await as(() => kvs.set('k', { a: 1 }, { ttl: { value: 1, unit: 'DAYS' } }));
    await as(() => kvs.setSecret('s', 'hush'));
    const state: unknown = JSON.parse(JSON.stringify(simulator.dump('site-one')));
    await as(() => kvs.set('stale', 1), 'site-two');
    simulator.restore('site-two', state);
    expect(await as(() => kvs.get('k'), 'site-two')).toEqual({ a: 1 });
    expect(await as(() => kvs.getSecret('s'), 'site-two')).toBe('hush');
    expect(await as(() => kvs.get('stale'), 'site-two')).toBeUndefined();
    expect(simulator.dump('site-two')).toEqual(state);
  });
});
