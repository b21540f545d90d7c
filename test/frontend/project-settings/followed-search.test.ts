import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadinessSearchView } from '../../../src/contract/calls/project-settings';
import type { Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { failed, ok } from '../fixtures';
import { pass } from '../issue-panel/readiness/pass';
import { openSettings } from './open-settings';
import { readinessView } from './readiness-fixtures';
import { search, settings } from './settings-fixtures';

const toggle = 'Let Jira search find readiness';
const comeBack = 'Open this page again to see how far it is.';
const startedAt = '2026-11-22T09:00:00.000Z';
const running = (seen: number) => search({ status: 'putting_in', startedAt, seen });
const done = search({ status: 'in', startedAt, endedAt: '2026-11-22T12:30:00.000Z', seen: 40, counts: { ready: 40, needs_clarification: 0, blocked: 0 } });

describe('readiness in Jira search: followed while the page is open', () => {
  let surface: Surface;
  /** What the next look is answered with. */
  let now: ReadinessSearchView | 'down' | Promise<ReadinessSearchView>;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    closeSurface(surface);
    vi.useRealTimers();
  });

  const viewOf = (publish: boolean, seen: ReadinessSearchView) => ({ ...readinessView({ publish }), readiness: { ...settings().readiness, search: seen } });
  const open = async (publish: boolean, first: ReadinessSearchView, saved: ReadinessSearchView = first) => {
    now = first;
    surface = await openSettings(viewOf(publish, first), {
      readReadinessSearch: async () => (now === 'down' ? failed('storage_unavailable') : ok(await now)),
      saveProjectSettings: () => ok(settings({ ...viewOf(!publish, saved), version: 4 })),
    });
  };
  const looks = () => surface.calls.filter(({ name }) => name === 'readReadinessSearch').length;

  it('being put in: the figures move by themselves, until it is done', async () => {
    await open(true, running(20));
    expect(surface.text()).not.toContain(comeBack);
    now = running(30);
    await pass(6);
    await surface.shows('30 open issues gone through so far');
    expect(surface.calls.at(-1)).toEqual({ name: 'readReadinessSearch', payload: { projectId: '10000' } });
    now = done;
    await pass(6);
    await surface.shows('Readiness of 40 open issues is in Jira search');
    const until = looks();
    await pass(60);
    expect(looks()).toBe(until);
  });

  it('every 5 seconds for two minutes, then every 30', async () => {
    await open(true, running(20));
    await pass(121);
    expect(looks()).toBe(24);
    await pass(28);
    expect(looks()).toBe(24);
    await pass(33);
    expect(looks()).toBe(26);
  });

  it('being taken out: is followed too', async () => {
    await open(false, search({ status: 'taking_out', startedAt, seen: 3 }));
    expect(surface.text()).not.toContain(comeBack);
    now = search({ status: 'off', startedAt, endedAt: startedAt, seen: 4 });
    await pass(6);
    await surface.until(() => !surface.text().includes('taken out so far'), 'the progress to go');
  });

  it.each(['off', 'in'] as const)('%s: nothing to follow', async (status) => {
    await open(status === 'in', search({ status, seen: 3, startedAt, endedAt: startedAt }));
    await pass(60);
    expect(looks()).toBe(0);
  });

  it('a failed look: keeps what was shown, stops, and says how to look again', async () => {
    await open(true, running(20));
    now = 'down';
    await pass(6);
    await surface.shows(comeBack);
    expect(surface.text()).toContain('20 open issues gone through so far');
    await pass(60);
    expect(looks()).toBe(1);
  });

  it('what is being edited stays as it is', async () => {
    await open(true, running(20));
    surface.toggle('Suggest labels', true);
    surface.toggle(toggle, false);
    await surface.shows('You have changes that are not saved.');
    now = done;
    await pass(6);
    await surface.shows('Readiness of 40 open issues is in Jira search');
    expect(surface.control('Suggest labels').props['isChecked']).toBe(true);
    expect(surface.control(toggle).props['isChecked']).toBe(false);
    expect(surface.text()).toContain('Saving takes readiness out of Jira search again');
  });

  it('saved while a look was on its way: the older answer is not believed, and the new run is followed', async () => {
    await open(true, running(20), search({ status: 'taking_out', startedAt: '2026-11-22T09:10:00.000Z' }));
    let answer = (_search: ReadinessSearchView) => {};
    now = new Promise((resolve) => (answer = resolve));
    await pass(6);
    surface.toggle(toggle, false);
    await surface.shows('You have changes that are not saved.');
    surface.press('Save');
    await surface.shows('0 issues taken out so far.');
    answer(done);
    now = search({ status: 'taking_out', startedAt: '2026-11-22T09:10:00.000Z', seen: 7 });
    await pass(2);
    expect(surface.text()).toContain('0 issues taken out so far.');
    await pass(6);
    await surface.shows('7 issues taken out so far.');
  });
});
