import { afterEach, describe, expect, it } from 'vitest';
import type { ProjectSettingsView } from '../../../src/contract/calls/project-settings';
import type { Result } from '../../../src/contract/result';
import type { Surface } from '../../support/uikit-host';
import { failed, ok } from '../fixtures';
import { openSettings } from './open-settings';
import { settings } from './settings-fixtures';

let surface: Surface;
const afresh = { status: 'reading', read: 0, issues: 0, startedAt: '2026-11-22T09:00:00.000Z' } as const;
const title = 'Delete what is kept of past issues?';

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('past issues', () => {
  it('ready: how many are in the index, since when, and what is kept of each', async () => {
    surface = await openSettings({});
    expect(surface.text()).toContain('8,214 issues in the index.');
    expect(surface.text()).toContain('Reading began Nov 20, 2026, 10:00:00');
    expect(surface.text()).toContain('up to 25 words of each of the newest 10,000 issues');
    expect(surface.text()).toContain('no readable text');
    expect(surface.findAll('Lozenge').map(({ props }) => props['appearance'])).toContain('success');
  });

  it('reading: how many were read, as words and as a bar', async () => {
    surface = await openSettings({ history: { status: 'reading', read: 3_200, issues: 3_150, startedAt: null } });
    expect(surface.text()).toContain('3,200 issues read so far, of at most 10,000.');
    expect(surface.text()).toContain('open this page again to see how far it is');
    expect(surface.text()).not.toContain('Reading began');
    expect(surface.findAll('ProgressBar')[0]?.props).toMatchObject({ value: 0.32, ariaLabel: 'Reading past issues' });
  });

  it('not read yet: says so, and has nothing to delete', async () => {
    surface = await openSettings({ history: { status: 'none', read: 0, issues: 0, startedAt: null } });
    expect(surface.text()).toContain('No past issue has been read yet.');
    expect(surface.findButton('Delete what is kept')).toBeUndefined();
  });

  it('a project without past issues: says that there is nothing to learn from', async () => {
    surface = await openSettings({ history: { ...afresh, status: 'ready' } });
    expect(surface.text()).toContain('No past issue to learn from was found.');
  });

  it('switching it off: says what that means and is saved', async () => {
    surface = await openSettings({}, { saveProjectSettings: () => ok(settings({ version: 4 })) });
    surface.toggle('Use this project’s past issues', false);
    await surface.shows('Switched off: past issues have no say in suggestions.');
    surface.press('Save');
    await surface.called('saveProjectSettings');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ settings: { useHistory: false } });
  });
});

describe('deleting what is kept', () => {
  it('asks first: what goes, what stays, how long it takes; cancelling does nothing', async () => {
    surface = await openSettings({});
    surface.press('Delete what is kept');
    await surface.shows(title);
    expect(surface.text()).toContain('Deleted: the fingerprints of 8,214 past issues');
    expect(surface.text()).toContain('Not deleted: issues in Jira, these settings');
    expect(surface.text()).toContain('within about four hours');
    surface.press('Cancel');
    await surface.until(() => !surface.text().includes(title), 'the dialog to go');
    expect(surface.calls.map(({ name }) => name)).toEqual(['openProjectSettings']);
  });

  it('confirmed: cannot be left while it runs, then shows the reading, and edits are kept', async () => {
    let finish = (_result: Result<ProjectSettingsView>) => {};
    const running = new Promise<Result<ProjectSettingsView>>((resolve) => (finish = resolve));
    surface = await openSettings({}, { resetHistory: () => running });
    surface.toggle('Suggest labels', true);
    await surface.shows('You have changes that are not saved.');
    surface.press('Delete what is kept');
    await surface.shows(title);
    confirm(surface);
    await surface.shows('Deleting what is kept of past issues');
    expect(surface.isBlocked('Cancel')).toBe(true);
    leave(surface);
    // Somebody else saved meanwhile: that is for the next save to find out.
    finish(ok(settings({ version: 9, history: afresh })));
    await surface.shows('0 issues read so far, of at most 10,000.');
    expect(surface.text()).not.toContain(title);
    expect(surface.flags[0]?.title).toBe('Past issues deleted');
    expect(surface.calls.at(-1)).toEqual({ name: 'resetHistory', payload: { projectId: '10000' } });
    expect(surface.control('Suggest labels').props['isChecked']).toBe(true);
    surface.press('Save');
    await surface.called('saveProjectSettings');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ baseVersion: 3 });
  });

  it('fails: says why in the dialog, and can be tried again', async () => {
    let up = false;
    surface = await openSettings(
      {},
      { resetHistory: () => (up ? ok(settings({ history: afresh })) : failed('storage_unavailable')) },
    );
    surface.press('Delete what is kept');
    await surface.shows(title);
    confirm(surface);
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.text()).toContain('Trying again is safe.');
    up = true;
    confirm(surface);
    await surface.until(() => surface.flags.length === 1, 'the flag');
  });

  it('past issues switched off: says that nothing is read anew', async () => {
    surface = await openSettings({ settings: { ...settings().settings, useHistory: false } });
    surface.press('Delete what is kept');
    await surface.shows('so nothing is read anew');
  });
});

/** The button of the dialog has the words of the one that opened it. */
function confirm({ findAll }: Surface): void {
  const [button] = findAll('LoadingButton').filter(({ props }) => props['appearance'] === 'danger');
  const onClick = button?.props['onClick'];
  if (typeof onClick !== 'function') throw new Error('No button to confirm with.');
  Reflect.apply(onClick, undefined, []);
}

/** Escape, or a press beside the dialog. */
function leave({ findAll }: Surface): void {
  const onClose = findAll('Modal')[0]?.props['onClose'];
  if (typeof onClose !== 'function') throw new Error('No dialog to leave.');
  Reflect.apply(onClose, undefined, []);
}
