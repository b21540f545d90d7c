import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/frontend/issue-panel/state/activity';
import type { PanelState, ReadyPanel } from '../../../src/frontend/issue-panel/state/panel-state';
import { needsReread, readyPanel, reducePanel } from '../../../src/frontend/issue-panel/state/panel-state';
import { isWaiting } from '../../../src/frontend/issue-panel/state/waiting-rules';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';
import { changeView, comment, draft, kept, priorityBack, undo } from '../proposal-fixtures';

const ready = readyPanel(panel({ triage: triage() }));
const approving: Activity = { kind: 'approving', proposalId: 'p1', changes: ['priority'] };
const isReady = (state: PanelState): ReadyPanel => {
  if (state.status !== 'ready') throw new Error(state.status);
  return state;
};
const after = (state: PanelState, ...events: Parameters<typeof reducePanel>[1][]): ReadyPanel => isReady(events.reduce(reducePanel, state));

describe('reducePanel', () => {
  it('reread: a failed look keeps what is shown', () => {
    expect(reducePanel(ready, { type: 'reread', result: failed('jira_unavailable') })).toEqual(ready);
  });

  it('finished: a failure keeps the view, ends the activity and remembers what it was', () => {
    const state = after(ready, { type: 'began', activity: approving }, { type: 'finished', result: failed('audit_unavailable') });
    expect(state).toEqual({ ...ready, problem: { error: { code: 'audit_unavailable', reference: 'ref-1' }, during: approving } });
  });

  it('finished: before the panel is open, an answer changes nothing', () => {
    expect(reducePanel({ status: 'loading' }, { type: 'finished', result: ok(panel()) })).toEqual({ status: 'loading' });
  });

  it('finished: the focus goes on when the buttons are gone, and a later look does not move it', () => {
    const view = panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' }), components()] }) });
    const state = after(ready, { type: 'began', activity: approving }, { type: 'finished', result: ok(view) });
    expect(state.focus).toEqual({ on: 'card:components', turn: 1 });
    expect(after(state, { type: 'reread', result: ok(view) }).focus).toEqual(state.focus);
  });

  it('finished: after a failure the next look says where the focus goes, once', () => {
    const view = panel({ triage: triage({ suggestions: [suggestion({ status: 'unknown' }), components()] }) });
    const state = after(
      ready,
      { type: 'began', activity: approving },
      { type: 'finished', result: failed('outcome_unknown') },
      { type: 'reread', result: ok(view) },
    );
    expect(state.focus).toEqual({ on: 'card:priority', turn: 1 });
    expect(after(state, { type: 'reread', result: ok(panel({ triage: triage() })) }).focus.turn).toBe(1);
  });

  it('finished: a void approval takes the focus to what is said about it', () => {
    const state = after(ready, { type: 'began', activity: approving }, { type: 'finished', result: failed('proposal_void') });
    expect(state.focus.on).toBe('problem');
  });

  it('ticked: holds for this proposal and this value only', () => {
    const ticked = after(ready, { type: 'ticked', changeId: 'priority', isTicked: true });
    expect(ticked.ticked).toEqual(['priority']);
    const reread = (part: Parameters<typeof triage>[0]) => after(ticked, { type: 'reread', result: ok(panel({ triage: triage(part) })) }).ticked;
    expect(reread({})).toEqual(['priority']);
    expect(reread({ proposalId: 'p2' })).toEqual([]);
    expect(reread({ suggestions: [suggestion({ outdated: true })] })).toEqual([]);
    expect(reread({ suggestions: [suggestion({ status: 'applied' })] })).toEqual([]);
    expect(after(ticked, { type: 'ticked', changeId: 'priority', isTicked: false }).ticked).toEqual([]);
  });

  it('reread: what an undo keeps is still said when a later view leaves it out', () => {
    const first = panel({ triage: triage(), undos: [undo([changeView(priorityBack)], { kept: [kept()] })] });
    const later = after(readyPanel(first), { type: 'reread', result: ok(panel({ triage: triage(), undos: [undo()] })) });
    expect(later.view.undos[0]?.kept).toEqual([kept()]);
  });

  it('reread: an undo with nothing to write stays until it is closed or another one is planned', () => {
    const explained = readyPanel(panel({ triage: triage(), undos: [undo([], { kept: [kept()] })] }));
    const look = { type: 'reread', result: ok(panel({ triage: triage() })) } as const;
    expect(after(explained, look).view.undos).toHaveLength(1);
    expect(after(explained, { type: 'undo_closed', proposalId: 'u1', focus: 'triage' }, look).view.undos).toEqual([]);
    const other = undo(undefined, { proposalId: 'u2' });
    expect(after(explained, { type: 'reread', result: ok(panel({ triage: triage(), undos: [other] })) }).view.undos).toEqual([other]);
  });
});

describe('needsReread', () => {
  it('after a failure that may have changed something: yes; after one that cannot have: no', () => {
    expect(needsReread({ code: 'outcome_unknown', reference: '' })).toBe(true);
    expect(needsReread({ code: 'nothing_to_undo', reference: '' })).toBe(true);
    expect(needsReread({ code: 'audit_unavailable', reference: '' })).toBe(false);
  });
});

describe('isWaiting', () => {
  it('while queued or while a change of anything on screen is being applied', () => {
    expect(isWaiting(panel({ triage: triage() }))).toBe(false);
    expect(isWaiting(panel({ queued: true }))).toBe(true);
    expect(isWaiting(panel({ triage: triage({ suggestions: [suggestion({ status: 'applying' })] }) }))).toBe(true);
    expect(isWaiting(panel({ drafts: [draft([changeView(comment(), { status: 'applying' })])] }))).toBe(true);
    expect(isWaiting(panel({ undos: [undo([changeView(priorityBack, { status: 'applying' })])] }))).toBe(true);
  });
});
