import { describe, expect, it } from 'vitest';
import type { UndoPlan } from '../../../../src/contract/calls/audit-log';
import { countOpen, initialUndo, nextIndex, reduceUndo, type UndoEvent, type UndoState } from '../../../../src/frontend/audit-log/undo/undo-state';
import { failed, ok } from '../../fixtures';
import { attempted, undo } from '../audit-fixtures';

const page = (undos: UndoPlan['undos'], nextBefore: number | null = null): UndoEvent => ({
  type: 'page_planned',
  result: ok({ undos, skipped: [], nextBefore }),
});
const after = (...events: UndoEvent[]): UndoState => events.reduce(reduceUndo, initialUndo);
const started = { type: 'started' } as const;
const answer = (index: number, result: Extract<UndoEvent, { type: 'answered' }>['result']): UndoEvent => ({ type: 'answered', index, result });

describe('reduceUndo', () => {
  it('plans page after page, and a failed page is asked for again', () => {
    const first = after(page([undo(1)], 50));
    expect([first.phase, first.before]).toEqual(['planning', 50]);
    const broken = reduceUndo(first, { type: 'page_planned', result: failed('storage_unavailable') });
    expect([broken.phase, broken.before, broken.items.length]).toEqual(['plan_failed', 50, 1]);
    const whole = reduceUndo(reduceUndo(broken, { type: 'planning_resumed' }), page([undo(2)]));
    expect([whole.phase, countOpen(whole.items)]).toEqual(['planned', { changes: 2, issues: 2 }]);
  });

  it('nothing is written before it is started, and an issue with nothing to put back is passed over', () => {
    const state = after(page([undo(1, { changes: [] }), undo(2)]));
    expect(state.phase).toBe('planned');
    expect(nextIndex(reduceUndo(state, started))).toBe(1);
  });

  it('one issue fails: the next is done all the same', () => {
    const state = after(page([undo(1), undo(2)]), started, answer(0, failed('forbidden')), answer(1, ok(attempted(undo(2), 'applied'))));
    expect([state.phase, state.items.map(({ result, problem }) => [result, problem])]).toEqual([
      'done',
      [
        ['failed', 'forbidden'],
        ['applied', null],
      ],
    ]);
  });

  it.each([
    ['unknown', 'unknown'],
    ['applying', 'unknown'],
    ['failed', 'failed'],
  ] as const)('a change that is %s afterwards: %s', (status, result) => {
    const state = after(page([undo(1)]), started, answer(0, ok(attempted(undo(1), status, 'jira_rejected'))));
    expect(state.items[0]).toMatchObject({ result, problem: 'jira_rejected' });
  });

  it('no usable answer: nobody knows how far it got', () => {
    expect(after(page([undo(1)]), started, answer(0, failed('unexpected'))).items[0]?.result).toBe('unknown');
  });

  it('Jira asks to slow down: pauses, and that issue stays to be done', () => {
    const state = after(page([undo(1), undo(2)]), started, answer(0, failed('jira_rate_limited', { retryAfterSeconds: 9 })));
    expect([state.phase, state.error?.retryAfterSeconds, nextIndex(state)]).toEqual(['paused', 9, 0]);
    expect(reduceUndo(state, started)).toMatchObject({ phase: 'running', error: null });
  });

  it('stopped: the answer on its way is kept, and it can be gone on with', () => {
    const stopping = after(page([undo(1), undo(2)]), started, { type: 'stopped' });
    expect(stopping.phase).toBe('stopping');
    const stopped = reduceUndo(stopping, answer(0, ok(attempted(undo(1), 'applied'))));
    expect([stopped.phase, stopped.items[0]?.result, nextIndex(stopped)]).toEqual(['stopped', 'applied', 1]);
  });

  it('tried again: only what did not go through', () => {
    const done = after(page([undo(1), undo(2)]), started, answer(0, failed('forbidden')), answer(1, ok(attempted(undo(2), 'applied'))));
    const again = reduceUndo(done, { type: 'retried' });
    expect([again.phase, again.items.map(({ result }) => result)]).toEqual(['running', ['pending', 'applied']]);
  });
});
