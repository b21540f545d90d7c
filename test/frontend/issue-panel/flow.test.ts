import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import type { Result } from '../../../src/contract/result';
import { openSurface, type Surface } from '../../support/uikit-host';
import { components, failed, issueContext, ok, panel, suggestion, triage } from '../fixtures';

type Answer = Result<IssuePanelView> | Promise<Result<IssuePanelView>>;

const entry = 'src/frontend/issue-panel/index.tsx';
let surface: Surface;
let answers: Record<string, () => Answer>;

const open = (first: Record<string, () => Answer>): Surface => {
  answers = first;
  surface = openSurface({
    entry,
    context: issueContext,
    answer: ({ name }) => {
      const answer = answers[name];
      if (!answer) throw new Error(`${name} was killed`);
      return answer();
    },
  });
  return surface;
};
const namesCalled = () => surface.calls.map((call) => call.name);
const never = () => new Promise<never>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
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

    answers['openIssuePanel'] = () => ok(panel({ queued: true }));
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.called('openIssuePanel', 2);
    expect(surface.text()).toContain('Triage is queued');
    answers['openIssuePanel'] = () => ok(panel({ triage: triage() }));
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.shows('Approve priority');
    await vi.advanceTimersByTimeAsync(9_000);
    expect(namesCalled().filter((name) => name === 'openIssuePanel')).toHaveLength(3);
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
    const asked = surface.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(surface.calls).toHaveLength(asked);
    surface.press('Check again');
    await surface.called('openIssuePanel', asked + 1);
  });

  it('shows what was found', async () => {
    open({ openIssuePanel: () => ok(panel()), triageIssue: () => ok(panel({ triage: triage() })) });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await surface.shows('Approve priority');
    expect(surface.calls.at(-1)).toEqual({ name: 'triageIssue', payload: { issueId: '10001' } });
  });
});

describe('approving', () => {
  const twoOpen = () => ok(panel({ triage: triage() }));
  const applied = ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' }), components()] }) }));

  it('a proposal that no longer holds: names the fields, looks again, writes nothing', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => failed('proposal_void', { changedFields: ['priority'] }) });
    await surface.shows('Approve priority');
    answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ outdated: true }), components()] }) }));
    surface.press('Approve priority');
    await surface.shows('Changed in Jira since: priority.');
    await surface.shows('Triage again for priority');
    expect(surface.text()).toContain('The issue changed since this suggestion');
    expect(surface.flags).toEqual([]);
  });

  it('a killed function: says that it is unknown how far it got and looks again', async () => {
    open({ openIssuePanel: twoOpen });
    await surface.shows('Approve priority');
    answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'unknown' })] }) }));
    surface.press('Approve priority');
    await surface.shows('Something went wrong');
    await surface.shows('Check priority again');
    answers['approveChanges'] = () => applied;
    surface.press('Check priority again');
    await surface.shows('Priority: set to Highest');
    expect(surface.text()).not.toContain('Something went wrong');
  });

  it('pressed twice: one call', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: never });
    await surface.shows('Approve priority');
    const press = surface.button('Approve priority').props['onClick'];
    if (typeof press !== 'function') throw new Error('no handler');
    Reflect.apply(press, undefined, []);
    Reflect.apply(press, undefined, []);
    await surface.called('approveChanges');
    expect(namesCalled()).toEqual(['openIssuePanel', 'approveChanges']);
    expect(surface.isBlocked('Dismiss priority')).toBe(true);
  });

  it('sends back the digest that was shown, tells the person, and moves the focus to the next suggestion', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => applied });
    await surface.shows('Approve priority');
    expect(surface.button('Approve components').props['autoFocus']).toBe(false);
    surface.press('Approve priority');
    await surface.shows('Priority: set to Highest');
    expect(surface.calls.at(-1)?.payload).toEqual({
      issueId: '10001',
      proposalId: 'p1',
      digest: 'ab'.repeat(32),
      fields: ['priority'],
    });
    expect(surface.flags.map((flag) => flag.title)).toEqual(['HARBOR-1 updated']);
    expect(surface.button('Approve components').props['autoFocus']).toBe(true);
  });

  it('all at once: one call with every open field', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => applied });
    await surface.shows('Approve all 2');
    surface.press('Approve all 2');
    await surface.called('approveChanges');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ fields: ['priority', 'components'] });
  });

  it('a change that somebody else is applying: looks again until it is settled', async () => {
    open({
      openIssuePanel: () => ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applying' })] }) })),
    });
    await surface.shows('Writing to Jira.');
    answers['openIssuePanel'] = () => applied;
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.shows('Priority: set to Highest');
  });
});

describe('dismissing', () => {
  it('already decided by somebody else: says so and shows what was decided', async () => {
    open({ openIssuePanel: () => ok(panel({ triage: triage() })), dismissChanges: () => failed('already_decided') });
    await surface.shows('Dismiss priority');
    answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' })] }) }));
    surface.press('Dismiss priority');
    await surface.shows('Already decided');
    await surface.shows('Priority: set to Highest');
  });

  it('writes nothing and shows no flag', async () => {
    open({
      openIssuePanel: () => ok(panel({ triage: triage() })),
      dismissChanges: () => ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'dismissed' })] }) })),
    });
    await surface.shows('Dismiss priority');
    surface.press('Dismiss priority');
    await surface.shows('Dismissed');
    expect(surface.flags).toEqual([]);
    expect(surface.button('Triage again').props['autoFocus']).toBe(true);
  });
});

describe('setting up', () => {
  it('asks again every few seconds and goes on by itself', async () => {
    open({ openIssuePanel: () => failed('setting_up') });
    await surface.shows('The first time this takes up to a minute.');
    await vi.advanceTimersByTimeAsync(4_000);
    await surface.called('openIssuePanel', 2);
    expect(surface.text()).toContain('Setting up Plumbline');
    answers['openIssuePanel'] = () => ok(panel());
    await vi.advanceTimersByTimeAsync(4_000);
    await surface.shows('Not triaged yet');
  });
});
