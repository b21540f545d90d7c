import { describe, expect, it } from 'vitest';
import { nextLookMs } from '../../../../src/frontend/issue-panel/work-order/state/looking';
import {
  hasStopped,
  isUnderWay,
  lookIn,
  readyWorkOrder,
  reduceWorkOrder,
  type ReadyWorkOrder,
  type WorkOrderEvent,
} from '../../../../src/frontend/issue-panel/work-order/state/work-order-state';
import { failed, ok } from '../../fixtures';
import { order, view } from './work-order-fixtures';

const drafting = view({ drafting: true });
const after = (state: ReadyWorkOrder, ...events: readonly WorkOrderEvent[]): ReadyWorkOrder => {
  const end = events.reduce<ReturnType<typeof reduceWorkOrder>>(reduceWorkOrder, state);
  if (end.status !== 'ready') throw new Error(`It is ${end.status}.`);
  return end;
};
const looked = (next = drafting): WorkOrderEvent => ({ type: 'looked', result: ok(next) });
const answered = (next = drafting): WorkOrderEvent => ({ type: 'answered', result: ok(next) });
const many = (count: number, event: WorkOrderEvent) => Array.from({ length: count }, () => event);

describe('nextLookMs', () => {
  it('rarer and rarer, and over after about five minutes', () => {
    const waits: number[] = [];
    for (let wait = nextLookMs(0); wait !== null; wait = nextLookMs(waits.length)) waits.push(wait);
    expect(waits.slice(0, 3)).toEqual([4_000, 4_000, 4_000]);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThanOrEqual(270_000);
    expect(total).toBeLessThanOrEqual(300_000);
  });
});

describe('reduceWorkOrder', () => {
  it('asked, on its way, there: the panel looks while it is on its way, and says that it came', () => {
    const begun = after(readyWorkOrder(view()), { type: 'asked' });
    expect([isUnderWay(begun), lookIn(begun)]).toEqual([true, null]);
    const waiting = after(begun, answered());
    expect([isUnderWay(waiting), lookIn(waiting)]).toEqual([true, 4_000]);
    const there = after(waiting, looked(), looked(view({ order: order() })));
    expect(there).toMatchObject({ outcome: 'came', problem: null });
    expect([isUnderWay(there), lookIn(there)]).toEqual([false, null]);
  });

  it('answered at once: it came, without a look', () => {
    const there = after(readyWorkOrder(view()), { type: 'asked' }, answered(view({ order: order() })));
    expect(there.outcome).toBe('came');
  });

  it('over, with what was there before: nothing came of it, whoever asked for it', () => {
    const same = view({ order: order() });
    expect(after(readyWorkOrder(same), { type: 'asked' }, answered(view({ ...same, drafting: true })), looked(same)).outcome).toBe('nothing_came');
    expect(after(readyWorkOrder(view({ ...same, drafting: true })), looked(same)).outcome).toBe('nothing_came');
    expect(after(readyWorkOrder(drafting), looked(view())).outcome).toBe('nothing_came');
    expect(after(readyWorkOrder(drafting), looked(same)).outcome).toBe('came');
  });

  it('refused: said, and what is shown stays', () => {
    const refused = after(readyWorkOrder(view({ order: order() })), { type: 'asked' }, { type: 'answered', result: failed('jira_unavailable') });
    expect(refused).toMatchObject({ isAsking: false, problem: { code: 'jira_unavailable' }, view: { order: { id: 'w1' } } });
    expect(after(refused, { type: 'asked' }).problem).toBeNull();
  });

  it('looks that fail count, and enough of them end the looking until somebody asks', () => {
    const tired = after(readyWorkOrder(drafting), ...many(40, { type: 'looked', result: failed('jira_unavailable') }));
    expect([hasStopped(tired), lookIn(tired), tired.view.drafting]).toEqual([true, null, true]);
    const fresh = after(tired, { type: 'look_again' });
    expect([hasStopped(fresh), lookIn(fresh), fresh.focus]).toEqual([false, 4_000, { on: 'draft', turn: 1 }]);
  });

  it('could not be read: failed until it is opened again', () => {
    const bad = reduceWorkOrder({ status: 'loading' }, { type: 'opened', result: failed('not_found') });
    expect(bad).toMatchObject({ status: 'failed' });
    expect(reduceWorkOrder(bad, looked())).toBe(bad);
    expect(reduceWorkOrder(bad, { type: 'opening' })).toEqual({ status: 'loading' });
  });
});
