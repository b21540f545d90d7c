import { describe, expect, it } from 'vitest';
import {
  approvableTogether,
  focusAfter,
  isWaiting,
  needsReread,
  reducePanel,
  type PanelState,
} from '../../../src/frontend/issue-panel/panel-state';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';

const ready: PanelState = {
  status: 'ready',
  view: panel({ triage: triage() }),
  activity: { kind: 'idle' },
  problem: null,
  decided: [],
};

describe('reducePanel', () => {
  it('reread: a failed look keeps what is shown', () => {
    expect(reducePanel(ready, { type: 'reread', result: failed('jira_unavailable') })).toEqual(ready);
  });

  it('finished: a failure keeps the view and ends the activity', () => {
    const busy = reducePanel(ready, { type: 'began', activity: { kind: 'approving', fields: ['priority'] } });
    const after = reducePanel(busy, { type: 'finished', result: failed('audit_unavailable') });
    expect(after).toEqual({ ...ready, problem: { code: 'audit_unavailable', reference: 'ref-1' } });
  });

  it('finished: before the panel is open, an answer changes nothing', () => {
    expect(reducePanel({ status: 'loading' }, { type: 'finished', result: ok(panel()) })).toEqual({
      status: 'loading',
    });
  });

  it('finished: remembers which fields were decided, until the next thing finishes', () => {
    const busy = reducePanel(ready, { type: 'began', activity: { kind: 'dismissing', fields: ['priority'] } });
    expect(reducePanel(busy, { type: 'finished', result: ok(panel()) })).toMatchObject({
      decided: ['priority'],
      problem: null,
    });
  });
});

describe('needsReread', () => {
  it('after a failure that may have changed something: yes; after one that cannot have: no', () => {
    expect(needsReread({ code: 'outcome_unknown', reference: '' })).toBe(true);
    expect(needsReread({ code: 'audit_unavailable', reference: '' })).toBe(false);
  });
});

describe('approvableTogether', () => {
  it('leaves out what is outdated or decided, and offers nothing for a single one', () => {
    expect(approvableTogether(triage({ suggestions: [suggestion({ outdated: true }), components()] }))).toEqual([]);
    expect(approvableTogether(triage({ suggestions: [suggestion({ status: 'applied' }), components()] }))).toEqual([]);
    expect(approvableTogether(triage())).toEqual(['priority', 'components']);
  });
});

describe('focusAfter', () => {
  it('nowhere while the buttons pressed are still there', () => {
    expect(focusAfter(triage(), ['priority'])).toBe('nowhere');
  });

  it('the next open suggestion, else the footer', () => {
    const [done, last] = [suggestion({ status: 'applied' }), components({ status: 'dismissed' })];
    expect(focusAfter(triage({ suggestions: [done, components()] }), ['priority'])).toBe('components');
    expect(focusAfter(triage({ suggestions: [done, last] }), ['components'])).toBe('footer');
  });
});

describe('isWaiting', () => {
  it('while queued or while a change is being applied', () => {
    expect(isWaiting(panel({ triage: triage() }))).toBe(false);
    expect(isWaiting(panel({ queued: true }))).toBe(true);
    expect(isWaiting(panel({ triage: triage({ suggestions: [suggestion({ status: 'applying' })] }) }))).toBe(true);
  });
});
