import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import type { Result } from '../../../src/contract/result';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

let surface: Panel;
let answers: Answers;

const open = (first: Answers): void => {
  answers = first;
  surface = openPanel(answers);
};
const namesCalled = () => surface.namesCalled();
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
    const asked = namesCalled().length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(namesCalled()).toHaveLength(asked);
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

describe('approving', () => {
  const twoOpen = () => ok(panel({ triage: triage() }));
  const applied = ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' }), components()] }) }));

  it('a killed function: says that it is unknown how far it got and looks again', async () => {
    open({ openIssuePanel: twoOpen });
    await surface.shows('Approve priority');
    answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'unknown' })] }) }));
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick');
    surface.press('Approve priority');
    await surface.shows('Something went wrong');
    await surface.shows('Check priority again');
    answers['approveChanges'] = () => applied;
    expect(surface.focused()).toEqual(['Check priority again']);
    surface.press('Check priority again');
    await surface.shows('Priority: set to Highest');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ changes: ['priority'], overwrite: ['priority'] });
    expect(surface.text()).not.toContain('Something went wrong');
  });

  it('pressed twice: one call', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: never });
    await surface.shows('Approve priority');
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick');
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
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick');
    surface.press('Approve priority');
    await surface.shows('Priority: set to Highest');
    expect(surface.calls.at(-1)?.payload).toEqual({
      issueId: '10001',
      proposalId: 'p1',
      digest: 'ab'.repeat(32),
      changes: ['priority'],
      overwrite: ['priority'],
    });
    expect(surface.flags.map((flag) => flag.title)).toEqual(['HARBOR-1 updated']);
    expect(surface.button('Approve components').props['autoFocus']).toBe(true);
  });

  it('all at once: one call with every open change, those that replace a value named again', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => applied });
    await surface.shows('Approve priority');
    expect(surface.findButton('Approve all 2')).toBeUndefined();
    surface.tick('Replace High');
    await surface.shows('Approve all 2');
    surface.press('Approve all 2');
    await surface.called('approveChanges');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ changes: ['priority', 'components'], overwrite: ['priority'] });
  });

  it('all at once: says which one waits for its tick and leaves it out', async () => {
    const labels = components({ field: 'labels', changeId: 'labels', proposed: [{ id: 'ios', name: 'ios' }] });
    open({
      openIssuePanel: () => ok(panel({ triage: triage({ suggestions: [suggestion(), components(), labels] }) })),
      approveChanges: never,
    });
    await surface.shows('“Approve all 2” leaves out priority until you tick what it replaces.');
    surface.press('Approve all 2');
    await surface.called('approveChanges');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ changes: ['components', 'labels'], overwrite: [] });
  });

  it('a tick: needed to replace a value, taken back at will, and gone with a new proposal', async () => {
    open({ openIssuePanel: twoOpen, triageIssue: () => ok(panel({ triage: triage({ proposalId: 'p2' }) })) });
    await surface.shows('Replace High');
    expect(surface.isBlocked('Approve priority')).toBe(true);
    expect(surface.isBlocked('Approve components')).toBe(false);
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick');
    surface.tick('Replace High', false);
    await surface.until(() => surface.isBlocked('Approve priority'), 'the tick to go');
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick again');
    surface.press('Triage again');
    await surface.called('triageIssue');
    await surface.shows('Replace High');
    expect(surface.isBlocked('Approve priority')).toBe(true);
  });

  it('a change Jira refused: another try needs the tick too', async () => {
    open({
      openIssuePanel: () => ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'failed' })] }) })),
      approveChanges: never,
    });
    await surface.shows('Replace High');
    expect(surface.isBlocked('Try priority again')).toBe(true);
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Try priority again'), 'the tick');
    surface.press('Try priority again');
    await surface.called('approveChanges');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ overwrite: ['priority'] });
  });

  it('a server that asks for a tick: says so and looks again', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => failed('overwrite_not_ticked') });
    await surface.shows('Approve components');
    surface.press('Approve components');
    await surface.shows('A value would be replaced that you did not tick');
    await surface.called('openIssuePanel', 2);
  });

  it('permission missing in Jira: whose rules these are, and that nothing was changed', async () => {
    open({ openIssuePanel: twoOpen, approveChanges: () => failed('forbidden') });
    await surface.shows('Approve components');
    surface.press('Approve components');
    await surface.shows('Jira’s permissions do not allow you to make it, and nothing was changed.');
    expect(surface.text()).not.toContain('Deleting');
    expect(surface.text()).toContain('Reference for your administrator: ref-1');
    surface.press('Close');
    await surface.until(() => !surface.text().includes('Jira does not allow'), 'the message to go');
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
