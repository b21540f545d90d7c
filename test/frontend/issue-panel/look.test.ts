import { afterEach, describe, expect, it } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import type { Result } from '../../../src/contract/result';
import { failed, ok, panel, suggestion, triage } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';
import { duplicateSet, fromHistory, linkDraft, looked, past, unread, waitingTriage } from './similar-fixtures';

let surface: Panel;
const open = (answers: Answers): Panel => (surface = openPanel(answers));
const never = () => new Promise<never>(() => undefined);
const timesLooked = () => surface.namesCalled().filter((name) => name === 'openSimilar').length;
/** What is announced without the focus moving. */
const announced = () => surface.findAll('Box').filter(({ props }) => props['role'] === 'status').length;

/** A resolver whose answer the test gives when it likes. */
function held() {
  let answer: (result: Result<IssuePanelView>) => void = () => undefined;
  const asked = new Promise<Result<IssuePanelView>>((resolve) => {
    answer = resolve;
  });
  return { ask: () => asked, answer: (result: Result<IssuePanelView>) => answer(result) };
}

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('the look at past issues', () => {
  it('runs by itself, once, and the panel can be used meanwhile', async () => {
    const similar = held();
    open({ openIssuePanel: () => ok(unread()), openSimilar: similar.ask });
    await surface.shows('Looking at past issues… 1 suggestion rests on them.');
    expect(surface.isBlocked('Dismiss priority')).toBe(false);
    expect(surface.findButton('Approve components')).toBeUndefined();
    expect(announced()).toBe(1);
    const [line] = surface.findAll('Box').filter(({ props }) => props['role'] === 'status');

    similar.answer(ok(looked({ duplicates: [duplicateSet(9)], related: [past(7), past(8)] })));
    await surface.shows('Past issues: 1 possible duplicate and 2 related.');
    expect(surface.text()).not.toContain('Looking at past issues');
    expect(surface.isBlocked('Approve components')).toBe(false);
    expect(surface.findAll('Box').find(({ props }) => props['role'] === 'status')?.key).toBe(line?.key);
    expect(surface.focused()).toEqual([]);
    expect(timesLooked()).toBe(1);
  });

  it('nothing to look at: none without a past, without a triage, and while a triage is queued', async () => {
    for (const view of [panel({ triage: triage() }), panel(), unread({ queued: true })]) {
      open({ openIssuePanel: () => ok(view), openSimilar: never });
      await surface.shows('Write to Jira');
      expect(surface.text()).not.toContain('past issues…');
      expect(timesLooked()).toBe(0);
      surface.close();
    }
  });

  it('a triage brings its own: no second call', async () => {
    open({ openIssuePanel: () => ok(panel()), triageIssue: () => ok(looked({ seenBefore: [duplicateSet(4)] })), openSimilar: never });
    await surface.shows('Not triaged yet');
    surface.press('Triage');
    await surface.shows('Past issues: 1 seen before.');
    expect(timesLooked()).toBe(0);
  });

  it('only waits, nothing else suggested: does not say that nothing was found', async () => {
    open({ openIssuePanel: () => ok(unread({ triage: waitingTriage({ suggestions: [], waiting: 2 }) })), openSimilar: never });
    await surface.called('openSimilar');
    expect(surface.text()).toContain('Looking at past issues… 2 suggestions rest on them.');
    expect(surface.text()).not.toContain('This triage found nothing to suggest.');
  });

  it.each([
    ['ready', 'No past issue looks like this one.'],
    ['reading', 'No past issue looks like this one so far.'],
  ] as const)('nothing alike, the past %s: one quiet sentence and no sections', async (status, words) => {
    const view = looked({}, { triage: triage({ history: { status, read: 1_200 } }) });
    open({ openIssuePanel: () => ok({ ...view, similar: null }), openSimilar: () => ok(view) });
    await surface.shows(words);
    for (const title of ['Duplicates', 'Seen before', 'Related']) expect(surface.text()).not.toContain(title);
  });

  it('the past still being read: says how far it is', async () => {
    const reading = triage({ history: { status: 'reading', read: 1_200 } });
    open({ openIssuePanel: () => ok(unread({ triage: reading })), openSimilar: () => ok(looked({}, { triage: reading })) });
    await surface.shows('No past issue looks like this one so far.');
    expect(surface.text()).toContain('Reading this project’s past issues: 1,200 so far. Suggestions get better when it is done.');
  });

  it('failed: a quiet line and another try, not an error', async () => {
    const answers: Answers = { openIssuePanel: () => ok(unread()), openSimilar: () => failed('jira_unavailable') };
    open(answers);
    await surface.shows('Past issues could not be read just now. 1 suggestion rests on them and is not shown.');
    expect(surface.findAll('SectionMessage')).toEqual([]);
    expect(surface.isBlocked('Dismiss priority')).toBe(false);
    answers['openSimilar'] = () => ok(looked());
    surface.press('Look at past issues again');
    await surface.shows('Approve components');
    expect(surface.findButton('Look at past issues again')).toBeUndefined();
    expect(timesLooked()).toBe(2);
  });

  it('an answer that still does not say: counts as failed, and is not asked for in a circle', async () => {
    open({ openIssuePanel: () => ok(unread()), openSimilar: () => ok(unread()) });
    await surface.shows('Past issues could not be read just now.');
    expect(timesLooked()).toBe(1);
  });

  it('after a decision: what was read stays, without another call', async () => {
    const dismissed = unread({ triage: waitingTriage({ suggestions: [suggestion({ status: 'dismissed' })] }) });
    open({ openIssuePanel: () => ok(unread()), openSimilar: () => ok(looked({ related: [past(7)] })), dismissChanges: () => ok(dismissed) });
    await surface.shows('Approve components');
    surface.press('Dismiss priority');
    await surface.shows('Dismissed');
    expect(surface.text()).toContain('Past issues: 1 related.');
    expect(surface.isBlocked('Approve components')).toBe(false);
    expect(surface.focused()).toEqual(['Approve components']);
    expect(timesLooked()).toBe(1);
  });

  it('a decision while it runs: begun anew, and the older answer is not heard', async () => {
    const [first, second] = [held(), held()];
    const answers: Answers = { openIssuePanel: () => ok(unread()), openSimilar: first.ask };
    open(answers);
    await surface.called('openSimilar');
    const decided = waitingTriage({ suggestions: [suggestion({ status: 'dismissed' })] });
    answers['dismissChanges'] = () => ok(unread({ triage: decided }));
    answers['openSimilar'] = second.ask;
    surface.press('Dismiss priority');
    await surface.called('openSimilar', 2);
    first.answer(ok(looked()));
    second.answer(ok(looked({}, { triage: { ...decided, suggestions: [...decided.suggestions, fromHistory()], waiting: 0 } })));
    await surface.shows('Approve components');
    expect(surface.text()).toContain('Dismissed');
  });

  it('a link to a duplicate written: looked at again, with the button shut meanwhile', async () => {
    const found = { duplicates: [duplicateSet(9)] };
    const again = held();
    const answers: Answers = {
      openIssuePanel: () => ok(unread({ drafts: [linkDraft()] })),
      openSimilar: () => ok(looked(found, { drafts: [linkDraft()] })),
      approveChanges: () => ok(unread({ drafts: [linkDraft('applied')] })),
    };
    open(answers);
    await surface.shows('A link to HARBOR-9 waits below');
    answers['openSimilar'] = again.ask;
    surface.press('Link issues');
    await surface.called('openSimilar', 2);
    expect(surface.isBlocked('Link as duplicate of HARBOR-9')).toBe(true);
    again.answer(ok(looked({ duplicates: [duplicateSet(9, { isLinked: true, mayLink: false })] }, { drafts: [linkDraft('applied')] })));
    await surface.shows('Already linked');
    expect(surface.findButton('Link as duplicate of HARBOR-9')).toBeUndefined();
  });
});
