import { afterEach, describe, expect, it } from 'vitest';
import type { ChangedSince } from '../../../src/contract/result';
import { components, failed, ok, panel, suggestion, triage } from '../fixtures';
import { changeView, comment, draft, priorityBack, subtask, undo } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

let surface: Panel;
const open = async (answers: Answers, shown: string): Promise<void> => {
  surface = openPanel(answers);
  await surface.shows(shown);
};
const since = (part: Partial<ChangedSince> = {}): ChangedSince => ({
  changeId: 'components',
  why: 'value',
  now: ['Kiosk', 'Payments'],
  by: 'account-alex',
  at: '2026-11-22T03:00:00.000Z',
  ...part,
});

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('a void approval of a suggestion', () => {
  const refuse = async (...changed: ChangedSince[]) => {
    const stale = panel({ triage: triage({ suggestions: [suggestion(), components({ outdated: true })] }) });
    const answers: Answers = {
      openIssuePanel: () => ok(panel({ triage: triage() })),
      approveChanges: () => failed('proposal_void', { changed }),
      triageIssue: () => ok(panel({ triage: triage({ proposalId: 'p2' }) })),
    };
    await open(answers, 'Approve components');
    answers['openIssuePanel'] = () => ok(stale);
    surface.press('Approve components');
    await surface.shows('The issue changed since this was proposed');
    await surface.called('openIssuePanel', 2);
  };

  it('says what Jira holds now, who changed it and when, and triages again', async () => {
    await refuse(since());
    expect(surface.text()).toContain('Components are now Kiosk and Payments.\nChanged by\non Nov 22, 2026, 3:00:00 AM');
    expect(surface.people()).toEqual(['account-alex']);
    expect(surface.flags).toEqual([]);
    expect(surface.focused()).toEqual(['Triage again']);
    surface.press('Triage again');
    await surface.called('triageIssue');
    await surface.until(() => !surface.text().includes('The issue changed'), 'the message to go');
  });

  it('nobody known, nothing held: says only what is known', async () => {
    await refuse(since({ changeId: 'priority', now: [], by: null }));
    expect(surface.text()).toContain('Priority is now empty.\nChanged\non Nov 22');
    expect(surface.people()).toEqual([]);
  });

  it('the rules changed: says so instead of naming a value', async () => {
    await refuse(since({ why: 'rules', now: [], by: null, at: null }));
    expect(surface.text()).toContain('The project or its Plumbline settings changed');
  });

  it('without any detail: says that nothing was written', async () => {
    await refuse();
    expect(surface.text()).toContain('is no longer what would be written, so nothing was written.');
  });
});

describe('a void approval of an undo', () => {
  it('stands where the undo stands, and looks again', async () => {
    const applied = triage({ suggestions: [suggestion({ status: 'applied' })] });
    const view = ok(panel({ triage: applied, undos: [undo()] }));
    await open(
      {
        openIssuePanel: () => view,
        approveChanges: () => failed('proposal_void', { changed: [since({ changeId: 'priority', now: ['Low'] })] }),
        proposeUndo: () => ok(panel({ triage: applied, undos: [undo([changeView(priorityBack)], { proposalId: 'u2' })] })),
      },
      'Undo now',
    );
    surface.press('Undo now');
    await surface.shows('Priority is now Low.');
    surface.press('Look again');
    await surface.until(() => !surface.text().includes('Priority is now Low.'), 'the message to go');
    expect(surface.lastAsked('proposeUndo')).toEqual({
      issueId: '10001',
      proposalId: 'p1',
      changes: ['priority'],
    });
  });
});

describe('a void approval of a draft', () => {
  it('drafts again from the same words', async () => {
    const view = ok(panel({ drafts: [draft([changeView(comment())])] }));
    await open({ openIssuePanel: () => view, approveChanges: () => failed('proposal_void', { changed: [since({ changeId: 'comment' })] }) }, 'Post comment');
    surface.press('Post comment');
    await surface.shows('The summary or description of this issue was edited.');
    surface.press('Draft again');
    await surface.shows('Preview');
    expect(surface.control('Comment').props['value']).toBe(
      '# What we know\nPayments fail on iPhone.\n- iOS 18.6\n- Apple Pay\n1. Open the shop\n2. Pay',
    );
    expect(surface.text()).not.toContain('was edited');
  });

  it('sub-tasks: what they all rest on is said once', async () => {
    const two = [subtask(1), subtask(2)];
    const view = ok(panel({ drafts: [draft(two.map((one) => changeView(one)))] }));
    const changed = two.map(({ id }) => since({ changeId: id }));
    await open({ openIssuePanel: () => view, approveChanges: () => failed('proposal_void', { changed }) }, 'Create 2 sub-tasks');
    surface.press('Create 2 sub-tasks');
    await surface.shows('was edited');
    expect(surface.text().split('was edited')).toHaveLength(2);
    surface.press('Close');
    await surface.until(() => !surface.text().includes('was edited'), 'the message to go');
  });
});
