import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeSurface } from '../close-surface';
import { failed, ok, panel } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';
import { stopClock } from './still-clock';

let surface: Panel;
const open = (answers: Answers): void => {
  surface = openPanel(answers);
};

beforeEach(stopClock);
afterEach(() => {
  closeSurface(surface);
  vi.useRealTimers();
});

describe('setting up', () => {
  it('asks again every few seconds and goes on by itself', async () => {
    open({ openIssuePanel: () => failed('setting_up') });
    await surface.shows('The first time this takes up to a minute.');
    await vi.advanceTimersByTimeAsync(4_000);
    await surface.called('openIssuePanel', 2);
    expect(surface.text()).toContain('Setting up Plumbline');
    surface.answers['openIssuePanel'] = () => ok(panel());
    await vi.advanceTimersByTimeAsync(4_000);
    await surface.shows('Not triaged yet');
  });
});
