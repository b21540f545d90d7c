import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqlWorkOrders } from '../../../src/adapters/sql/work-orders';
import type { WorkOrder } from '../../../src/domain/work-order/work-order';
import { day, sampleOrder } from './samples';
import { createStoreFixture, type StoreFixture } from './store-fixture';

describe('work orders in Forge SQL', () => {
  let fixture: StoreFixture;
  beforeAll(async () => {
    fixture = await createStoreFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());

  const save = (more: Partial<WorkOrder> = {}) => fixture.run(() => sqlWorkOrders.saveWorkOrder(sampleOrder(more)));
  const find = (id = 'order-1') => fixture.run(() => sqlWorkOrders.findWorkOrder(id));
  const newest = (issueId = '10001') => fixture.run(() => sqlWorkOrders.findNewest(issueId));

  it('saveWorkOrder: the same id again changes nothing and says so', async () => {
    expect(await save()).toBe(true);
    expect(await save({ dropped: 5, createdAt: day(9) })).toBe(false);
    expect(await find()).toEqual(sampleOrder());
    expect(await find('another')).toBeUndefined();
  });

  it('saveWorkOrder: the largest one is far under what one request may hold', async () => {
    const statement = { basis: 'assumption' as const, text: 'ü'.repeat(400), span: null };
    const all = Array.from({ length: 12 }, () => statement);
    const { sections } = sampleOrder();
    const largest = { ...sections, ...Object.fromEntries(Object.keys(sections).map((section) => [section, all])) };
    const subtasks = all.map(() => ({ title: 'ü'.repeat(160), statements: all, acceptance: all }));
    expect(await save({ sections: largest, subtasks })).toBe(true);
    expect((await find())?.subtasks).toHaveLength(12);
  });

  it('findWorkOrder: one kept by an earlier version, without its readiness, still opens', async () => {
    await save();
    const { readiness: _, ...earlier } = sampleOrder();
    await fixture.sql('UPDATE work_orders SET body = ?', [JSON.stringify(earlier)]);
    expect(await find()).toEqual({ ...earlier, readiness: null });
  });

  it('findNewest: the newest of the issue', async () => {
    await save({ id: 'a', createdAt: day(8) });
    await save({ id: 'b', createdAt: day(9) });
    await save({ id: 'c', createdAt: day(7) });
    await save({ id: 'd', createdAt: day(20), issueId: '10002' });
    expect((await newest())?.id).toBe('b');
    expect(await newest('10003')).toBeUndefined();
  });

  it('findWorkOrder, findNewest: one this version cannot read is none', async () => {
    await save();
    for (const body of ['not JSON', '{}', JSON.stringify({ ...sampleOrder(), v: 2 })]) {
      await fixture.sql('UPDATE work_orders SET body = ?', [body]);
      expect([await find(), await newest()]).toEqual([undefined, undefined]);
    }
  });

  it('prune: takes what is old, the oldest first, in batches', async () => {
    for (let date = 1; date <= 5; date++) await save({ id: `order-${date}`, createdAt: day(date), issueId: String(10_000 + date) });
    const prune = (limit: number) => fixture.run(() => sqlWorkOrders.prune(new Date(day(5)), limit));
    expect([await prune(3), await prune(3), await prune(3)]).toEqual([3, 1, 0]);
    expect((await find('order-5'))?.id).toBe('order-5');
  });

  it('eraseIssue: everything of the issue and nothing of another', async () => {
    await save({ id: 'a' });
    await save({ id: 'b' });
    await save({ id: 'c', issueId: '10002' });
    expect(await fixture.run(() => sqlWorkOrders.eraseIssue('10001'))).toBe(2);
    expect([await newest(), (await newest('10002'))?.id]).toEqual([undefined, 'c']);
  });
});
