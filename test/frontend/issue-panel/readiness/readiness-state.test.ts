import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src/contract/result';
import { readinessFocusAfter } from '../../../../src/frontend/issue-panel/readiness/state/readiness-focus';
import { readinessNews } from '../../../../src/frontend/issue-panel/readiness/state/readiness-news';
import {
  isStale,
  mayHaveMoved,
  readyReadiness,
  reduceReadiness,
  type ReadinessEvent,
  type ReadinessState,
} from '../../../../src/frontend/issue-panel/readiness/state/readiness-state';
import { isWaitingForSearch, WaitingLimits } from '../../../../src/frontend/issue-panel/readiness/state/waiting';
import { failed, ok } from '../../fixtures';
import { OTHER_SIGHT, readiness, ready, signOff } from './readiness-fixtures';

const play = (state: ReadinessState, ...events: readonly ReadinessEvent[]) => events.reduce(reduceReadiness, state);
const signing: ReadinessEvent = { type: 'began', activity: { kind: 'signing' } };
const confirming: ReadinessEvent = { type: 'confirming', isConfirming: true };
const at = (state: ReadinessState) => (state.status === 'ready' ? state.focus.on : undefined);

describe('reduceReadiness', () => {
  it('opening: loading, then the view or the failure', () => {
    expect(play(readyReadiness(ready()), { type: 'opening' })).toEqual({ status: 'loading' });
    expect(play({ status: 'loading' }, { type: 'opened', result: ok(ready()) })).toEqual(readyReadiness(ready()));
    expect(play({ status: 'loading' }, { type: 'opened', result: failed('forbidden') })).toMatchObject({ status: 'failed', error: { code: 'forbidden' } });
  });

  it('a late answer to something else changes nothing while loading', () => {
    expect(play({ status: 'loading' }, { type: 'reread', result: ok(ready()) })).toEqual({ status: 'loading' });
  });

  it('confirming: opens with the focus on it, and goes back to the button it came from', () => {
    const open = play(readyReadiness(readiness()), confirming);
    expect(open).toMatchObject({ isConfirming: true, focus: { on: 'confirm', turn: 1 } });
    expect(play(open, { type: 'confirming', isConfirming: false })).toMatchObject({ isConfirming: false, focus: { on: 'sign_off', turn: 2 } });
  });

  it('signed: the question is closed and the focus goes to what can be done next', () => {
    const signed = readiness({ signOff: signOff({ override: true }) });
    expect(play(readyReadiness(readiness()), confirming, signing, { type: 'finished', result: ok(signed) })).toMatchObject({
      view: signed,
      activity: { kind: 'idle' },
      isConfirming: false,
      problem: null,
      focus: { on: 'sign_off' },
    });
  });

  it('signing refused: what it was stays said, and the question stays open', () => {
    const refused = play(readyReadiness(readiness()), confirming, signing, { type: 'finished', result: failed('storage_unavailable') });
    expect(refused).toMatchObject({ activity: { kind: 'idle' }, isConfirming: true, problem: { during: { kind: 'signing' }, error: { code: 'storage_unavailable' } } });
    expect(play(refused, signing)).toMatchObject({ problem: null });
  });

  it('the issue changed meanwhile: the question about the old state is closed, the reason stays, and the focus is not lost', () => {
    const stale = play(readyReadiness(readiness()), confirming, signing, { type: 'finished', result: failed('state_changed') });
    const after = play(stale, { type: 'reread', result: ok(readiness({ sight: OTHER_SIGHT })), isOwed: true });
    expect(after).toMatchObject({ isConfirming: false, problem: { error: { code: 'state_changed' } }, focus: { on: 'sign_off' } });
  });

  it('a look after a check that failed leaves the focus on its button', () => {
    const state = play(readyReadiness(readiness({ unjudged: 1 })), { type: 'began', activity: { kind: 'checking' } }, { type: 'finished', result: failed('unexpected') });
    expect(at(play(state, { type: 'reread', result: ok(readiness({ unjudged: 1 })), isOwed: true }))).toBeNull();
  });

  it('a quiet look that fails: what is shown stays', () => {
    const state = readyReadiness(readiness());
    expect(play(state, { type: 'reread', result: failed('jira_unavailable') })).toMatchObject({ view: state.view, problem: null });
  });

  it('a quiet look at the same state leaves an open question open; at a ready one it is answered', () => {
    const open = play(readyReadiness(readiness()), confirming);
    expect(play(open, { type: 'reread', result: ok(readiness()) })).toMatchObject({ isConfirming: true });
    expect(play(open, { type: 'reread', result: ok(ready()) })).toMatchObject({ isConfirming: false });
  });
});

describe('readinessFocusAfter', () => {
  it('checking: its own button while there is more to judge, else the sign-off', () => {
    expect(readinessFocusAfter({ kind: 'checking' }, readiness({ unjudged: 1 }))).toBe('check');
    expect(readinessFocusAfter({ kind: 'checking' }, readiness())).toBe('sign_off');
  });

  it('signing and withdrawing: the sign-off, unless there are no buttons any more', () => {
    expect(readinessFocusAfter({ kind: 'signing' }, ready())).toBe('sign_off');
    expect(readinessFocusAfter({ kind: 'withdrawing' }, ready())).toBe('sign_off');
    expect(readinessFocusAfter({ kind: 'signing' }, ready({ canEdit: false }))).toBeUndefined();
  });
});

describe('waiting for Jira search', () => {
  it('looks a few times, then no more, and starts anew when there is something new to wait for', () => {
    const waiting = readyReadiness(ready({ published: 'waiting' }));
    expect(isWaitingForSearch(waiting)).toBe(true);
    const look: ReadinessEvent = { type: 'reread', result: ok(ready({ published: 'waiting' })) };
    const tired = play(waiting, ...Array.from({ length: WaitingLimits.MAX_LOOKS }, () => look));
    expect(isWaitingForSearch(tired)).toBe(false);
    const again = play(tired, { type: 'reread', result: ok(ready({ published: 'current' })) }, look);
    expect(isWaitingForSearch(again)).toBe(true);
  });

  it('a look that fails counts as well', () => {
    const look: ReadinessEvent = { type: 'reread', result: failed('jira_unavailable') };
    const tired = play(readyReadiness(ready({ published: 'waiting' })), ...Array.from({ length: WaitingLimits.MAX_LOOKS }, () => look));
    expect(isWaitingForSearch(tired)).toBe(false);
  });

  it('not while something is being done, and not where nothing is awaited', () => {
    expect(isWaitingForSearch(play(readyReadiness(ready({ published: 'waiting' })), signing))).toBe(false);
    expect(isWaitingForSearch(readyReadiness(ready()))).toBe(false);
    expect(isWaitingForSearch({ status: 'loading' })).toBe(false);
  });
});

describe('failures and news', () => {
  it('isStale and mayHaveMoved: when to look again', () => {
    const error = (code: ErrorCode) => ({ code, reference: 'ref-1' });
    expect([isStale(error('state_changed')), isStale(error('unexpected'))]).toEqual([true, false]);
    expect([mayHaveMoved(error('state_changed')), mayHaveMoved(error('unexpected')), mayHaveMoved(error('storage_unavailable'))]).toEqual([true, true, false]);
  });

  it('readinessNews: for a confirmation given or taken back, not for a check', () => {
    expect(readinessNews({ kind: 'signing' }, ready())?.title).toBe('HARBOR-1 confirmed ready');
    expect(readinessNews({ kind: 'withdrawing' }, ready())?.title).toBe('Confirmation of HARBOR-1 withdrawn');
    expect(readinessNews({ kind: 'checking' }, ready())).toBeUndefined();
  });
});
