import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../src/frontend/issue-panel/draft/draft-fields';
import { closedForm, reduceDraftForm, type DraftFormEvent } from '../../../../src/frontend/issue-panel/draft/draft-form-state';
import { formatDraft } from '../../../../src/frontend/issue-panel/draft/format-draft';
import { parseDraft } from '../../../../src/frontend/issue-panel/draft/parse-draft';
import { parseRows } from '../../../../src/frontend/issue-panel/draft/parse-rows';
import { commentOf, subtasksOf } from '../../../../src/frontend/issue-panel/work-order/order-draft';
import { basisLegend } from '../../../../src/domain/work-order/section-titles';
import { workOrderBlocks } from '../../../../src/contract/calls/work-order';
import { comment, subtask } from '../../proposal-fixtures';
import { order } from './work-order-fixtures';

const row = (part: Partial<Parameters<typeof parseRows>[0]['items'][number]> = {}) => ({ id: 1, summary: 'Do', description: '', estimate: '', ...part });
const read = (part: Parameters<typeof row>[0], hasEstimates = true) => parseRows({ items: [row({ summary: 'First' }), row(part)], hasEstimates });
const parse = (fields: Partial<DraftFields>) => parseDraft({ ...closedForm.fields, issueTypeId: '5', ...fields }, 'HARBOR-1');
const form = (...events: readonly DraftFormEvent[]) => events.reduce(reduceDraftForm, closedForm);

describe('parseRows', () => {
  it('a title, a description of blocks, and an estimate where there is one', () => {
    expect(read({ summary: ' Mend it ', description: 'Why.\n- iOS', estimate: ' 2,5 ' })).toEqual({
      value: [
        { summary: 'First', blocks: [] },
        { summary: 'Mend it', blocks: [{ type: 'paragraph', text: 'Why.' }, { type: 'bullets', items: ['iOS'] }], estimate: 2.5 },
      ],
    });
  });

  it.each([
    [{ summary: ' ' }, { why: 'no_summary', row: 2 }],
    [{ summary: 'x'.repeat(256) }, { why: 'summary_is_too_long', row: 2 }],
    [{ summary: '<b>bold</b>' }, { why: 'summary_not_plain', row: 2 }],
    [{ description: 'fine\nzero\u200bwidth' }, { why: 'not_plain', line: 2, row: 2 }],
  ])('refuses %j', (part, problem) => {
    expect(read(part)).toEqual({ problem });
  });

  it.each(['soon', '0', '-1', '3h', '10001', '1e3', '1.234'])('refuses the estimate %j', (estimate) => {
    expect(read({ estimate })).toEqual({ problem: { why: 'no_estimate', row: 2 } });
  });

  it('an estimate that is not asked for is not sent', () => {
    expect(read({ estimate: 'soon' }, false)).toEqual({ value: [{ summary: 'First', blocks: [] }, { summary: 'Do', blocks: [] }] });
  });
});

describe('order-draft', () => {
  it('commentOf: reads back as the very blocks, and says where they come from', () => {
    expect(parse(commentOf(order()))).toEqual({ value: { kind: 'comment', blocks: workOrderBlocks(order()), workOrderId: 'w1' } });
  });

  it('subtasksOf: one row each, without an estimate', () => {
    const fields = subtasksOf(order(), { estimates: true, estimateIn: null });
    expect(fields.rows?.items.map(({ summary, estimate }) => [summary, estimate])).toEqual([
      ['Write a failing test', ''],
      ['Mend the callback', ''],
      ['Tell support', ''],
    ]);
    expect(parse(fields)).toMatchObject({ value: { kind: 'subtasks', workOrderId: 'w1', items: { length: 3 } } });
    expect(fields.rows?.items[0]?.description).toBe(`${basisLegend('the parent issue', ['issue', 'assumption'])}\n- [issue] About Write a failing test\n# Acceptance criteria\n- [assumption] Write a failing test is done`);
  });
});

describe('the form, filled', () => {
  const filled: DraftFormEvent = { type: 'refilled', fields: subtasksOf(order(), { estimates: false, estimateIn: null }) };
  const summaries = (state: ReturnType<typeof form>) => state.fields.rows?.items.map(({ summary }) => summary);

  it('sends the focus to the first field, and asks for the types of sub-tasks', () => {
    expect(form(filled)).toMatchObject({ isOpen: true, wantsOptions: true, focus: { on: 'row:1', turn: 1 } });
    expect(form({ type: 'refilled', fields: commentOf(order()) }).focus).toEqual({ on: 'comment', turn: 1 });
  });

  it('row_removed: the others stay as they were typed, and the next one has the focus', () => {
    const state = form(filled, { type: 'row_edited', id: 3, fields: { summary: 'Tell everybody' } }, { type: 'row_removed', id: 2 });
    expect(summaries(state)).toEqual(['Write a failing test', 'Tell everybody']);
    expect(state.focus).toEqual({ on: 'row:3', turn: 2 });
  });

  it('all removed: nothing can be previewed, and one can be added', () => {
    const none = form(filled, ...[1, 2, 3].map((id) => ({ type: 'row_removed', id }) as const));
    expect(none.focus.on).toBe('add_row');
    expect(parse({ ...none.fields, issueTypeId: '5' })).toEqual({ problem: { why: 'no_rows' } });
    const added = reduceDraftForm(none, { type: 'row_added' });
    expect([summaries(added), added.focus.on]).toEqual([[''], 'row:1']);
  });

  it('another kind chosen: its field does not take the focus; a proposal or emptying puts the rows away', () => {
    expect(form(filled, { type: 'edited', fields: { kind: 'comment' } }).focus.on).toBeNull();
    expect(form(filled, { type: 'proposed' })).toMatchObject({ isOpen: false, fields: { rows: null }, focus: { on: null } });
    expect(form(filled, { type: 'emptied' })).toMatchObject({ isOpen: true, fields: { rows: null }, focus: { on: 'subtasks' } });
    expect(form({ type: 'refilled', fields: commentOf(order()) }, { type: 'emptied' }).fields).toMatchObject({ comment: '', commentFrom: null });
  });
});

describe('formatDraft, of a work order', () => {
  it('drafted again, the words still say what they began as, and estimates stay', () => {
    expect(formatDraft([comment('model')], 'w1')).toMatchObject({ kind: 'comment', commentFrom: 'w1' });
    expect(formatDraft([comment()])).toMatchObject({ commentFrom: null });
    const estimated = subtask(1);
    if (estimated.kind !== 'create_subtask') throw new Error('Not a sub-task.');
    const again = formatDraft([{ ...estimated, estimate: { field: 'timeoriginalestimate', value: 2.5 } }, subtask(2)], 'w1');
    expect(parse(again ?? {})).toEqual({
      value: {
        kind: 'subtasks',
        issueTypeId: '5',
        workOrderId: 'w1',
        items: [
          { summary: 'Step 1', blocks: [{ type: 'paragraph', text: 'First of all.' }], estimate: 2.5 },
          { summary: 'Step 2', blocks: [] },
        ],
      },
    });
  });
});
