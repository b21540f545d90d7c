import { afterEach, describe, expect, it } from 'vitest';
import { linkTypeChoice } from '../../../src/frontend/project-settings/duplicates/link-type-choice';
import type { Surface } from '../../support/uikit-host';
import { ok } from '../fixtures';
import { openSettings, pick } from './open-settings';
import { settings } from './settings-fixtures';

const { linkTypes } = settings();
const blocks = linkTypes.slice(0, 1);

describe('linkTypeChoice', () => {
  it('found by name: says which one that is', () => {
    expect(linkTypeChoice(linkTypes, null)).toMatchObject({
      chosen: { value: '', label: 'Found by name: Duplicate' },
      problem: null,
    });
    expect(linkTypeChoice(linkTypes, null).options.map(({ label }) => label)).toEqual([
      'Found by name: Duplicate',
      'Blocks (“blocks”)',
      'Duplicate (“duplicates”)',
    ]);
  });

  it('none has such a name: a problem, until one is chosen', () => {
    expect(linkTypeChoice(blocks, null)).toMatchObject({ chosen: { label: 'Found by name: none found' } });
    expect(linkTypeChoice(blocks, null).problem).toContain('No link type of this site is named like a duplicate');
    expect(linkTypeChoice(blocks, '10000')).toMatchObject({ chosen: { label: 'Blocks (“blocks”)' }, problem: null });
  });

  it('the chosen one was deleted: still shown, and a problem', () => {
    const { chosen, options, problem } = linkTypeChoice(linkTypes, '777');
    expect(chosen).toEqual({ value: '777', label: 'Link type 777 (no longer there)' });
    expect(options).toContain(chosen);
    expect(problem).toContain('was deleted in Jira');
  });
});

describe('link type for duplicates', () => {
  let surface: Surface;
  afterEach(() => {
    expect(surface.unknownTypes()).toEqual([]);
    surface.close();
  });

  it('choosing one, and going back to the name, are saved', async () => {
    const chosen = { ...settings().settings, duplicateLinkType: '10000' };
    surface = await openSettings({}, { saveProjectSettings: () => ok(settings({ version: 4, settings: chosen })) });
    pick(surface, 'Link type for duplicates', 'Blocks (“blocks”)');
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.until(() => surface.flags.length === 1, 'the flag');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ settings: { duplicateLinkType: '10000' } });
    pick(surface, 'Link type for duplicates', 'Found by name: Duplicate');
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.called('saveProjectSettings', 2);
    expect(surface.calls.at(-1)?.payload).toMatchObject({ settings: { duplicateLinkType: null } });
  });

  it('none has such a name: warns beside the choice', async () => {
    surface = await openSettings({ linkTypes: blocks });
    expect(surface.control('Link type for duplicates').props['value']).toMatchObject({ value: '' });
    expect(surface.text()).toContain('duplicates are shown but cannot be linked');
  });

  it('a site without link types: says so instead of an empty choice', async () => {
    surface = await openSettings({ linkTypes: [] });
    expect(surface.text()).toContain('This site has no link types');
    expect(() => surface.control('Link type for duplicates')).toThrow('No input labelled');
  });
});
