import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { callPlatform, openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs, MetadataField, WhereConditions } = sdks.kvs;

function setUp(queryLagMs = 0) {
  const clock = new ManualClock();
  return { clock, as: openDoor({ simulator: createKvsSimulator({ clock, queryLagMs }), clock }) };
}

test('query: refuses more than 100 rows, two conditions, and any condition but beginsWith on the key', async () => {
  const { as } = setUp();
  const tooMany = rejectionOf(as(() => kvs.query().limit(101).getMany()));
  expect(await tooMany).toMatchObject({ code: 'LIST_QUERY_LIMIT_EXCEEDED' });
  const begins = { property: 'key', condition: 'BEGINS_WITH', values: ['a'] };
  const refused = async (...where: object[]): Promise<unknown> => {
    const init = { method: 'POST', body: JSON.stringify({ where }) };
    return (await as(() => callPlatform({ type: 'kvs' }, '/api/v1/query', init))).json();
  };
  expect(await refused(begins, begins)).toMatchObject({ code: 'QUERY_WHERE_INVALID' });
  expect(await refused({ ...begins, condition: 'EQUAL_TO' })).toMatchObject({ code: 'QUERY_WHERE_INVALID' });
  expect(await refused({ ...begins, property: 'value' })).toMatchObject({ code: 'QUERY_WHERE_FIELD_INVALID' });
});

test('query: ten rows by default in key order, the rest behind an opaque cursor', async () => {
  const { as } = setUp();
  const keys = Array.from({ length: 12 }, (_, index) => `row:${String(index).padStart(2, '0')}`);
  for (const key of [...keys].reverse()) await as(() => kvs.set(key, key));
  await as(() => kvs.set('other', 1));
  const query = () => kvs.query().where('key', WhereConditions.beginsWith('row:'));
  const first = await as(() => query().getMany());
  expect(first.results.map(({ key }) => key)).toEqual(keys.slice(0, 10));
  expect(first.nextCursor).not.toContain('row');
  const second = await as(() =>
    query()
      .cursor(first.nextCursor ?? '')
      .getMany(),
  );
  expect(second).toEqual({
    results: [
      { key: 'row:10', value: 'row:10' },
      { key: 'row:11', value: 'row:11' },
    ],
    nextCursor: undefined,
  });
});

test('query: a page goes on after its last row even when that row was deleted meanwhile', async () => {
  const { as } = setUp();
  for (const key of ['a', 'b', 'c']) await as(() => kvs.set(key, key));
  const first = await as(() => kvs.query().limit(2).getMany());
  await as(() => kvs.delete('b'));
  const second = await as(() =>
    kvs
      .query()
      .cursor(first.nextCursor ?? '')
      .getMany(),
  );
  expect(second.results.map(({ key }) => key)).toEqual(['c']);
});

test('query: every row once, whatever the page size', async () => {
  const key = fc.stringMatching(/^[a-zA-Z0-9:._#-]{1,12}$/);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), async (keys, size) => {
      const { as } = setUp();
      for (const name of keys) await as(() => kvs.set(name, 1));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().limit(size);
        const page = await as(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
        seen.push(...page.results.map((row) => row.key));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual([...keys].sort());
    }),
    { numRuns: 40 },
  );
});

test('query: lags behind sets and deletes while get does not', async () => {
  const { as, clock } = setUp(1000);
  const listed = async () => (await as(() => kvs.query().getMany())).results.map(({ value }) => value);
  await as(() => kvs.set('k', 'old'));
  expect(await as(() => kvs.get('k'))).toBe('old');
  expect(await listed()).toEqual([]);
  await clock.advance(1000);
  expect(await listed()).toEqual(['old']);
  await as(() => kvs.set('k', 'new'));
  await clock.advance(500);
  await as(() => kvs.delete('k'));
  expect(await listed()).toEqual(['old']);
  await clock.advance(500);
  expect(await listed()).toEqual(['new']);
  expect(await as(() => kvs.get('k'))).toBeUndefined();
  await clock.advance(500);
  expect(await listed()).toEqual([]);
});

test('query: metadata comes when it is asked for', async () => {
  const { as, clock } = setUp();
  await as(() => kvs.set('k', 1));
  const page = await as(() => kvs.query({ metadataFields: [MetadataField.UPDATED_AT] }).getMany());
  expect(page.results).toEqual([{ key: 'k', value: 1, updatedAt: clock.now() }]);
});
