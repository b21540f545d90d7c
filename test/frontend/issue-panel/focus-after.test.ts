import { describe, expect, it } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import { focusAfter } from '../../../src/frontend/issue-panel/state/focus-after';
import { components, panel, suggestion, triage } from '../fixtures';
import { changeView, comment, componentsBack, draft, priorityBack, undo } from '../proposal-fixtures';

const approve = (proposalId: string, ...changes: string[]) => ({ kind: 'approving', proposalId, changes }) as const;
const seen = (before: IssuePanelView, after: IssuePanelView, ticked: readonly string[] = []) => ({ before, after, ticked });
const triaged = (...suggestions: ReturnType<typeof suggestion>[]) => panel({ triage: triage({ suggestions }) });

describe('focusAfter', () => {
  it('nowhere while the buttons pressed are still there, and after a triage', () => {
    const view = triaged(suggestion(), components());
    expect(focusAfter(approve('p1', 'priority'), seen(view, view))).toBeUndefined();
    expect(focusAfter({ kind: 'triaging' }, seen(panel(), view))).toBeUndefined();
  });

  it('a decision: what went wrong, else the next that can be approved, else the next that waits for a tick, else the triage', () => {
    const [done, open, waits] = [components({ status: 'applied' }), components({ field: 'labels', changeId: 'labels' }), suggestion()];
    const to = (after: IssuePanelView, ...ids: string[]) => focusAfter(approve('p1', ...ids), seen(after, after));
    expect(to(triaged(waits, components({ status: 'failed' })), 'components')).toBe('card:components');
    expect(to(triaged(waits, done, open), 'components')).toBe('card:labels');
    expect(to(triaged(waits, done), 'components')).toBe('card:priority');
    expect(to(triaged(done), 'components')).toBe('triage');
  });

  it('an undo: to the planned undo, and from there back to the card it is about', () => {
    const applied = triaged(suggestion({ status: 'applied' }));
    const planned = { ...applied, undos: [undo()] };
    expect(focusAfter({ kind: 'planning_undo', proposalId: 'p1', changes: ['priority'] }, seen(applied, planned))).toBe('proposal:u1');
    const undone = triaged(suggestion({ status: 'undone' }));
    expect(focusAfter(approve('u1', 'priority'), seen(planned, undone))).toBe('card:priority');
    const stuck = { ...applied, undos: [undo([changeView(priorityBack, { status: 'unknown' })])] };
    expect(focusAfter(approve('u1', 'priority'), seen(planned, stuck))).toBe('proposal:u1');
    expect(focusAfter({ ...approve('u1', 'priority'), kind: 'dismissing' }, seen(planned, applied))).toBe('card:priority');
  });

  it('an undo of several: back to the triage', () => {
    const before = { ...triaged(suggestion({ status: 'applied' }), components({ status: 'applied' })), undos: [undo([changeView(priorityBack), changeView(componentsBack)])] };
    expect(focusAfter(approve('u1', 'priority', 'components'), seen(before, triaged(suggestion({ status: 'undone' }))))).toBe('triage');
  });

  it('a draft: to the proposal, to what is left of it, and back to drafting when it is gone', () => {
    const proposed = panel({ drafts: [draft([changeView(comment())])] });
    expect(focusAfter({ kind: 'drafting', from: 'form' }, seen(panel(), proposed))).toBe('proposal:d1');
    const posted = panel({ drafts: [draft([changeView(comment(), { status: 'applied' })])] });
    expect(focusAfter(approve('d1', 'comment'), seen(proposed, posted))).toBe('proposal:d1');
    expect(focusAfter({ ...approve('d1', 'comment'), kind: 'dismissing' }, seen(proposed, panel()))).toBe('draft');
  });

  it('an undo of a draft: back to the draft', () => {
    const planned = panel({ drafts: [draft([changeView(comment(), { status: 'applied' })])], undos: [undo(undefined, { undoes: 'd1' })] });
    const undone = panel({ drafts: [draft([changeView(comment(), { status: 'undone' })])] });
    expect(focusAfter(approve('u1', 'priority'), seen(planned, undone))).toBe('proposal:d1');
  });
});
