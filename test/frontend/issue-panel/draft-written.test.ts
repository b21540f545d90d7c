import { afterEach, describe, expect, it } from 'vitest';
import { failed, ok, panel } from '../fixtures';
import { changeView, comment, draft, kept, link, subtask, undo } from '../proposal-fixtures';
import { closeDrafts, openAt, OPEN_FORM, withDraft } from './draft-panel';
import type { Panel } from './open-panel';

let surface: Panel;
afterEach(() => closeDrafts(surface));

describe('draft, written', () => {
  const created = (number: number) => changeView(subtask(number), { status: 'applied', createdKey: `HARBOR-7${number}` });

  it('a comment: one line, a flag and an undo', async () => {
    surface = await openAt(
      {
        openIssuePanel: () => withDraft(draft([changeView(comment())])),
        approveChanges: () => withDraft(draft([changeView(comment(), { status: 'applied' })])),
      },
      'Post comment',
    );
    surface.press('Post comment');
    await surface.shows('Comment\nApplied');
    expect(surface.lastAsked('approveChanges')).toEqual({
      issueId: '10001',
      proposalId: 'd1',
      digest: 'ef'.repeat(32),
      changes: ['comment'],
      overwrite: [],
    });
    expect(surface.flags.map(({ description }) => description)).toEqual(['Comment posted. Recorded in the audit log.']);
    expect(surface.focused()).toEqual(['Undo comment']);
    expect(surface.text()).not.toContain('Payments fail on iPhone.');
  });

  it('sub-tasks of which some failed: keys, reasons, and another try of just those', async () => {
    const refused = [3, 4].map((number) => changeView(subtask(number), { status: 'failed', problem: 'jira_rejected' }));
    const all = [1, 2, 3, 4];
    surface = await openAt(
      {
        openIssuePanel: () => withDraft(draft(all.map((number) => changeView(subtask(number))))),
        approveChanges: () => withDraft(draft([created(1), created(2), ...refused])),
      },
      'Create 4 sub-tasks',
    );
    surface.press('Create 4 sub-tasks');
    await surface.shows('HARBOR-71\nStep 1\nApplied');
    expect(surface.text()).toContain('Step 3\nFailed\nJira refused the change.');
    expect(surface.findAll('Link').map((node) => node.props['href'])).toEqual(['/browse/HARBOR-71', '/browse/HARBOR-72']);
    expect(surface.flags.map(({ description }) => description)).toEqual(['2 sub-tasks created. Recorded in the audit log.']);
    expect(surface.focused()).toEqual(['Try the failed 2 again']);
    surface.answers['approveChanges'] = () => withDraft(draft(all.map(created)));
    surface.press('Try the failed 2 again');
    await surface.shows('Undo 4 sub-tasks');
    expect(surface.lastAsked('approveChanges')).toMatchObject({ changes: ['subtask-3', 'subtask-4'] });
  });

  it('sub-tasks that were taken back: their keys without a link, as nothing is there any more', async () => {
    const gone = { ...created(1), status: 'undone' as const };
    surface = await openAt({ openIssuePanel: () => withDraft(draft([gone, created(2)])) }, 'HARBOR-71\nStep 1\nUndone');
    expect(surface.findAll('Link').map((node) => node.props['href'])).toEqual(['/browse/HARBOR-72']);
  });

  it('sub-tasks made again beside one that stayed: in words that fit', async () => {
    const written = draft([{ ...created(1), status: 'undone' }, created(2)]);
    surface = await openAt({ openIssuePanel: () => ok(panel({ drafts: [written], undos: [undo([changeView(subtask(1))], { undoes: 'u0' })] })) }, 'Apply now');
    expect(surface.buttonNames()).toContain('Leave it');
  });

  it('cut off half-way: what is unknown is checked, what was not begun is created', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([created(1), changeView(subtask(2), { status: 'unknown' }), changeView(subtask(3))])) }, 'Unknown');
    expect(surface.buttonNames()).toEqual([
      'Triage',
      ...['Create the other 1', 'Check the unknown one again', 'Undo 1 sub-task', 'Discard'],
      OPEN_FORM,
    ]);
  });

  it('undo: what would be deleted, and which stay because somebody worked on them', async () => {
    const taken = undo(
      [changeView({ ...subtask(1), kind: 'delete_subtask', issueId: '71', issueKey: 'HARBOR-71', issueTypeId: '5', summary: 'Step 1', text: { blocks: [], draftedBy: 'person' } })],
      { undoes: 'd1', kept: [kept({ changeId: 'subtask-2', why: 'touched', value: 'HARBOR-72' })] },
    );
    const written = draft([created(1), created(2)]);
    surface = await openAt(
      {
        openIssuePanel: () => withDraft(written),
        proposeUndo: () => ok(panel({ drafts: [written], undos: [taken] })),
        approveChanges: () => failed('forbidden'),
      },
      'Undo 2 sub-tasks',
    );
    surface.press('Undo 2 sub-tasks');
    await surface.shows('Deletes HARBOR-71 “Step 1”');
    expect(surface.text()).toContain('Stays: HARBOR-72, worked on by');
    expect(surface.people()).toEqual(['account-alex']);
    expect(surface.findButton('Undo 2 sub-tasks')).toBeUndefined();
    surface.answers['openIssuePanel'] = () => ok(panel({ drafts: [written], undos: [taken] }));
    surface.press('Undo now');
    await surface.shows('Deleting sub-tasks or comments, for example, is often for project administrators only.');
    expect(surface.text()).toContain('nothing was changed');
  });

  it('undone: says so and can be applied again', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(link, { status: 'undone' })])), proposeUndo: () => ok(panel()) }, 'Undone');
    surface.press('Apply link again');
    await surface.called('proposeUndo');
    expect(surface.lastAsked('proposeUndo')).toEqual({ issueId: '10001', proposalId: 'd1', changes: ['link'] });
  });
});
