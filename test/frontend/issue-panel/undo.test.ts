import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../src/contract/calls/changes';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';
import { changeView, componentsBack, kept, priorityBack, undo } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

const deletion: Change = {
  id: 'subtask-5', kind: 'delete_subtask', issueId: '10005', issueKey: 'HARBOR-5', issueTypeId: '5', summary: 'Step 5', text: { draftedBy: 'person', blocks: [] },
};

let surface: Panel;
const open = async (answers: Answers, shown: string): Promise<void> => {
  surface = openPanel(answers);
  await surface.shows(shown);
};
const applied = (part: Parameters<typeof panel>[0] = {}) =>
  ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' })] }), ...part }));
const undone = ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'undone' })] }) }));

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  const names = surface.buttonNames();
  expect(new Set(names).size).toBe(names.length);
  surface.close();
});

describe('undo of one change', () => {
  it('proposes, shows what would be written, writes it, and offers to apply it again', async () => {
    await open({ openIssuePanel: () => applied(), proposeUndo: () => applied({ undos: [undo()] }), approveChanges: () => undone }, 'Undo priority');
    surface.press('Undo priority');
    await surface.shows('Sets priority back to High');
    expect(surface.calls.at(-1)).toEqual({ name: 'proposeUndo', payload: { issueId: '10001', proposalId: 'p1', changes: ['priority'] } });
    expect(surface.text()).toContain('Code cdcdcdcd in the audit log.');
    expect(surface.findButton('Undo priority')).toBeUndefined();
    expect(surface.focused()).toEqual(['Undo now']);

    surface.press('Undo now');
    await surface.shows('Priority: set back to High\nUndone');
    expect(surface.calls.at(-1)).toEqual({
      name: 'approveChanges',
      payload: { issueId: '10001', proposalId: 'u1', digest: 'cd'.repeat(32), changes: ['priority'], overwrite: [] },
    });
    expect(surface.flags.map(({ description }) => description)).toEqual(['Jira holds again what it held before. Recorded in the audit log.']);
    expect(surface.focused()).toEqual(['Apply priority again']);
  });

  it('kept after all: nothing is written, and it can be undone later', async () => {
    await open({ openIssuePanel: () => applied({ undos: [undo()] }), dismissChanges: () => applied() }, 'Keep it');
    surface.press('Keep it');
    await surface.shows('Undo priority');
    expect(surface.calls.at(-1)?.payload).toEqual({ issueId: '10001', proposalId: 'u1', changes: ['priority'] });
    expect(surface.focused()).toEqual(['Undo priority']);
    expect(surface.flags).toEqual([]);
  });

  it('what somebody changed since: stays, with who and when', async () => {
    const partly = undo([changeView(componentsBack)], { kept: [kept()] });
    const card = triage({ suggestions: [components({ status: 'applied' })] });
    await open({ openIssuePanel: () => ok(panel({ triage: card, undos: [partly] })) }, 'Removes Checkout');
    expect(surface.text()).toContain('Stays: Reporting, changed by\non Nov 22, 2026, 3:00:00 AM');
    expect(surface.people()).toEqual(['account-alex']);
  });

  it.each([
    [{ by: null, at: null }, 'Stays: Reporting, changed since'],
    [{ value: null, by: null }, 'Stays as it is, changed since'],
    [{ why: 'gone', value: null, by: null, at: null }, 'It is no longer there'],
    [{ why: 'gone', value: 'HARBOR-7' }, 'HARBOR-7 was taken away by'],
    [{ why: 'not_applied', value: null }, 'It was not written, so there is nothing to take back'],
    [{ why: 'touched', value: 'HARBOR-7' }, 'Stays: HARBOR-7, worked on by'],
    [{ why: 'touched', value: 'HARBOR-7', by: null }, 'Stays: HARBOR-7, somebody worked on it since'],
  ] as const)('nothing to undo (%j): says why, and can only be closed', async (part, words) => {
    await open({ openIssuePanel: () => applied({ undos: [undo([], { kept: [kept({ changeId: 'priority', ...part })] })] }) }, words);
    expect(surface.text()).toContain('Nothing can be undone');
    expect(surface.findButton('Undo now')).toBeUndefined();
    expect(surface.findButton('Undo priority')).toBeUndefined();
    surface.press('Close');
    await surface.shows('Undo priority');
    expect(surface.text()).not.toContain(words);
    expect(surface.focused()).toEqual(['Undo priority']);
    expect(surface.namesCalled()).toEqual(['openIssuePanel']);
  });

  it('nothing is left to undo, says the server: in words, with another look', async () => {
    await open({ openIssuePanel: () => applied(), proposeUndo: () => failed('nothing_to_undo') }, 'Undo priority');
    surface.press('Undo priority');
    await surface.shows('Nothing is left to undo');
    await surface.called('openIssuePanel', 2);
  });

  it.each([
    ['unknown', null, 'Unknown\nWe could not see whether Jira took it.', 'Check the undo again'],
    ['failed', 'forbidden', 'Failed\nYour permissions in Jira do not allow this.', 'Try the undo again'],
    ['failed', 'jira_rejected', 'Failed\nJira refused the change.', 'Try the undo again'],
    ['failed', 'some_word', 'Failed\nJira did not take it.', 'Try the undo again'],
  ] as const)('%s (%s): says so and approves the same undo again', async (status, problem, words, button) => {
    const stuck = undo([changeView(priorityBack, { status, problem })]);
    await open({ openIssuePanel: () => applied({ undos: [stuck] }), approveChanges: () => undone }, words);
    surface.press(button);
    await surface.shows('Undone');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ proposalId: 'u1', changes: ['priority'], overwrite: [] });
  });

  it('applying: shown, with nothing to press', async () => {
    await open({ openIssuePanel: () => applied({ undos: [undo([changeView(priorityBack, { status: 'applying' })])] }) }, 'Writing to Jira.');
    expect(surface.buttonNames()).toEqual(['Triage again', 'Draft a comment, sub-tasks or a link']);
  });

  it('outdated: cannot be approved, and is looked at again', async () => {
    const stale = undo([changeView(priorityBack, { outdated: true })]);
    await open({ openIssuePanel: () => applied({ undos: [stale] }), proposeUndo: () => applied({ undos: [undo()] }) }, 'This changed in Jira since');
    expect(surface.findButton('Undo now')).toBeUndefined();
    surface.press('Look again');
    await surface.shows('Undo now');
    expect(surface.calls.at(-1)?.payload).toEqual({ issueId: '10001', proposalId: 'p1', changes: ['priority'] });
  });

  it('apply again: the same way back, in words that fit', async () => {
    const restore = undo([changeView({ ...priorityBack, kind: 'set_priority', before: { id: '2', name: 'High' }, after: { id: '1', name: 'Highest' } })]);
    const both = ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'undone' })] }), undos: [restore] }));
    await open({ openIssuePanel: () => undone, proposeUndo: () => both, approveChanges: () => applied() }, 'Apply priority again');
    surface.press('Apply priority again');
    await surface.shows('Sets priority back to Highest');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ proposalId: 'p1', changes: ['priority'] });
    surface.press('Apply now');
    await surface.shows('Priority: set to Highest\nApplied');
  });

  it('for a reader: the undo without buttons', async () => {
    await open({ openIssuePanel: () => applied({ canEdit: false, undos: [undo()] }) }, 'Sets priority back to High');
    expect(surface.buttonNames()).toEqual([]);
  });
});

describe('undo of several changes', () => {
  const [one, two] = [suggestion({ status: 'applied' }), components({ status: 'applied' })];
  const both = triage({ suggestions: [one, two] });
  const planned = undo([changeView(priorityBack), changeView(componentsBack)]);

  it('one proposal for all of them, apart from the cards', async () => {
    const after = triage({ suggestions: [suggestion({ status: 'undone' }), components({ status: 'undone' })] });
    await open(
      {
        openIssuePanel: () => ok(panel({ triage: both })),
        proposeUndo: () => ok(panel({ triage: both, undos: [planned] })),
        approveChanges: () => ok(panel({ triage: after })),
      },
      'Undo all 2',
    );
    surface.press('Undo all 2');
    await surface.shows('Sets priority back to High\nRemoves Checkout');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ changes: ['priority', 'components'] });
    expect(surface.findButton('Undo priority')).toBeUndefined();
    surface.press('Undo now');
    await surface.shows('Components: removed Checkout\nUndone');
    expect(surface.calls.at(-1)?.payload).toMatchObject({ proposalId: 'u1', changes: ['priority', 'components'] });
  });

  it('two undos at once: their buttons tell them apart', async () => {
    const second = undo([changeView(componentsBack)], { proposalId: 'u2', code: '12121212' });
    await open({ openIssuePanel: () => ok(panel({ triage: both, undos: [undo(), second] })) }, 'Undo now (priority)');
    expect(surface.buttonNames()).toContain('Keep it (components)');
  });

  it('two undos of what is no longer on screen: told apart by what they are about, and by which they are, never by a code', async () => {
    const older = (changes: readonly Change[], proposalId: string) =>
      undo(changes.map((change) => changeView(change)), { undoes: `of-${proposalId}`, proposalId, code: '12121212' });
    const deletes = [7, 8, 9].map((number): Change => ({ ...deletion, id: `subtask-${number}`, issueKey: `HARBOR-${number}` }));
    const undos = [older([priorityBack], 'u1'), older([priorityBack], 'u2'), older(deletes, 'u3'), older([deletion, componentsBack], 'u4')];
    await open({ openIssuePanel: () => ok(panel({ undos })) }, 'Undo now (priority, 1 of 2)');
    const names = ['priority, 1 of 2', 'priority, 2 of 2', 'HARBOR-7 and 2 more', 'HARBOR-5 and components'];
    for (const name of names) expect(surface.buttonNames()).toContain(`Undo now (${name})`);
    expect(surface.buttonNames().join()).not.toContain('12121212');
  });

  it('of something no longer on screen: still shown', async () => {
    await open({ openIssuePanel: () => ok(panel({ undos: [undo(undefined, { undoes: 'older' })] })) }, 'Sets priority back to High');
    expect(surface.findButton('Undo now')).toBeDefined();
  });
});
