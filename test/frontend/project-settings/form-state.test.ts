import { describe, expect, it } from 'vitest';
import {
  isDirty,
  isSavable,
  openForm,
  reduceForm,
  withField,
  withReadiness,
  writingFields,
  type FormEvent,
} from '../../../src/frontend/project-settings/form-state';
import { changedParts } from '../../../src/frontend/project-settings/settings-parts';
import type { ProjectSettings } from '../../../src/frontend/shared/view-types';
import { failed, ok } from '../fixtures';
import { search, settings } from './settings-fixtures';

const form = openForm(settings());

describe('reduceForm', () => {
  it('saved: a failure keeps the draft', () => {
    const edited = reduceForm(form, { type: 'edited', edit: (draft) => ({ ...draft, modelTier: 'opus' }) });
    const after = reduceForm(edited, { type: 'saved', result: failed('unexpected') });
    expect(after.draft.modelTier).toBe('opus');
    expect(after.problem?.code).toBe('unexpected');
  });

  it('collided: when theirs cannot be read, says so and keeps the draft', () => {
    const after = reduceForm(form, { type: 'collided', result: failed('storage_unavailable') });
    expect(after).toMatchObject({ theirs: null, problem: { code: 'storage_unavailable' }, draft: form.draft });
  });

  it('edited: who types the old value back after a collision has what somebody else saved, and nothing to choose', () => {
    const edit = (modelTier: 'opus' | 'sonnet' | 'haiku') => ({ type: 'edited', edit: (draft) => ({ ...draft, modelTier }) }) satisfies FormEvent;
    const other = form.draft.modelTier === 'opus' ? 'sonnet' : 'opus';
    const theirs = settings({ version: 4 });
    const collided = reduceForm(reduceForm(form, edit(other)), { type: 'collided', result: ok(theirs) });
    expect(reduceForm(collided, edit(other)).theirs).toBe(theirs);
    expect(reduceForm(collided, edit(form.draft.modelTier))).toEqual(openForm(theirs));
  });

  it('mine_kept: the base becomes theirs; what was edited stays, the rest is taken from theirs', () => {
    const edited = reduceForm(form, { type: 'edited', edit: (draft) => ({ ...draft, useHistory: false }) });
    const theirs = settings({ version: 4, settings: { ...form.draft, modelTier: 'opus' } });
    const kept = reduceForm(reduceForm(edited, { type: 'collided', result: ok(theirs) }), { type: 'mine_kept' });
    expect(kept).toMatchObject({ base: { version: 4 }, theirs: null });
    expect(kept.draft).toEqual({ ...form.draft, useHistory: false, modelTier: 'opus' });
    expect(changedParts(kept.base.settings, kept.draft)).toEqual(['past']);
  });

  it('edited: two edits in a row both hold', () => {
    const once = reduceForm(form, {
      type: 'edited',
      edit: (draft) => withField(draft, 'priority', { enabled: false }),
    });
    const twice = reduceForm(once, { type: 'edited', edit: (draft) => withField(draft, 'priority', { allow: ['1'] }) });
    expect(twice.draft.fields.priority).toEqual({ enabled: false, oneWrongIn: null, allow: ['1'] });
  });
});

describe('reduceForm', () => {
  it('history_reset: only the history changes, in what a save builds on and in what somebody else saved', () => {
    const edited = reduceForm(form, { type: 'edited', edit: (draft) => ({ ...draft, useHistory: false }) });
    const collided = reduceForm(edited, { type: 'collided', result: ok(settings({ version: 4 })) });
    const history = { status: 'reading', read: 0, issues: 0, startedAt: null } as const;
    const after = reduceForm(collided, { type: 'history_reset', history });
    expect(after).toEqual({
      ...collided,
      base: { ...collided.base, history },
      theirs: { ...settings({ version: 4 }), history },
    });
  });

  it('search_read: only what is known of Jira search changes; an answer from before a save is dropped', () => {
    const edited = reduceForm(form, { type: 'edited', edit: (draft) => ({ ...draft, useHistory: false }) });
    const read = { type: 'search_read', before: edited.base.readiness.search, search: search({ status: 'in', seen: 3 }) } as const;
    const after = reduceForm(edited, read);
    expect(after).toEqual({ ...edited, base: { ...edited.base, readiness: { ...edited.base.readiness, search: read.search } } });
    expect(after.draft).toBe(edited.draft);
    const saved = reduceForm(edited, { type: 'saved', result: ok(settings({ version: 4 })) });
    expect(reduceForm(saved, read)).toBe(saved);
  });
});

describe('writingFields', () => {
  it('names fields that are on and may be wrong at times', () => {
    const once = withField(form.draft, 'components', { oneWrongIn: 20 });
    expect(writingFields(form.draft)).toEqual([]);
    expect(writingFields(withField(once, 'labels', { enabled: false, oneWrongIn: 5 }))).toEqual(['components']);
  });
});

describe('isDirty', () => {
  it.each([
    ['the dial', (draft) => withField(draft, 'type', { oneWrongIn: 50 })],
    ['past issues', (draft) => ({ ...draft, useHistory: false })],
    ['the link type', (draft) => ({ ...draft, duplicateLinkType: '10000' })],
  ] satisfies [string, (draft: ProjectSettings) => ProjectSettings][])('%s counts', (_what, edit) => {
    expect(isSavable(reduceForm(form, { type: 'edited', edit }))).toBe(true);
  });

  it('the order in which values were chosen does not count', () => {
    const edit = (allow: string[]) =>
      reduceForm(form, { type: 'edited', edit: (draft) => withField(draft, 'components', { allow }) });
    expect(isDirty(edit(['99', '11']))).toBe(false);
    expect(isDirty(edit(['11']))).toBe(true);
    expect(isSavable(edit([]))).toBe(false);
  });
});

describe('withReadiness', () => {
  const edit = (part: Partial<ProjectSettings['readiness']>) =>
    reduceForm(form, { type: 'edited', edit: (draft) => withReadiness(draft, (now) => ({ ...now, ...part })) });

  it('a change is one to save, unless it cannot be saved', () => {
    expect(isSavable(edit({ threshold: 80 }))).toBe(true);
    expect(isDirty(edit({ threshold: 70 }))).toBe(false);
    expect([isDirty(edit({ threshold: NaN })), isSavable(edit({ threshold: NaN }))]).toEqual([true, false]);
  });
});
