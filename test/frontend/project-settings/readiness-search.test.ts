import { afterEach, describe, expect, it } from 'vitest';
import type { ReadinessSearchView } from '../../../src/contract/calls/project-settings';
import { MOST_POINTS, SweepPace, nextAt, spend } from '../../../src/domain/readiness/sweep/sweep-pace';
import type { Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { ok } from '../fixtures';
import { openSettings } from './open-settings';
import { readinessView } from './readiness-fixtures';
import { search, settings } from './settings-fixtures';

let surface: Surface;
const toggle = 'Let Jira search find readiness';
const times = { startedAt: '2026-11-22T09:00:00.000Z', endedAt: '2026-11-22T12:30:00.000Z' };
const counts = { ready: 1_120, needs_clarification: 43, blocked: 5 };
const saving = 'Saving begins to put readiness of the open issues into Jira search, newest first';

const viewOf = (publish: boolean, part: Partial<ReadinessSearchView>) => ({
  ...readinessView({ publish }),
  readiness: { ...settings().readiness, search: search(part) },
});
const open = async (publish: boolean, part: Partial<ReadinessSearchView> = {}) => {
  surface = await openSettings(viewOf(publish, part));
};
const bars = () => surface.findAll('ProgressBar').map(({ props }) => props['ariaLabel']).filter((label) => String(label).includes('Jira search'));
const charts = () => surface.findAll('HorizontalStackBarChart');

afterEach(() => closeSurface(surface));

describe('readiness in Jira search: off', () => {
  it('nothing is said beyond the note', async () => {
    await open(false);
    expect(surface.text()).toContain('Switched off: nothing is put into Jira search');
    for (const words of ['so far', 'Saving', 'looked at 1', '0 open issues']) expect(surface.text()).not.toContain(words);
    expect([...bars(), ...charts()]).toEqual([]);
  });

  it('switched on in the form: what saving begins, how fast, and what does not wait for it', async () => {
    await open(false);
    surface.toggle(toggle, true);
    await surface.shows(saving);
    expect(surface.text()).toContain('about 330 an hour');
    expect(surface.text()).toContain('New and edited issues are there within moments regardless.');
    expect(surface.text()).not.toContain('so far');
    surface.toggle(toggle, false);
    await surface.until(() => !surface.text().includes(saving), 'the sentence to go');
  });

  it('saved: what has begun takes the place of what would begin', async () => {
    surface = await openSettings(viewOf(false, {}), { saveProjectSettings: () => ok(settings(viewOf(true, { status: 'putting_in' }))) });
    surface.toggle(toggle, true);
    await surface.shows(saving);
    surface.press('Save');
    await surface.shows('0 open issues gone through so far, newest first.');
    expect(surface.text()).not.toContain(saving);
  });

  it('something could not be taken out: says from how many issues, and what takes it out', async () => {
    await open(false, { status: 'off', seen: 3, failed: 1, ...times });
    expect(surface.text()).toContain('From 1 issue it could not be taken out. That is tried again within three days, or when somebody opens Plumbline on it.');
    expect(charts()).toEqual([]);
  });
});

describe('readiness in Jira search: being put in', () => {
  const running = { status: 'putting_in', startedAt: times.startedAt } as const;

  it('how far it is, what to expect, and what was found so far', async () => {
    await open(true, { ...running, seen: 1_168, counts });
    expect(bars()).toEqual(['Putting readiness into Jira search']);
    expect(surface.text()).toContain('1,168 open issues gone through so far, newest first.');
    expect(surface.text()).not.toContain('Open this page again');
    expect(surface.text()).toContain('Ready: 1,120. Needs clarification: 43. Blocked: 5.');
    expect(charts()).toHaveLength(1);
    expect(surface.text()).not.toContain('Saving');
  });

  it('nothing found yet: no empty chart', async () => {
    await open(true, { ...running, seen: 1, failed: 1 });
    expect(surface.text()).toContain('1 open issue gone through so far');
    expect(surface.text()).toContain('1 issue could not be read or written. It is tried again within three days, or when somebody edits it.');
    expect(charts()).toEqual([]);
  });

  it('switched off in the form: what saving does about it', async () => {
    await open(true, { ...running, seen: 40, counts: { ready: 40, needs_clarification: 0, blocked: 0 } });
    surface.toggle(toggle, false);
    await surface.shows('Saving takes readiness out of Jira search again');
  });
});

describe('readiness in Jira search: there', () => {
  const done = { status: 'in', seen: 1_170, counts, ...times } as const;

  it('of how many issues, when they were looked at, and how many are in which state', async () => {
    await open(true, { ...done, failed: 2 });
    expect(surface.text()).toContain('Readiness of 1,168 open issues is in Jira search (looked at Nov 22, 2026, 12:30:00');
    expect(surface.text()).toContain('2 issues could not be read or written. They are tried again within three days');
    expect(surface.text()).toContain('Ready: 1,120. Needs clarification: 43. Blocked: 5.');
    expect(charts().map(({ props }) => props)).toMatchObject([
      {
        xAccessor: 'bar',
        yAccessor: 'count',
        colorAccessor: 'status',
        data: [
          { bar: 'Issues', status: 'Needs clarification', count: 43 },
          { bar: 'Issues', status: 'Ready', count: 1_120 },
          { bar: 'Issues', status: 'Blocked', count: 5 },
        ],
      },
    ]);
    expect(bars()).toEqual([]);
  });

  it('one issue, one state: all states keep their places in the chart', async () => {
    await open(true, { ...done, seen: 1, counts: { ready: 0, needs_clarification: 1, blocked: 0 } });
    expect(surface.text()).toContain('Readiness of 1 open issue is in Jira search');
    expect(surface.text()).not.toContain('could not be read');
    expect(charts()[0]?.props['data']).toHaveLength(3);
  });

  it('no open issue: says so, without a chart', async () => {
    await open(true, { ...done, seen: 0, counts: { ready: 0, needs_clarification: 0, blocked: 0 } });
    expect(surface.text()).toContain('No open issue was found to put into Jira search');
    expect(charts()).toEqual([]);
  });

  it('where Jira lets the app write nothing, it says so and what to do, and claims nothing', async () => {
    await open(true, { ...done, seen: 10, failed: 10, isShutOut: true });
    expect(surface.text()).toContain('Jira does not let the app write in this project');
    expect(surface.text()).not.toContain('is in Jira search');
    expect(charts()).toEqual([]);
  });

  it('the searches and the gate are still told', async () => {
    await open(true, done);
    expect(surface.findAll('Code')).toHaveLength(3);
    expect(surface.findButton('Make a workflow transition wait for readiness')).toBeDefined();
  });
});

describe('readiness in Jira search: being taken out', () => {
  const leaving = { status: 'taking_out', startedAt: times.startedAt } as const;

  it('how far it is, and no chart of what goes', async () => {
    await open(false, { ...leaving, seen: 60, counts });
    expect(bars()).toEqual(['Taking readiness out of Jira search']);
    expect(surface.text()).toContain('60 issues taken out so far.');
    expect(surface.text()).not.toContain('Open this page again');
    expect(charts()).toEqual([]);
  });

  it('switched on again in the form: saving begins anew', async () => {
    await open(false, { ...leaving, seen: 1 });
    expect(surface.text()).toContain('1 issue taken out so far.');
    surface.toggle(toggle, true);
    await surface.shows(saving);
  });
});

describe('the pace that is told', () => {
  it('is the one that is kept', async () => {
    const pageMs = spend(0, 1, MOST_POINTS) - 1;
    const perHour = Math.round(((3_600_000 / pageMs) * SweepPace.PAGE_ISSUES) / 10) * 10;
    let even = 0;
    let atOnce = 0;
    for (; nextAt(even, 1) - 1 < 5_000; atOnce += SweepPace.PAGE_ISSUES) even = spend(even, 1, MOST_POINTS);
    await open(true, { status: 'putting_in' });
    expect(surface.text()).toContain(`20 to ${atOnce} at once, then about ${perHour} an hour`);
  });
});
