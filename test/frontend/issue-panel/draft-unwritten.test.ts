import { afterEach, describe, expect, it } from 'vitest';
import { draftAdf } from '../../../src/domain/change/draft-adf';
import { strings } from '../../../src/frontend/shared/strings';
import { ok } from '../fixtures';
import { changeView, comment, draft, link, options, subtask } from '../proposal-fixtures';
import { closeDrafts, openAt, OPEN_FORM, withDraft } from './draft-panel';
import type { Panel } from './open-panel';

let surface: Panel;
afterEach(() => closeDrafts(surface));

describe('draft, before it is written', () => {
  it('a comment in full: heading, paragraph, bullets and steps', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(comment())])) }, 'Comment to post');
    expect(surface.text()).toContain('What we know\nPayments fail on iPhone.\niOS 18.6\nApple Pay\nOpen the shop\nPay');
    expect(surface.findAll('List').map((node) => node.props['type'])).toEqual(['unordered', 'ordered']);
    expect(surface.text()).toContain('Not in Jira yet. Code efefefef in the audit log.');
    expect(surface.text()).not.toContain('Drafted with AI');
  });

  it('drafted by a model: with the very line that will stand under it in Jira', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(comment('model'))])) }, strings.panel.draft.aiMark);
    const written = JSON.stringify(draftAdf({ blocks: [], draftedBy: 'model' }));
    expect(written).toContain(JSON.stringify(strings.panel.draft.aiMark));
  });

  it('a link whose phrase is not known here: type and direction', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(link)])) }, '“Duplicate”, from this issue to\nHARBOR-9');
    expect(surface.findAll('Link').map((node) => node.props['href'])).toEqual(['/browse/HARBOR-9']);
  });

  it('outdated: cannot be written, and is drafted again', async () => {
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(subtask(1), { outdated: true })])) }, 'The issue changed since this was drafted');
    expect(surface.findButton('Create 1 sub-task')).toBeUndefined();
    surface.answers['listDraftOptions'] = () => ok(options());
    surface.press('Draft again');
    await surface.shows('Preview');
    expect(surface.control('Sub-tasks, one a line').props['value']).toBe('Step 1\n  First of all.');
  });

  it('discarded: gone, nothing written, and the focus is back where drafting begins', async () => {
    const gone = draft([changeView(comment(), { status: 'dismissed' })]);
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(comment())])), dismissChanges: () => withDraft(gone) }, 'Discard');
    surface.press('Discard');
    await surface.until(() => surface.findButton('Discard') === undefined, 'the draft to go');
    expect(surface.lastAsked('dismissChanges')).toEqual({ issueId: '10001', proposalId: 'd1', changes: ['comment'] });
    expect(surface.focused()).toEqual([OPEN_FORM]);
    expect(surface.flags).toEqual([]);
  });

  it('two drafts: their buttons tell them apart by code', async () => {
    const second = draft([changeView(comment())], { proposalId: 'd2', code: '34343434' });
    surface = await openAt({ openIssuePanel: () => withDraft(draft([changeView(comment())]), second) }, 'Post comment (34343434)');
    expect(surface.buttonNames()).toContain('Discard (efefefef)');
  });
});
