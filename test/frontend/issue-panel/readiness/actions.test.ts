import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReadinessView } from '../../../../src/contract/calls/readiness';
import { components, failed, ok, panel, triage } from '../../fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';
import { pass } from './pass';
import { expected, finding, library, OTHER_SIGHT, own, readiness, ready, signOff, SIGHT, steps } from './readiness-fixtures';

let surface: Panel;
const show = async (view: ReadinessView, answers: Answers = {}, shown = 'Readiness score') => {
  surface = openPanel({ openIssuePanel: () => ok(panel()), openReadiness: () => ok(view), ...answers });
  await surface.shows(shown);
  await surface.until(() => !surface.text().includes('Loading Plumbline'), 'the rest of the panel');
};
const timesRead = () => surface.calls.filter(({ name }) => name === 'openReadiness').length;

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
  vi.useRealTimers();
});

describe('checking with the model', () => {
  const checked = readiness({ judgedBy: 'claude-haiku-4-5', findings: [steps, expected, finding(own(), { by: 'model' })] });

  it('says what waits for it, shows progress after a second, and then who judged', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let answer: (view: unknown) => void = () => undefined;
    await show(readiness({ unjudged: 1 }), { checkReadiness: () => new Promise((resolve) => (answer = resolve)) });
    expect(surface.text()).toContain('Judged by rules alone. 1 of the project’s own criteria waits for the model.');
    surface.press('Check with the model');
    await surface.until(() => surface.isBlocked('Check with the model'), 'the button to be busy');
    expect(surface.text()).not.toContain('Check in progress');
    await pass(2);
    await surface.shows('Asking the model about 1 criterion. This takes a few seconds.\nCheck in progress');
    expect(surface.isBlocked('Confirm anyway…')).toBe(true);
    answer(ok(checked));
    await surface.shows('Judged by rules and by the model claude-haiku-4-5.');
    expect(surface.findButton('Check with the model')).toBeUndefined();
    expect(surface.focused()).toEqual(['Confirm anyway…']);
    expect(surface.flags).toEqual([]);
  });

  it('judged: what it found met is unfolded, as that is what the person waited for', async () => {
    await show(readiness({ unjudged: 1, met: [], cannotTell: [own()] }), { checkReadiness: () => ok(readiness({ judgedBy: 'claude-haiku-4-5', met: [own()], cannotTell: [] })) });
    expect(surface.text()).not.toContain('A rollback is described');
    surface.press('Check with the model');
    await surface.shows('Met\nA rollback is described');
    expect(surface.findButton('Hide 1 criterion met')).toBeDefined();
  });

  it('the model failed: why, and that it can be asked again', async () => {
    await show(readiness({ unjudged: 1 }), { checkReadiness: () => ok(readiness({ unjudged: 1, modelProblem: 'unavailable' })) });
    surface.press('Check with the model');
    await surface.shows('Judged by rules alone. The model could not be reached. 1 of the project’s own criteria waits for the model.');
    expect(surface.focused()).toEqual(['Check with the model']);
  });

  it('the call failed: said there, and what was read stays', async () => {
    await show(readiness({ unjudged: 1 }), { checkReadiness: () => failed('storage_unavailable') });
    surface.press('Check with the model');
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.text()).toContain('No steps to make it happen');
    expect(surface.isBlocked('Check with the model')).toBe(false);
  });
});

describe('sign-off', () => {
  it('ready: one press, bound to the state that was shown, told to the person, and the focus stays with it', async () => {
    await show(ready(), { signOffReadiness: () => ok(ready({ signOff: signOff() })) });
    expect(surface.button('Confirm ready').props['appearance']).toBe('primary');
    surface.press('Confirm ready');
    await surface.shows('on Nov 22, 2026, 2:00:00 AM at 88 of 100.');
    expect(surface.lastAsked('signOffReadiness')).toEqual({ issueId: '10001', sight: SIGHT, override: false });
    expect(surface.people()).toEqual(['account-ada']);
    expect(surface.focused()).toEqual(['Withdraw confirmation']);
    expect(surface.flags.map(({ title }) => title)).toEqual(['HARBOR-1 confirmed ready']);
  });

  it('not ready: says what is missing first, and confirms only after a second look', async () => {
    await show(readiness(), { signOffReadiness: () => ok(readiness({ signOff: signOff({ override: true, score: 51 }) })) });
    expect(surface.button('Confirm anyway…').props['appearance']).toBe('default');
    surface.press('Confirm anyway…');
    await surface.shows('It scores 51; ready is from 70 on. Gaps: no steps to make it happen, not said what should have happened and vague words.');
    expect(surface.focused()).toEqual(['Confirm as ready anyway']);
    expect(surface.namesCalled()).not.toContain('signOffReadiness');
    surface.press('Confirm as ready anyway');
    await surface.shows('The report did not say ready at the time.');
    expect(surface.lastAsked('signOffReadiness')).toMatchObject({ override: true });
  });

  it('blocked: names what it waits for, says no score where nothing else is missing, and what the log will say', async () => {
    const blocker = finding('open_blockers', { severity: 'critical', points: 25, names: ['HARBOR-7'], next: 'wait' });
    await show(readiness({ score: 75, status: 'blocked', findings: [blocker] }));
    surface.press('Confirm anyway…');
    await surface.shows('It waits for HARBOR-7, which is not done.\nThe audit log will say that you confirmed it although it was blocked.');
    expect(surface.text()).not.toContain('ready is from');
  });

  it('blocked, and more is missing: both are said', async () => {
    const blocker = finding('open_blockers', { severity: 'critical', points: 25, names: ['HARBOR-7', 'HARBOR-8'], next: 'wait' });
    await show(readiness({ score: 26, status: 'blocked', findings: [blocker, steps] }));
    surface.press('Confirm anyway…');
    await surface.shows('It waits for HARBOR-7 and HARBOR-8, which are not done. It scores 26; ready is from 70 on. Gap: no steps to make it happen.');
  });

  it('text that rules cannot read: said as such, without a gap, and a person can confirm it', async () => {
    await show(readiness({ score: null, findings: [], cannotTell: [library('steps')] }), {}, 'Not scored');
    expect(surface.text()).toContain('The rules cannot read this text, so nobody but a person can say that it is ready.\nJudged by');
    surface.press('Confirm anyway…');
    await surface.shows('The rules cannot read this text.\nThe audit log will say');
  });

  it('thought better of: back to the button, nothing asked', async () => {
    await show(readiness());
    surface.press('Confirm anyway…');
    await surface.shows('Confirm as ready anyway');
    surface.press('Cancel');
    await surface.until(() => surface.findButton('Cancel') === undefined, 'the question to go');
    expect(surface.focused()).toEqual(['Confirm anyway…']);
    expect(surface.namesCalled()).toEqual(['openIssuePanel']);
  });

  it('pressed twice: one call', async () => {
    await show(ready(), { signOffReadiness: () => new Promise(() => undefined) });
    const press = surface.button('Confirm ready').props['onClick'];
    if (typeof press !== 'function') throw new Error('no handler');
    Reflect.apply(press, undefined, []);
    Reflect.apply(press, undefined, []);
    await surface.called('signOffReadiness');
    expect(surface.namesCalled()).toEqual(['openIssuePanel', 'signOffReadiness']);
  });

  it('withdrawn: told, and it can be confirmed again', async () => {
    await show(ready({ signOff: signOff() }), { withdrawSignOff: () => ok(ready()) });
    surface.press('Withdraw confirmation');
    await surface.shows('Nobody has confirmed that it is ready.');
    expect(surface.focused()).toEqual(['Confirm ready']);
    expect(surface.flags.map(({ title }) => title)).toEqual(['Confirmation of HARBOR-1 withdrawn']);
  });

  it('expired: who, what changed, where the score went, and confirming again', async () => {
    const expired = signOff({ expired: { parts: ['description', 'components'], score: 64 } });
    await show(readiness({ score: 64, signOff: expired }));
    expect(surface.text()).toContain('The confirmation no longer holds');
    expect(surface.text()).toContain('Since then the description and the components changed. Confirmed at 88; 64 after the edit.');
    expect(surface.isBlocked('Confirm again anyway…')).toBe(false);
    expect(surface.findButton('Withdraw confirmation')).toBeUndefined();
    surface.close();
    await show(ready({ signOff: expired }));
    expect(surface.button('Confirm ready again').props['appearance']).toBe('primary');
  });

  it('of an account that was erased, and of an issue that was blocked already, against the report or not', async () => {
    await show(readiness({ status: 'blocked', signOff: signOff({ by: null }) }));
    expect(surface.people()).toEqual([]);
    expect(surface.text()).toContain('Confirmed ready by an account that was erased,\non Nov 22');
    const known = 'It waits for another issue, which was known when it was confirmed.';
    expect(surface.text()).toContain(known);
    expect(surface.findButton('Confirm anyway…')).toBeUndefined();
    surface.close();
    await show(readiness({ status: 'blocked', signOff: signOff({ override: true }) }));
    expect(surface.text()).toContain(`The report did not say ready at the time.\n${known}`);
  });

  it('blocked since: does not count, said of search and gate where they hold it; confirmed again with the blocker named, or withdrawn', async () => {
    const blocker = finding('open_blockers', { severity: 'critical', points: 25, names: ['HARBOR-7'], next: 'wait' });
    const view = readiness({ score: 75, status: 'blocked', findings: [blocker], published: 'current', signOff: signOff({ isBlocked: true }) });
    await show(view, { signOffReadiness: () => ok({ ...view, signOff: signOff() }), withdrawSignOff: () => ok({ ...view, signOff: null }) });
    expect(surface.text()).toContain('The confirmation does not count while it is blocked');
    expect(surface.text()).toContain('Until that is done, the confirmation does not count. Jira search and the workflow gate do not count it either');
    expect(surface.text()).not.toMatch(/^Confirmed$/m);
    expect(surface.buttonNames().slice(0, 2)).toEqual(['Confirm again anyway…', 'Withdraw confirmation']);
    surface.press('Confirm again anyway…');
    await surface.shows('It waits for HARBOR-7, which is not done.');
    surface.press('Confirm as ready anyway');
    await surface.shows('which was known when it was confirmed.');
    expect(surface.lastAsked('signOffReadiness')).toMatchObject({ override: true });
    surface.close();
    await show({ ...view, published: 'off' }, { withdrawSignOff: () => ok(readiness()) });
    expect(surface.text()).not.toContain('do not count it either');
    surface.press('Withdraw confirmation');
    await surface.shows('Nobody has confirmed that it is ready.');
  });

  it('the issue changed meanwhile: nothing confirmed, the new state is shown and said', async () => {
    await show(ready(), { signOffReadiness: () => failed('state_changed') });
    surface.answers['openReadiness'] = () => ok(readiness({ sight: OTHER_SIGHT }));
    surface.press('Confirm ready');
    await surface.shows('Readiness score: 51 of 100');
    expect(surface.text()).toContain('The issue was edited meanwhile\n');
    expect(surface.focused()).toEqual(['Confirm anyway…']);
    expect(surface.flags).toEqual([]);
  });

  it('no answer came back: looked at again, as it may have been recorded', async () => {
    await show(ready(), { signOffReadiness: () => failed('unexpected') });
    surface.answers['openReadiness'] = () => ok(ready({ signOff: signOff() }));
    surface.press('Confirm ready');
    await surface.shows('Withdraw confirmation');
    expect(surface.text()).toContain('Something went wrong');
  });

  it('a reader is told who may confirm', async () => {
    await show(readiness({ canEdit: false }), { openIssuePanel: () => ok(panel({ canEdit: false })) });
    expect(surface.text()).toContain('Nobody has confirmed that it is ready. Only people who may edit this issue can.');
  });

  it('for a reader: what is so, without a button', async () => {
    await show(readiness({ canEdit: false, unjudged: 1, checkedAt: null, signOff: signOff() }), { openIssuePanel: () => ok(panel({ canEdit: false, triage: triage() })) });
    await surface.shows('Suggestions');
    expect(surface.text()).toContain('Confirmed ready by');
    expect(surface.buttonNames()).toEqual([]);
  });
});

describe('after the rest of the panel wrote something', () => {
  it('looks at readiness again, quietly', async () => {
    const open = triage({ suggestions: [components()] });
    const done = triage({ suggestions: [components({ status: 'applied' })] });
    await show(readiness({ findings: [finding('component')] }), {
      openIssuePanel: () => ok(panel({ triage: open })),
      approveChanges: () => ok(panel({ triage: done })),
    });
    surface.answers['openReadiness'] = () => ok(ready());
    await surface.shows('Approve components');
    surface.press('Approve components');
    await surface.shows('Readiness score: 88 of 100');
    expect(timesRead()).toBe(2);
    expect(surface.text()).not.toContain('Looking at how ready');
  });
});
