import { describe, expect, it } from 'vitest';
import { approvableTogether, overwritesAmong, undoableTogether } from '../../../src/frontend/issue-panel/suggestion/suggestion-rules';
import { homeOf, isBeingUndone, shownUndos } from '../../../src/frontend/issue-panel/undo/undo-rules';
import { voidEntries } from '../../../src/frontend/issue-panel/problem/void-entries';
import { components, panel, suggestion, triage } from '../fixtures';
import { changeView, comment, componentsBack, draft, priorityBack, subtask, undo } from '../proposal-fixtures';

const labels = components({ field: 'labels', changeId: 'labels' });

describe('approvableTogether', () => {
  it('leaves out what is outdated or decided, and offers nothing for a single one', () => {
    const none = { changes: [], leftOut: [] };
    expect(approvableTogether(triage({ suggestions: [suggestion({ outdated: true }), components()] }), ['priority'])).toEqual(none);
    expect(approvableTogether(triage({ suggestions: [suggestion({ status: 'applied' }), components()] }), [])).toEqual(none);
    expect(approvableTogether(triage(), [])).toEqual(none);
  });

  it('what replaces a value is in only with its tick', () => {
    const all = triage({ suggestions: [suggestion(), components(), labels] });
    expect(approvableTogether(all, [])).toEqual({ changes: ['components', 'labels'], leftOut: ['priority'] });
    expect(approvableTogether(all, ['priority'])).toEqual({ changes: ['priority', 'components', 'labels'], leftOut: [] });
  });
});

describe('overwritesAmong', () => {
  it('names only what replaces a value, is ticked and is being approved', () => {
    expect(overwritesAmong(triage(), ['priority', 'components'], ['priority', 'components'])).toEqual(['priority']);
    expect(overwritesAmong(triage(), ['components'], ['priority'])).toEqual([]);
    expect(overwritesAmong(triage(), ['priority'], [])).toEqual([]);
  });
});

describe('undoableTogether', () => {
  it('everything applied, from two on', () => {
    const [one, two] = [suggestion({ status: 'applied' }), components({ status: 'applied' })];
    expect(undoableTogether(triage({ suggestions: [one, two] }))).toEqual(['priority', 'components']);
    expect(undoableTogether(triage({ suggestions: [one, components()] }))).toEqual([]);
  });
});

describe('homeOf', () => {
  const view = panel({ triage: triage(), drafts: [draft([changeView(comment(), { status: 'undone' })])] });

  it('one change of the triage: its card; several: on its own', () => {
    expect(homeOf(undo(), view)).toEqual({ in: 'card', changeId: 'priority' });
    expect(homeOf(undo([changeView(priorityBack), changeView(componentsBack)]), view)).toEqual({ in: 'own' });
  });

  it('a draft: there; something no longer on screen: on its own', () => {
    expect(homeOf(undo(undefined, { undoes: 'd1' }), view)).toEqual({ in: 'draft', proposalId: 'd1' });
    expect(homeOf(undo(undefined, { undoes: 'older' }), view)).toEqual({ in: 'own' });
  });

  it('a restore that names the undo it takes back: what was undone under that id', () => {
    const undone = panel({ triage: triage({ suggestions: [suggestion({ status: 'undone' })] }), drafts: view.drafts });
    expect(homeOf(undo(undefined, { undoes: 'u0' }), undone)).toEqual({ in: 'card', changeId: 'priority' });
    expect(homeOf(undo([changeView(comment())], { undoes: 'u0' }), undone)).toEqual({ in: 'draft', proposalId: 'd1' });
  });
});

describe('shownUndos', () => {
  it('what still needs somebody', () => {
    const status = (one: 'open' | 'applying' | 'applied' | 'dismissed') => undo([changeView(priorityBack, { status: one })], { proposalId: one, undoes: one });
    const view = panel({ undos: [status('open'), status('applying'), status('applied'), status('dismissed'), undo([], { proposalId: 'empty' })] });
    expect(shownUndos(view, []).map(({ proposalId }) => proposalId)).toEqual(['open', 'applying']);
  });

  it('planned afresh: the older one is out, unless something of it was begun', () => {
    const older = undo(undefined, { proposalId: 'older' });
    const shown = (...undos: ReturnType<typeof undo>[]) => shownUndos(panel({ undos }), []).map(({ proposalId }) => proposalId);
    expect(shown(undo(), older)).toEqual(['u1']);
    expect(shown(undo([changeView(componentsBack)]), older)).toEqual(['u1', 'older']);
    expect(shown(undo(), { ...older, changes: [changeView(priorityBack, { status: 'unknown' })] })).toEqual(['u1', 'older']);
  });
});

describe('isBeingUndone', () => {
  it('a restore of a draft that names the undo counts for the draft', () => {
    const drafts = [draft([changeView(comment(), { status: 'undone' })])];
    const view = panel({ drafts, undos: [undo([changeView(comment())], { undoes: 'u0' })] });
    expect(isBeingUndone(view, [], 'd1', 'comment')).toBe(true);
    expect(isBeingUndone(view, ['u1'], 'd1', 'comment')).toBe(false);
  });
});

describe('voidEntries', () => {
  it('one entry for what fifty sub-tasks rest on together', () => {
    const changed = [1, 2].map((number) => ({ changeId: `subtask-${number}`, why: 'value' as const, now: [], by: 'a', at: null }));
    expect(voidEntries(changed, [subtask(1), subtask(2)])).toEqual([
      { sentence: 'The summary or description of this issue was edited.', by: 'a', at: null },
    ]);
  });
});
