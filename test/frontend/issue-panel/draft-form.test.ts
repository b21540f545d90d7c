import { afterEach, describe, expect, it } from 'vitest';
import { failed, ok, panel } from '../fixtures';
import { changeView, comment, draft, link, options, subtask } from '../proposal-fixtures';
import { closeDrafts, openAt, OPEN_FORM, withDraft } from './draft-panel';
import type { Answers, Panel } from './open-panel';

let surface: Panel;
afterEach(() => closeDrafts(surface));

describe('draft form', () => {
  const openForm = async (answers: Answers = {}) => {
    surface = await openAt({ openIssuePanel: () => ok(panel()), listDraftOptions: () => ok(options()), ...answers }, OPEN_FORM);
    surface.press(OPEN_FORM);
    await surface.shows('Preview');
  };

  it('closed until asked for; a comment becomes a proposal that is shown in full and has the focus', async () => {
    await openForm({ proposeDraft: () => withDraft(draft([changeView(comment())])) });
    surface.type('draft-comment', '# What we know\nPayments fail.\n- iOS');
    await surface.until(() => surface.control('Comment').props['value'] !== '', 'the text');
    surface.press('Preview');
    await surface.shows('Post comment');
    expect(surface.lastAsked('proposeDraft')).toEqual({
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
    expect(surface.lastAsked('proposeDraft')).toMatchObject({ draft: { issueTypeId: '5', items: [{ summary: 'Step 1' }, { summary: 'Step 2', blocks: [] }] } });
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
    expect(surface.lastAsked('proposeDraft')).toMatchObject({ draft: { kind: 'link', typeId: '7', direction: 'outward', otherKey: 'HARBOR-9' } });
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
    surface = await openAt({ openIssuePanel: () => ok(panel({ canEdit: false })) }, 'Not triaged yet');
    expect(surface.text()).not.toContain('Write to Jira');
  });
});
