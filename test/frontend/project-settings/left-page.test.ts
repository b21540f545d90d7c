import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSurface, type Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { failed, ok, projectContext } from '../fixtures';
import { pass } from '../issue-panel/readiness/pass';
import { readinessView } from './readiness-fixtures';
import { search, settings } from './settings-fixtures';

const running = (seen: number) => search({ status: 'putting_in', startedAt: '2026-11-22T09:00:00.000Z', seen });

describe('project settings: left', () => {
  let surface: Surface;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    closeSurface(surface);
    vi.useRealTimers();
  });

  type Answers = Readonly<Record<'openProjectSettings' | 'readReadinessSearch', () => unknown>>;
  const open = (answers: Answers) => {
    surface = openSurface({
      entry: 'test/fixtures/uikit/left-settings/index.tsx',
      context: projectContext,
      answer: ({ name }) => (name === 'openProjectSettings' || name === 'readReadinessSearch' ? answers[name]() : failed('unexpected')),
    });
  };
  const calls = (name: keyof Answers) => surface.calls.filter((call) => call.name === name).length;
  const leave = async () => {
    surface.press('Leave the page');
    await surface.shows('The page was left.');
    // React ends what the page had begun a moment after it has drawn.
    await pass(1);
  };
  const page = () => ok(settings({ ...readinessView({ publish: true }), readiness: { ...settings().readiness, search: running(20) } }));

  it('the run into Jira search is not followed any more', async () => {
    open({ openProjectSettings: page, readReadinessSearch: () => ok(running(30)) });
    await surface.shows('20 open issues gone through so far');
    await pass(6);
    await surface.shows('30 open issues gone through so far');
    expect(calls('readReadinessSearch')).toBe(1);
    await leave();
    await pass(90);
    expect(calls('readReadinessSearch')).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('an answer that was on its way begins no other look', async () => {
    let answer = (_result: unknown) => {};
    open({ openProjectSettings: page, readReadinessSearch: () => new Promise((resolve) => (answer = resolve)) });
    await surface.shows('20 open issues gone through so far');
    await pass(6);
    await surface.called('readReadinessSearch');
    await leave();
    answer(ok(running(30)));
    await pass(90);
    expect(calls('readReadinessSearch')).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('while the site was being set up: nobody asks whether it is', async () => {
    let answer = (_result: unknown) => {};
    open({ openProjectSettings: () => (calls('openProjectSettings') < 3 ? failed('setting_up') : new Promise((resolve) => (answer = resolve))), readReadinessSearch: page });
    await surface.called('openProjectSettings');
    await pass(5);
    expect(calls('openProjectSettings')).toBe(2);
    await pass(4);
    expect(calls('openProjectSettings')).toBe(3);
    await leave();
    answer(failed('setting_up'));
    await pass(60);
    expect(calls('openProjectSettings')).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});
