import { afterEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { ok, panel, triage } from '../fixtures';
import { openAnswering } from './open-answering';

let surface: Surface;
const open = (...asked: Parameters<typeof openAnswering>): void => {
  surface = openAnswering(...asked);
};
afterEach(() => closeSurface(surface));

describe('issue panel, hidden characters', () => {
  it('none: says nothing about them', async () => {
    open(() => ok(panel()));
    await surface.shows('Not triaged yet');
    expect(surface.text()).not.toContain('hidden character');
  });

  it.each([
    [1, 'This issue holds 1 hidden character\n'],
    [14, 'This issue holds 14 hidden characters\n'],
  ])('%i of them: warns before a triage and after', async (hiddenCharacters, words) => {
    open(() => ok(panel({ hiddenCharacters })));
    await surface.shows(words);
    surface.close();
    open(() => ok(panel({ hiddenCharacters, triage: triage() })));
    await surface.shows(words);
    expect(surface.text()).toContain('They are removed before the model sees the text.');
  });
});

describe('issue panel, before a triage', () => {
  it('for a person who may not edit: the button is disabled and says why', async () => {
    open(() => ok(panel({ canEdit: false })));
    await surface.shows('Only people who may edit this issue can start a triage.');
    expect(surface.isBlocked('Triage')).toBe(true);
  });

  it('for a person who may edit: says what Triage does', async () => {
    open(() => ok(panel()));
    await surface.shows('Not triaged yet');
    expect(surface.text()).toContain('It writes nothing');
    expect(surface.isBlocked('Triage')).toBe(false);
  });
});
