import { afterEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../support/uikit-host';
import { ok } from '../fixtures';
import { openSettings, pick } from './open-settings';
import { decidedDial, dial, settings } from './settings-fixtures';

let surface: Surface;
const dials = { priority: decidedDial, components: decidedDial, labels: dial(), type: decidedDial };
const bars = () => surface.findAll('ProgressBar').map(({ props }) => props['ariaLabel']);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('risk dial', () => {
  it('offers every step of the contract, and never by itself first', async () => {
    surface = await openSettings({ dials });
    const { options, value } = surface.control('Let automatic triage write components').props;
    expect(options).toEqual([
      { value: 'never', label: 'Never by itself' },
      { value: '5', label: 'At most 1 wrong in 5' },
      { value: '10', label: 'At most 1 wrong in 10' },
      { value: '20', label: 'At most 1 wrong in 20' },
      { value: '50', label: 'At most 1 wrong in 50' },
    ]);
    expect(value).toMatchObject({ value: 'never' });
  });

  it('explains once what it allows and what it never does', async () => {
    surface = await openSettings({ dials });
    for (const words of [
      'never in place of another',
      'never the top priority',
      'Nothing is written while automatic triage is off',
      'everything written can be undone',
    ]) {
      expect(surface.text().split(words)).toHaveLength(2);
    }
  });

  it('choosing a step: shows what it comes to, and saves it', async () => {
    surface = await openSettings({ dials }, { saveProjectSettings: () => ok(settings({ version: 4 })) });
    expect(bars()).toEqual([]);
    pick(surface, 'Let automatic triage write components', 'At most 1 wrong in 20');
    await surface.shows('81 % were sure enough; those were right 100 of 101 times (at least 95 %)');
    expect(bars()).toEqual(['Components: 81 % of suggestions were sure enough']);
    surface.press('Save');
    await surface.called('saveProjectSettings');
    expect(surface.calls.at(-1)?.payload).toMatchObject({
      settings: { fields: { components: { oneWrongIn: 20 }, priority: { oneWrongIn: null } } },
    });
  });

  it('a step that cannot be promised yet: can be chosen, and says that it only suggests', async () => {
    surface = await openSettings({ dials });
    pick(surface, 'Let automatic triage write components', 'At most 1 wrong in 50');
    await surface.shows('Stays suggest-only: about 37 more decisions are needed before this can be promised.');
    expect(surface.isBlocked('Save')).toBe(false);
    pick(surface, 'Let automatic triage write components', 'Never by itself');
    await surface.until(() => surface.isBlocked('Save'), 'nothing to save');
  });

  it('automatic triage off: says that the choice has no effect; on: which fields it writes', async () => {
    surface = await openSettings({ dials });
    pick(surface, 'Let automatic triage write components', 'At most 1 wrong in 5');
    await surface.shows('Not in effect while automatic triage is off.');
    surface.toggle('Triage each new issue in the background', true);
    await surface.until(() => !surface.text().includes('Not in effect'), 'the note to go');
    expect(surface.text()).toContain('It may write components by itself as far as set above');
    expect(surface.text()).not.toContain('It only suggests.');
  });

  it('priority: says why it is hardly ever written; a type always replaces one, so it has no dial', async () => {
    surface = await openSettings({ dials });
    expect(surface.text()).toContain('Rarely happens: Jira gives most new issues a priority');
    expect(() => surface.control('Let automatic triage write issue type')).toThrow('No input labelled');
  });

  it('a field that is off, or that the project offers no values for, has no dial', async () => {
    surface = await openSettings({ dials });
    expect(surface.findAll('Label').map(({ props }) => props['labelFor'])).not.toContain('dial-labels');
    surface.toggle('Suggest labels', true);
    await surface.shows('This project offers no labels yet');
    expect(() => surface.control('Let automatic triage write labels')).toThrow('No input labelled');
    surface.toggle('Suggest components', false);
    await surface.until(() => !surface.text().includes('Let automatic triage write components'), 'the dial to go');
  });

  it('a dial that was set: shown even where the project offers no values any more', async () => {
    const { fields, ...rest } = settings().settings;
    const labels = { ...fields.labels, enabled: true, oneWrongIn: 5 as const };
    surface = await openSettings({ dials, settings: { ...rest, fields: { ...fields, labels } } });
    expect(surface.control('Let automatic triage write labels').props['value']).toMatchObject({ value: '5' });
    expect(surface.text()).toContain('is counted once an hour.');
  });
});
