import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeSurface } from '../../close-surface';
import { failed, ok, panel } from '../../fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';
import { pass } from './pass';
import { readiness, ready } from './readiness-fixtures';

let surface: Panel;
const never = () => new Promise<never>(() => undefined);
const open = (answers: Answers): void => {
  surface = openPanel({ openIssuePanel: () => ok(panel()), ...answers });
};

afterEach(() => {
  closeSurface(surface);
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
