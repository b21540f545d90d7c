import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { EntityDeclarationSchema } from '../../../../workbench/simulators/kvs/entities';
import { openDoor, rejectionOf, sdks } from '../two-globals';

const { kvs, Filter, FilterConditions, Sort, WhereConditions } = sdks.kvs;

interface Task {
  readonly rank: number;
  readonly state: string;
  readonly title?: string;
}

const task = EntityDeclarationSchema.parse({
  name: 'task',
  attributes: { rank: { type: 'integer' }, state: { type: 'string' }, title: { type: 'string' } },
  indexes: ['rank', { name: 'by-state', partition: ['state'], range: ['rank'] }],
});

function setUp() {
  const clock = new ManualClock();
  return openDoor({ simulator: createKvsSimulator({ clock, entities: [task] }), clock });
}

const tasks = () => kvs.entity<Task>('task');

describe('entity', () => {
  test('an undeclared one is SCHEMA_NOT_FOUND for every operation', async () => {
    const as = setUp();
    const note = kvs.entity('note');
    const calls = [() => note.get('k'), () => note.set('k', {}), () => note.delete('k')];
    for (const call of calls) {
      expect(await rejectionOf(as(call))).toMatchObject({ code: 'SCHEMA_NOT_FOUND', responseDetails: { status: 404 } });
    }
    const query = rejectionOf(as(() => note.query().index('by-key').getMany()));
    expect(await query).toMatchObject({ code: 'SCHEMA_NOT_FOUND' });
  });

  test('set: holds values to the declared types', async () => {
    const as = setUp();
    const wrong = rejectionOf(as(() => tasks().set('k', { rank: 2 ** 31, state: 'open' })));
    const message = 'Data type for property "rank" is defined as "integer"';
    expect(await wrong).toMatchObject({ code: 'INCORRECT_PROPERTY_TYPE', message });
  });

  test('set, get and delete keep to their own space', async () => {
    const as = setUp();
    await as(() => tasks().set('k', { rank: 1, state: 'open' }));
    expect(await as(() => tasks().get('k'))).toEqual({ rank: 1, state: 'open' });
    expect(await as(() => kvs.get('k'))).toBeUndefined();
    await as(() => tasks().delete('k'));
    expect(await as(() => tasks().get('k'))).toBeUndefined();
  });
});

describe('entity query', () => {
  const filled = async () => {
    const as = setUp();
    for (const rank of [3, 1, 10, 2])
      await as(() => tasks().set(`t${rank}`, { rank, state: rank === 10 ? 'done' : 'open' }));
    return as;
  };

  test('refuses an index that is not declared, a partition left out, and a page over 100', async () => {
    const as = await filled();
    const absent = rejectionOf(as(() => tasks().query().index('by-title').getMany()));
    expect(await absent).toMatchObject({ code: 'INVALID_ENTITY_INDEX' });
    const bare = rejectionOf(as(() => tasks().query().index('by-state').getMany()));
    expect(await bare).toMatchObject({ code: 'INVALID_REQUEST' });
    const large = rejectionOf(as(() => tasks().query().index('rank').limit(101).getMany()));
    expect(await large).toMatchObject({ code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE' });
  });

  test('orders by the range as numbers, either way, over pages', async () => {
    const as = await filled();
    const query = () => tasks().query().index('rank').sort(Sort.DESC).limit(3);
    const first = await as(() => query().getMany());
    expect(first.results.map(({ key }) => key)).toEqual(['t10', 't3', 't2']);
    const second = await as(() =>
      query()
        .cursor(first.nextCursor ?? '')
        .getMany(),
    );
    expect(second.results.map(({ key }) => key)).toEqual(['t1']);
  });

  test('takes a partition, a range and filters together', async () => {
    const as = await filled();
    const query = () =>
      tasks()
        .query()
        .index('by-state', { partition: ['open'] })
        .where(WhereConditions.between(1, 2))
        .filters(
          new Filter<Task>().and('rank', FilterConditions.greaterThan(1)).and('title', FilterConditions.notExists()),
        );
    expect((await as(() => query().getMany())).results).toEqual([{ key: 't2', value: { rank: 2, state: 'open' } }]);
  });
});
