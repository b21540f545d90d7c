import { afterEach, describe, expect, it } from 'vitest';
import type { ProjectSettingsView } from '../../../src/contract/calls/project-settings';
import type { Result } from '../../../src/contract/result';
import { openSurface, type Surface } from '../../support/uikit-host';
import { failed, ok, projectContext } from '../fixtures';
import { settings } from './settings-fixtures';

const entry = 'src/frontend/project-settings/index.tsx';
let surface: Surface;
const open = (
  opened: () => Result<ProjectSettingsView>,
  saved: () => Result<ProjectSettingsView> = () => failed('unexpected'),
) =>
  (surface = openSurface({
    entry,
    context: projectContext,
    answer: ({ name }) => (name === 'openProjectSettings' ? opened() : saved()),
  }));

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('project settings, when opening fails', () => {
  it('no permission: who may', async () => {
    open(() => failed('forbidden'));
    await surface.shows('Only administrators of this project can see and change its Plumbline settings.');
  });

  it('unlicensed: says so', async () => {
    open(() => failed('unlicensed'));
    await surface.shows('Plumbline has no active licence');
  });

  it('setting up: says how long', async () => {
    open(() => failed('setting_up'));
    await surface.shows('The first time this takes up to a minute.');
  });

  it('storage down: can be retried', async () => {
    let up = false;
    open(() => (up ? ok(settings()) : failed('storage_unavailable')));
    await surface.shows('Plumbline could not reach its storage');
    up = true;
    surface.press('Try again');
    await surface.shows('What Plumbline does in this project.');
  });
});

describe('project settings', () => {
  const opened = () => ok(settings());

  it('a save that fails: keeps the edits and says why', async () => {
    open(opened, () => failed('storage_unavailable'));
    await surface.shows('What Plumbline does in this project.');
    surface.toggle('Suggest labels', true);
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.control('Suggest labels').props['isChecked']).toBe(true);
    expect(surface.isBlocked('Save')).toBe(false);
  });

  it('somebody saved first, theirs loaded: the form shows theirs', async () => {
    const theirs = settings({
      version: 4,
      savedBy: 'account-sam',
      settings: { ...settings().settings, modelTier: 'opus' },
    });
    let current = settings();
    open(
      () => ok(current),
      () => failed('settings_conflict'),
    );
    await surface.shows('What Plumbline does in this project.');
    current = theirs;
    surface.toggle('Triage each new issue in the background', true);
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.shows('saved while you were editing');
    expect(surface.findAll('User').map((node) => node.props['accountId'])).toContain('account-sam');
    expect(surface.isBlocked('Save')).toBe(true);
    surface.press('Load theirs');
    await surface.until(() => !surface.text().includes('saved while you were editing'), 'the conflict to go');
    expect(surface.control('Triage each new issue in the background').props['isChecked']).toBe(false);
    expect(surface.findAll('RadioGroup').map((node) => node.props['value'])).toContain('opus');
  });

  it('somebody saved first, mine kept: the next save builds on theirs', async () => {
    let version = 3;
    open(
      () => ok(settings({ version })),
      () => (version === 4 && surface.calls.length > 3 ? ok(settings({ version: 5 })) : failed('settings_conflict')),
    );
    await surface.shows('What Plumbline does in this project.');
    version = 4;
    surface.choose('Sonnet: about 3 US dollars per million input tokens');
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.shows('Keep editing mine');
    surface.press('Keep editing mine');
    await surface.until(() => !surface.isBlocked('Save'), 'Save to be possible');
    surface.press('Save');
    await surface.until(() => surface.flags.length === 1, 'the flag');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ baseVersion: 4, settings: { modelTier: 'sonnet' } });
  });

  it('only these, none chosen: says what to do and does not save', async () => {
    open(opened);
    await surface.shows('What Plumbline does in this project.');
    surface.choose('Only these priorities');
    await surface.shows('Choose at least one value, or switch the field off.');
    expect(surface.isBlocked('Save')).toBe(true);
    surface.select('Allowed priorities', ['High']);
    await surface.until(() => !surface.isBlocked('Save'), 'Save to be possible');
  });

  it('a value that is no longer offered: shown as such, and kept', async () => {
    open(opened, () => ok(settings({ version: 4 })));
    await surface.shows('99 (no longer offered)');
    surface.select('Allowed components', ['Kiosk', '99 (no longer offered)']);
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.called('saveProjectSettings');
    expect(surface.calls.at(-1)?.payload).toMatchObject({
      settings: { fields: { components: { allow: ['12', '99'] } } },
    });
  });

  it('a project without labels: says that nothing can be suggested', async () => {
    open(opened);
    await surface.shows('What Plumbline does in this project.');
    surface.toggle('Suggest labels', true);
    await surface.shows('This project offers no labels yet');
  });

  it('discard: goes back to what was saved', async () => {
    open(opened);
    await surface.shows('What Plumbline does in this project.');
    expect(surface.isBlocked('Discard changes')).toBe(true);
    surface.toggle('Suggest priority', false);
    await surface.shows('You have changes that are not saved.');
    surface.press('Discard changes');
    await surface.until(() => surface.control('Suggest priority').props['isChecked'] === true, 'the toggle to go back');
    expect(surface.text()).not.toContain('You have changes that are not saved.');
  });

  it('never saved: says that the defaults hold', async () => {
    open(() => ok(settings({ version: 0, savedAt: null, savedBy: null })));
    await surface.shows('Nobody has saved settings yet; the defaults hold.');
  });

  it('saves what was edited, on the version that was opened', async () => {
    open(opened, () => ok(settings({ version: 4, savedBy: 'account-me' })));
    await surface.shows('What Plumbline does in this project.');
    surface.toggle('Suggest priority', false);
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.until(() => surface.flags.length === 1, 'the flag');
    expect(surface.calls.at(-1)?.payload).toEqual({
      projectId: '10000',
      baseVersion: 3,
      settings: {
        ...settings().settings,
        fields: { ...settings().settings.fields, priority: { enabled: false, oneWrongIn: null, allow: null } },
      },
    });
    expect(surface.flags[0]?.title).toBe('Settings saved');
    expect(surface.findAll('User').map((node) => node.props['accountId'])).toEqual(['account-me']);
  });

  it('says that automatic triage only suggests', async () => {
    open(opened);
    await surface.shows('no field changes before a person approves');
  });
});
