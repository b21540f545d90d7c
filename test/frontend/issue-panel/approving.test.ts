import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeSurface } from '../close-surface';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';
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

describe('approving', () => {
  const twoOpen = () => ok(panel({ triage: triage() }));
  const applied = ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' }), components()] }) }));

  it('a killed function: says that it is unknown how far it got and looks again', async () => {
    open({ openIssuePanel: twoOpen });
    await surface.shows('Approve priority');
    surface.answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'unknown' })] }) }));
    surface.tick('Replace High');
    await surface.until(() => !surface.isBlocked('Approve priority'), 'the tick');
    surface.press('Approve priority');
    await surface.shows('Something went wrong');
    await surface.shows('Check priority again');
    surface.answers['approveChanges'] = () => applied;
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
    expect(surface.namesCalled()).toEqual(['openIssuePanel', 'approveChanges']);
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
    surface.answers['openIssuePanel'] = () => applied;
    await vi.advanceTimersByTimeAsync(3_000);
    await surface.shows('Priority: set to Highest');
  });
});
