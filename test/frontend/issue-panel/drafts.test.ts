import { afterEach, describe, expect, it } from 'vitest';
import { draftAdf } from '../../../src/domain/change/draft-adf';
import { strings } from '../../../src/frontend/shared/strings';
import { failed, ok, panel } from '../fixtures';
import { changeView, comment, draft, kept, link, options, subtask, undo } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

const OPEN_FORM = 'Draft a comment, sub-tasks or a link';
let surface: Panel;
const open = async (answers: Answers, shown: string): Promise<void> => {
  surface = openPanel(answers);
  await surface.shows(shown);
};
const withDraft = (...drafts: ReturnType<typeof draft>[]) => ok(panel({ drafts }));
const proposed = (name: string) => surface.lastAsked(name);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  const names = surface.buttonNames();
  expect(new Set(names).size).toBe(names.length);
  surface.close();
});

describe('draft form', () => {
  const openForm = async (answers: Answers = {}) => {
    await open({ openIssuePanel: () => ok(panel()), listDraftOptions: () => ok(options()), ...answers }, OPEN_FORM);
    surface.press(OPEN_FORM);
    await surface.shows('Preview');
  };

  it('closed until asked for; a comment becomes a proposal that is shown in full and has the focus', async () => {
    await openForm({ proposeDraft: () => withDraft(draft([changeView(comment())])) });
    surface.type('draft-comment', '# What we know\nPayments fail.\n- iOS');
    await surface.until(() => surface.control('Comment').props['value'] !== '', 'the text');
    surface.press('Preview');
    await surface.shows('Post comment');
    expect(proposed('proposeDraft')).toEqual({
      issueId: '10001',
      draft: {
        kind: 'comment',
        blocks: [
          { type: 'heading', text: 'What we know' },
          { type: 'paragraph', text: 'Payments fail.' },
          { type: 'bullets', items: ['iOS'] },
        ],
      },
    });
    expect(surface.focused()).toEqual(['Post comment']);
    await surface.until(() => surface.findButton('Preview') === undefined, 'the form to close');
    expect(surface.namesCalled()).not.toContain('listDraftOptions');
  });

  it('nothing written, or something unwritable: says what is wrong where, and sends nothing', async () => {
    await openForm();
    surface.press('Preview');
    await surface.shows('Write something first.');
    surface.type('draft-comment', 'fine\n<b>bold</b>');
    await surface.shows('Line 2 holds hidden characters or markup. Type it as plain words.');
    expect(surface.namesCalled()).toEqual(['openIssuePanel']);
  });

  it('refused by the server: the words stay in the form', async () => {
    await openForm({ proposeDraft: () => failed('jira_unavailable') });
    surface.type('draft-comment', 'Hello');
    await surface.until(() => surface.control('Comment').props['value'] === 'Hello', 'the text');
    surface.press('Preview');
    await surface.shows('Jira did not answer');
    expect(surface.control('Comment').props['value']).toBe('Hello');
  });

  it('closed and opened again: what was typed is still there', async () => {
    await openForm();
    surface.type('draft-comment', 'Hello');
    await surface.until(() => surface.control('Comment').props['value'] === 'Hello', 'the text');
    surface.press('Close the form');
    await surface.shows(OPEN_FORM);
    surface.press(OPEN_FORM);
    await surface.shows('Preview');
    expect(surface.control('Comment').props['value']).toBe('Hello');
  });

  it('sub-tasks: of the only type there is', async () => {
    await openForm({ proposeDraft: () => withDraft(draft([changeView(subtask(1)), changeView(subtask(2))])) });
    surface.choose('Sub-tasks');
    await surface.shows('Sub-tasks, one a line');
    await surface.until(() => !surface.isBlocked('Preview'), 'the options');
    expect(surface.findAll('Select')).toEqual([]);
    surface.type('draft-subtasks', 'Step 1\n  First of all.\nStep 2');
    await surface.until(() => surface.control('Sub-tasks, one a line').props['value'] !== '', 'the text');
    surface.press('Preview');
    await surface.shows('Create 2 sub-tasks');
    expect(proposed('proposeDraft')).toMatchObject({ draft: { issueTypeId: '5', items: [{ summary: 'Step 1' }, { summary: 'Step 2', blocks: [] }] } });
  });

  it('sub-tasks: the type is chosen where there are several, and missing where there is none', async () => {
    const two = [{ id: '5', name: 'Sub-task' }, { id: '6', name: 'Chore' }];
    await openForm({ listDraftOptions: () => ok(options({ subtaskTypes: two })), proposeDraft: () => withDraft(draft([changeView(subtask(1))])) });
    surface.choose('Sub-tasks');
    await surface.shows('Chore');
    surface.type('draft-subtasks', 'Step 1');
    surface.press('Preview');
    await surface.shows('Choose a type for the sub-tasks.');
    surface.pick('Type', 'Chore');
    await surface.until(() => !surface.text().includes('Choose a type'), 'the choice');
    surface.close();

    await openForm({ listDraftOptions: () => ok(options({ subtaskTypes: [] })) });
    surface.choose('Sub-tasks');
    await surface.shows('This project has no type of sub-task that you may create.');
    expect(surface.isBlocked('Preview')).toBe(true);
  });

  it('a link: both readings of a type are options of their own', async () => {
    await openForm({ proposeDraft: () => withDraft(draft([changeView(link)])) });
    surface.choose('Link to another issue');
    await surface.shows('duplicates\nis duplicated by\nrelates to');
    surface.press('Preview');
    await surface.shows('Choose how the issues are linked.');
    surface.pick('This issue', 'duplicates');
    surface.type('draft-key', 'soon');
    await surface.shows('Enter the key of an issue, such as ABC-123.');
    surface.type('draft-key', 'harbor-9');
    await surface.until(() => !surface.text().includes('Enter the key'), 'the key');
    surface.press('Preview');
    await surface.shows('Link issues');
    expect(proposed('proposeDraft')).toMatchObject({ draft: { kind: 'link', typeId: '7', direction: 'outward', otherKey: 'HARBOR-9' } });
    expect(surface.text()).toContain('This issue duplicates\nHARBOR-9');
  });

  it('options that cannot be read: an error that can be retried', async () => {
    const answers: Answers = { listDraftOptions: () => failed('jira_unavailable') };
    await openForm(answers);
    surface.choose('Link to another issue');
    await surface.shows('Jira did not answer');
    surface.answers['listDraftOptions'] = () => ok(options({ linkTypes: [] }));
    surface.press('Try again');
    await surface.shows('This site has no issue link types, or linking is switched off.');
  });

  it('for a reader: not offered', async () => {
    await open({ openIssuePanel: () => ok(panel({ canEdit: false })) }, 'Not triaged yet');
    expect(surface.text()).not.toContain('Write to Jira');
  });
});

describe('draft, before it is written', () => {
  it('a comment in full: heading, paragraph, bullets and steps', async () => {
    await open({ openIssuePanel: () => withDraft(draft([changeView(comment())])) }, 'Comment to post');
    expect(surface.text()).toContain('What we know\nPayments fail on iPhone.\niOS 18.6\nApple Pay\nOpen the shop\nPay');
    expect(surface.findAll('List').map((node) => node.props['type'])).toEqual(['unordered', 'ordered']);
    expect(surface.text()).toContain('Not in Jira yet. Code efefefef in the audit log.');
    expect(surface.text()).not.toContain('Drafted with AI');
  });

  it('drafted by a model: with the very line that will stand under it in Jira', async () => {
    await open({ openIssuePanel: () => withDraft(draft([changeView(comment('model'))])) }, strings.panel.draft.aiMark);
    const written = JSON.stringify(draftAdf({ blocks: [], draftedBy: 'model' }));
    expect(written).toContain(JSON.stringify(strings.panel.draft.aiMark));
  });

  it('a link whose phrase is not known here: type and direction', async () => {
    await open({ openIssuePanel: () => withDraft(draft([changeView(link)])) }, '“Duplicate”, from this issue to\nHARBOR-9');
    expect(surface.findAll('Link').map((node) => node.props['href'])).toEqual(['/browse/HARBOR-9']);
  });

  it('outdated: cannot be written, and is drafted again', async () => {
    await open({ openIssuePanel: () => withDraft(draft([changeView(subtask(1), { outdated: true })])) }, 'The issue changed since this was drafted');
    expect(surface.findButton('Create 1 sub-task')).toBeUndefined();
    surface.answers['listDraftOptions'] = () => ok(options());
    surface.press('Draft again');
    await surface.shows('Preview');
    expect(surface.control('Sub-tasks, one a line').props['value']).toBe('Step 1\n  First of all.');
  });

  it('discarded: gone, nothing written, and the focus is back where drafting begins', async () => {
    const gone = draft([changeView(comment(), { status: 'dismissed' })]);
    await open({ openIssuePanel: () => withDraft(draft([changeView(comment())])), dismissChanges: () => withDraft(gone) }, 'Discard');
    surface.press('Discard');
    await surface.until(() => surface.findButton('Discard') === undefined, 'the draft to go');
    expect(proposed('dismissChanges')).toEqual({ issueId: '10001', proposalId: 'd1', changes: ['comment'] });
    expect(surface.focused()).toEqual([OPEN_FORM]);
    expect(surface.flags).toEqual([]);
  });

  it('two drafts: their buttons tell them apart by code', async () => {
    const second = draft([changeView(comment())], { proposalId: 'd2', code: '34343434' });
    await open({ openIssuePanel: () => withDraft(draft([changeView(comment())]), second) }, 'Post comment (34343434)');
    expect(surface.buttonNames()).toContain('Discard (efefefef)');
  });
});

describe('draft, written', () => {
  const created = (number: number) => changeView(subtask(number), { status: 'applied', createdKey: `HARBOR-7${number}` });

  it('a comment: one line, a flag and an undo', async () => {
    await open(
      {
        openIssuePanel: () => withDraft(draft([changeView(comment())])),
        approveChanges: () => withDraft(draft([changeView(comment(), { status: 'applied' })])),
      },
      'Post comment',
    );
    surface.press('Post comment');
    await surface.shows('Comment\nApplied');
    expect(proposed('approveChanges')).toEqual({
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
    await open(
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
    expect(proposed('approveChanges')).toMatchObject({ changes: ['subtask-3', 'subtask-4'] });
  });

  it('cut off half-way: what is unknown is checked, what was not begun is created', async () => {
    await open({ openIssuePanel: () => withDraft(draft([created(1), changeView(subtask(2), { status: 'unknown' }), changeView(subtask(3))])) }, 'Unknown');
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
    await open(
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
    await open({ openIssuePanel: () => withDraft(draft([changeView(link, { status: 'undone' })])), proposeUndo: () => ok(panel()) }, 'Undone');
    surface.press('Apply link again');
    await surface.called('proposeUndo');
    expect(proposed('proposeUndo')).toEqual({ issueId: '10001', proposalId: 'd1', changes: ['link'] });
  });
});
