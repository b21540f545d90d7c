import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import type { Result } from '../../../src/contract/result';
import { closeSurface } from '../close-surface';
import { failed, ok, panel, triage } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';
import { never, stopClock } from './still-clock';

let surface: Panel;
const open = (answers: Answers): void => {
  surface = openPanel(answers);
};

beforeEach(stopClock);
afterEach(() => {
  closeSurface(surface);
  vi.useRealTimers();
});

describe('triage', () => {
  it('refused by the deadline: the problem stands above the panel as it was, and another try is possible', async () => {
    open({ openIssuePanel: () => ok(panel()), triageIssue: () => failed('deadline_passed') });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await surface.shows('That took too long');
    expect(surface.text()).toContain('Not triaged yet');
    expect(surface.isBlocked('Triage')).toBe(false);
  });

  it('slow: says what is being done, then offers the background and follows the queue', async () => {
    open({ openIssuePanel: () => ok(panel()), triageIssue: never, queueTriage: () => ok(panel({ queued: true })) });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await surface.shows('Starting');
    await vi.advanceTimersByTimeAsync(1_000);
    await surface.shows('Reading the issue');
    await vi.advanceTimersByTimeAsync(7_000);
    await surface.shows('Checking the answer');
    expect(surface.findButton('Finish in the background')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(4_000);
    await surface.shows('Finish in the background');
    surface.press('Finish in the background');
    await surface.shows('Triage is queued');

    surface.answers['openIssuePanel'] = () => ok(panel({ queued: true }));
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.called('openIssuePanel', 2);
    expect(surface.text()).toContain('Triage is queued');
    surface.answers['openIssuePanel'] = () => ok(panel({ triage: triage() }));
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.shows('Approve priority');
    await vi.advanceTimersByTimeAsync(9_000);
    expect(surface.namesCalled().filter((name) => name === 'openIssuePanel')).toHaveLength(3);
  });

  it('an answer that comes after the work was queued: not shown, the queue is what counts', async () => {
    let answerLate: (answer: Result<IssuePanelView>) => void = () => undefined;
    const late = new Promise<Result<IssuePanelView>>((resolve) => {
      answerLate = resolve;
    });
    open({
      openIssuePanel: () => ok(panel()),
      triageIssue: () => late,
      queueTriage: () => ok(panel({ queued: true })),
    });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await vi.advanceTimersByTimeAsync(12_000);
    await surface.shows('Finish in the background');
    surface.press('Finish in the background');
    await surface.shows('Triage is queued');
    answerLate(failed('deadline_passed'));
    await vi.advanceTimersByTimeAsync(100);
    expect(surface.text()).not.toContain('That took too long');
  });

  it('queue that never ends: stops asking after five minutes and leaves it to the person', async () => {
    open({ openIssuePanel: () => ok(panel({ queued: true })) });
    await surface.shows('Triage is queued');
    await vi.advanceTimersByTimeAsync(400_000);
    await surface.shows('It has not finished yet');
    const asked = surface.namesCalled().length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(surface.namesCalled()).toHaveLength(asked);
    surface.press('Check again');
    await surface.called('openIssuePanel', asked + 1);
  });

  it('shows what was found, and the focus stays on the button that was pressed', async () => {
    let answerIt: (answer: Result<IssuePanelView>) => void = () => undefined;
    const asked = new Promise<Result<IssuePanelView>>((resolve) => {
      answerIt = resolve;
    });
    open({ openIssuePanel: () => ok(panel()), triageIssue: () => asked });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await surface.shows('Starting');
    const pressed = surface.button('Triage');
    expect(pressed.props).toMatchObject({ autoFocus: true, isLoading: true, isDisabled: false });
    answerIt(ok(panel({ triage: triage() })));
    await surface.shows('Approve priority');
    expect(surface.button('Triage again').key).toBe(pressed.key);
    expect(surface.calls.at(-1)).toEqual({ name: 'triageIssue', payload: { issueId: '10001' } });
  });
});
