import { afterEach, describe, expect, it, vi } from 'vitest';
import { WaitingLimits } from '../../../../src/frontend/issue-panel/readiness/state/waiting';
import { readinessWords } from '../../../../src/frontend/shared/strings/readiness-criteria';
import { failed, ok, panel, triage } from '../../fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';
import { pass } from './pass';
import { blocker, expected, finding, library, own, readiness, ready, rework, step, steps } from './readiness-fixtures';

let surface: Panel;
const design = readinessWords.criteria.design_link.title;
const never = () => new Promise<never>(() => undefined);
const open = (answers: Answers): Panel => (surface = openPanel({ openIssuePanel: () => ok(panel()), ...answers }));
const show = async (view = readiness(), answers: Answers = {}) => {
  open({ openReadiness: () => ok(view), ...answers });
  await surface.shows('Readiness score');
};
const headings = () => surface.findAll('Heading').map((node) => `${String(node.props['as'])} ${String(node.children[0]?.props['text'])}`);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
  vi.useRealTimers();
});

describe('readiness beside the panel', () => {
  it('both ask at once, and readiness says where it stands', async () => {
    open({ openReadiness: never, openIssuePanel: never });
    await surface.called('openIssuePanel');
    await surface.called('openReadiness');
    expect(surface.lastAsked('openReadiness')).toEqual({ issueId: '10001' });
    expect(surface.findAll('Spinner').map((node) => node.props['label'])).toEqual(['Loading Plumbline']);
  });

  it('the panel first: it can be used while readiness is on its way', async () => {
    open({ openReadiness: never });
    await surface.shows('Not triaged yet');
    expect(surface.text()).toContain('Looking at how ready this issue is');
    expect(surface.isBlocked('Triage')).toBe(false);
  });

  it('readiness first: it can be read while the panel is on its way, and asks nothing of it', async () => {
    open({ openReadiness: () => ok(readiness()), openIssuePanel: never });
    await surface.shows('Readiness score: 51 of 100');
    expect(surface.text()).toContain('Loading Plumbline');
    expect(surface.findButton('Draft a comment')).toBeUndefined();
  });

  it('readiness failed: said quietly, with another try, and the triage is not hurt', async () => {
    open({ openReadiness: () => failed('jira_unavailable') });
    await surface.shows('Readiness could not be read just now');
    expect(surface.text()).toContain('Try again in a minute.\nReference for your administrator: ref-1');
    expect(surface.isBlocked('Triage')).toBe(false);
    surface.answers['openReadiness'] = () => ok(ready());
    surface.press('Read readiness again');
    await surface.shows('Readiness score: 88 of 100');
  });

  it('the panel failed: readiness stays, and only the panel is asked again', async () => {
    open({ openReadiness: () => ok(readiness()), openIssuePanel: () => failed('jira_unavailable') });
    await surface.shows('Jira did not answer');
    expect(surface.text()).toContain('Readiness score: 51 of 100');
    surface.answers['openIssuePanel'] = () => ok(panel());
    surface.press('Try again');
    await surface.shows('Not triaged yet');
    expect(surface.calls.filter(({ name }) => name === 'openReadiness')).toHaveLength(1);
  });

  it('both failed: said once, and one try asks for both', async () => {
    open({ openReadiness: () => failed('unlicensed'), openIssuePanel: () => failed('jira_unavailable') });
    await surface.shows('Jira did not answer');
    await surface.called('openReadiness');
    expect(surface.findAll('SectionMessage')).toHaveLength(1);
    Object.assign(surface.answers, { openIssuePanel: () => ok(panel()), openReadiness: () => ok(readiness()) });
    surface.press('Try again');
    await surface.shows('Readiness score: 51 of 100');
    await surface.shows('Not triaged yet');
  });

  it('setting up: said once, and both go on by themselves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    open({ openReadiness: () => failed('setting_up'), openIssuePanel: () => failed('setting_up') });
    await surface.shows('The storage of this site is being prepared.');
    expect(surface.findAll('SectionMessage')).toHaveLength(1);
    Object.assign(surface.answers, { openIssuePanel: () => ok(panel()), openReadiness: () => ok(readiness()) });
    await pass(5);
    await surface.shows('Readiness score: 51 of 100');
    await surface.shows('Not triaged yet');
  });
});

describe('what is missing', () => {
  it('status, score and the sentence, in words and not by colour alone', async () => {
    await show();
    expect(surface.text()).toContain('Readiness\nNeeds clarification\n51 of 100\nReadiness score: 51 of 100');
    expect(surface.text()).toContain('Ready from 70 on. 2 things to ask the reporter and 1 to decide here.');
    expect(surface.findAll('ProgressBar').map(({ props }) => props['value'])).toEqual([0.51]);
  });

  it('headings: the section, then its groups in the order of what to do', async () => {
    await show(readiness({ findings: [blocker, finding('one_ask'), steps] }));
    expect(headings().slice(0, 4)).toEqual(['h3 Readiness', 'h4 Ask the reporter', 'h4 Decide here', 'h4 Waits for']);
    expect(headings()[4]).toMatch(/^h3 /);
  });

  it('a finding: title, severity, points, reason, quotes and what to do', async () => {
    await show();
    expect(surface.text()).toContain(
      'Steps to make it happen\nCritical\n−25\nNobody says how to make it happen.\nTo do: List what to do, step by step, until it happens.',
    );
    expect(surface.text()).toContain('Some of its words can mean anything. Found 3 times.\n“fast”, “soon”, “nice”\nTo do: ');
    expect(surface.text()).not.toContain('By the model');
  });

  it('a finding of the model is marked, and brings the words of the admin', async () => {
    await show(readiness({ findings: [finding(own(), { by: 'model', quotes: ['we just switch it over'] })], judgedBy: 'claude-haiku-4-5' }));
    expect(surface.text()).toContain(
      'A rollback is described\nWarning\n−12\nA model did not find it met.\n“we just switch it over”\nTo do: Say how the change is taken back.\nBy the model',
    );
    expect(surface.text()).toContain('Judged by rules and by the model claude-haiku-4-5.');
  });

  it('what it waits for: the blocking issues as links', async () => {
    await show(readiness({ status: 'blocked', findings: [blocker] }));
    expect(surface.findAll('Link').map(({ props }) => props['href'])).toEqual(['/browse/HARBOR-9']);
    expect(surface.text()).toContain('Blocked');
  });

  it('many: the worst five, and the others when asked for', async () => {
    const minor = (['scope', 'purpose', 'component', 'estimate', 'design_link'] as const).map((id) => finding(id, { severity: 'info', points: 4 }));
    await show(readiness({ findings: [...minor, steps, expected] }));
    expect(surface.text()).toContain('Steps to make it happen');
    expect(surface.text()).not.toContain(design);
    surface.press('Show 2 more findings');
    await surface.shows(design);
    surface.press('Show fewer findings');
    await surface.until(() => !surface.text().includes(design), 'the others to go');
  });

  it('what is met and what cannot be told: folded, with counts', async () => {
    await show();
    expect(surface.text()).not.toContain('What happened instead');
    surface.press('Show 2 criteria met and 1 that cannot be told');
    await surface.shows('Met\nA description that says more than the title\nWhat happened instead\nCannot tell\nWho needs it, and why');
    surface.press('Hide 2 criteria met and 1 that cannot be told');
    await surface.until(() => !surface.text().includes('What happened instead'), 'the list to go');
  });

  it('nothing missing, nothing folded', async () => {
    await show(ready({ met: [], cannotTell: [] }));
    expect(surface.text()).toContain('Ready from 70 on. Nothing the Definition of Ready asks for is missing.');
    expect(surface.text()).not.toContain('Show 0');
    expect(headings()[1]).toMatch(/^h3 /);
  });

  it('every button has a name of its own, beside a triage with everything', async () => {
    const findings = [steps, expected, blocker, finding('scope'), finding('purpose'), finding('component')];
    const view = readiness({ findings, unjudged: 2, history: [step(2), step(1)], rework: rework() });
    await show(view, { openIssuePanel: () => ok(panel({ triage: triage() })) });
    await surface.shows('Suggestions');
    const buttons = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')];
    const names = buttons.map((node) => String(node.children[0]?.props['text']));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('Jira search', () => {
  it.each([
    ['off', 'the project does not publish readiness'],
    ['current', 'Jira search holds this score and status.'],
    ['never', 'the issue has a security level'],
  ] as const)('%s: said in words', async (published, words) => {
    await show(ready({ published }));
    expect(surface.text()).toContain(words);
  });

  it('waiting: looks again by itself, a few times and no more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await show(ready({ published: 'waiting' }));
    expect(surface.text()).toContain('It is being written.');
    await pass(120);
    expect(surface.calls.filter(({ name }) => name === 'openReadiness')).toHaveLength(1 + WaitingLimits.MAX_LOOKS);
  });

  it('written meanwhile: says so by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await show(ready({ published: 'waiting' }));
    surface.answers['openReadiness'] = () => ok(ready({ published: 'current' }));
    await pass(7);
    await surface.shows('Jira search holds this score and status.');
  });
});

describe('the past', () => {
  const moved = [{ criterion: library('steps'), points: 25 }];

  it('history: folded; a line for each state and what moved it', async () => {
    await show(ready({ history: [step(2, { score: 88, status: 'ready', moved, edited: ['description'] }), step(1)] }));
    surface.press('Show how the score moved (2 states)');
    await surface.shows('Nov 2, 2026, 2:03:05 PM: 88 of 100, Ready\n+25 steps to make it happen; the description changed.');
    expect(surface.text()).toContain('63 of 100, Needs clarification\nThe first state that was kept.');
    expect(surface.findAll('BarChart')).toEqual([]);
    surface.press('Hide how the score moved');
    await surface.until(() => !surface.text().includes('The first state'), 'the history to go');
  });

  it('history of three states: drawn as well', async () => {
    await show(ready({ history: [step(3, { score: 88 }), step(2), step(1)] }));
    surface.press('Show how the score moved (3 states)');
    await surface.shows('Readiness score by state');
    expect(surface.findAll('BarChart').map(({ props }) => props['data'])).toEqual([
      [
        { state: '1. Nov 1', score: 63 },
        { state: '2. Nov 2', score: 63 },
        { state: '3. Nov 3', score: 88 },
      ],
    ]);
  });

  it('nobody kept this state: it can be kept, by those who may edit', async () => {
    await show(ready({ checkedAt: null }), { checkReadiness: () => ok(ready({ history: [step(1)] })) });
    surface.press('Keep this report');
    await surface.shows('Show how the score moved (1 state)');
    expect(surface.findButton('Keep this report')).toBeUndefined();
    expect(surface.focused()).toEqual(['Confirm ready']);
  });

  it('whether it was borne out: of the score in the open, of how it reads when asked for', async () => {
    await show(ready({ rework: rework() }));
    expect(surface.text()).toContain('This score has not been seen to predict rework here (120 past issues).');
    expect(surface.text()).not.toContain('How it reads');
    surface.press('Show whether people will ask back');
    await surface.shows('In this project 22 of 40 issues that read like this were asked back about.\nThis costs no points');
  });

  it('nothing known: nothing said', async () => {
    await show(ready());
    expect(surface.text()).not.toContain('past issues');
    expect(surface.text()).not.toContain('how the score moved');
  });
});
