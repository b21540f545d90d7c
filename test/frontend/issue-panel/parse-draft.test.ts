import { describe, expect, it } from 'vitest';
import type { Block, Change } from '../../../src/contract/calls/changes';
import { formatDraft } from '../../../src/frontend/issue-panel/draft/format-draft';
import type { DraftFields } from '../../../src/frontend/issue-panel/draft/draft-fields';
import { linkChoice, parseDraft } from '../../../src/frontend/issue-panel/draft/parse-draft';

const empty: DraftFields = { kind: 'comment', comment: '', commentFrom: null, subtasks: '', rows: null, issueTypeId: '5', link: null, otherKey: '' };
const parse = (fields: Partial<DraftFields>) => parseDraft({ ...empty, ...fields }, 'HARBOR-1');
const blocksOf = (comment: string) => {
  const read = parse({ comment });
  return 'value' in read && read.value.kind === 'comment' ? read.value.blocks : read;
};

describe('parseDraft, a comment', () => {
  it('headings, bullets, steps and paragraphs, by how a line begins', () => {
    expect(blocksOf('# What we know\n\nIt fails.\n- iOS\n- Apple Pay\n1. Open\n2. Pay\nDone.')).toEqual([
      { type: 'heading', text: 'What we know' },
      { type: 'paragraph', text: 'It fails.' },
      { type: 'bullets', items: ['iOS', 'Apple Pay'] },
      { type: 'steps', items: ['Open', 'Pay'] },
      { type: 'paragraph', text: 'Done.' },
    ]);
  });

  it('a blank line ends a list; markers without words, and numbers in a sentence, are words', () => {
    expect(blocksOf('- a\n\n- b\r\n-\n#1 of 3\n2.5 hours')).toEqual([
      { type: 'bullets', items: ['a'] },
      { type: 'bullets', items: ['b'] },
      { type: 'paragraph', text: '-' },
      { type: 'paragraph', text: '#1 of 3' },
      { type: 'paragraph', text: '2.5 hours' },
    ]);
  });

  it.each([
    ['', { why: 'empty' }],
    [' \n\t\n', { why: 'empty' }],
    ['fine\nzero\u200bwidth', { why: 'not_plain', line: 2 }],
    ['<b>bold</b>', { why: 'not_plain', line: 1 }],
    [`ok\n${'x'.repeat(2_001)}`, { why: 'line_too_long', line: 2 }],
    [Array.from({ length: 61 }, (_, index) => `line ${index}`).join('\n'), { why: 'too_many_blocks' }],
    [Array.from({ length: 51 }, (_, index) => `- item ${index}`).join('\n'), { why: 'list_too_long', line: 51 }],
    [Array.from({ length: 7 }, () => 'x'.repeat(1_900)).join('\n'), { why: 'text_too_long' }],
  ])('refuses %j', (comment, problem) => {
    expect(parse({ comment })).toEqual({ problem });
  });
});

describe('parseDraft, sub-tasks', () => {
  const subtasks = (text: string) => parse({ kind: 'subtasks', subtasks: text });

  it('one a line; indented lines describe the one above', () => {
    expect(subtasks('Write a test\n  It must fail first.\n  - on iOS\n\n- Fix it')).toEqual({
      value: {
        kind: 'subtasks',
        issueTypeId: '5',
        items: [
          { summary: 'Write a test', blocks: [{ type: 'paragraph', text: 'It must fail first.' }, { type: 'bullets', items: ['on iOS'] }] },
          { summary: 'Fix it', blocks: [] },
        ],
      },
    });
  });

  it('fifty are enough', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `Task ${index}`).join('\n');
    expect(subtasks(lines(50))).toMatchObject({ value: { items: { length: 50 } } });
    expect(subtasks(lines(51))).toEqual({ problem: { why: 'too_many_subtasks' } });
  });

  it.each([
    ['  words', { why: 'no_subtask_above', line: 1 }],
    [`Fine\n${'x'.repeat(256)}`, { why: 'summary_too_long', line: 2 }],
    ['Fine\n  zero\u200bwidth', { why: 'not_plain', line: 2 }],
    ['\n', { why: 'empty' }],
  ])('refuses %j', (text, problem) => {
    expect(subtasks(text)).toEqual({ problem });
  });

  it('no type chosen: says so first', () => {
    expect(parse({ kind: 'subtasks', subtasks: 'x', issueTypeId: null })).toEqual({ problem: { why: 'no_type' } });
  });
});

describe('parseDraft, a link', () => {
  const link = (otherKey: string, choice: string | null = linkChoice('7', 'inward')) => parse({ kind: 'link', otherKey, link: choice });

  it.each(['HARBOR-9', ' harbor-9 ', 'https://one.atlassian.net/browse/HARBOR-9?focused=1'])('reads the key in %j', (otherKey) => {
    expect(link(otherKey)).toEqual({ value: { kind: 'link', typeId: '7', direction: 'inward', otherKey: 'HARBOR-9' } });
  });

  it('refuses what is no key, this very issue, and a link of no type', () => {
    expect(link('soon')).toEqual({ problem: { why: 'not_a_key' } });
    expect(link('harbor-1')).toEqual({ problem: { why: 'same_issue' } });
    expect(link('HARBOR-9', null)).toEqual({ problem: { why: 'no_link_type' } });
  });
});

describe('formatDraft', () => {
  const blocks: Block[] = [
    { type: 'heading', text: 'Known' },
    { type: 'bullets', items: ['a', 'b'] },
    { type: 'bullets', items: ['c'] },
    { type: 'steps', items: ['one', 'two'] },
    { type: 'paragraph', text: 'End.' },
  ];
  const again = (changes: readonly Change[]) => parse(formatDraft(changes) ?? {});

  it('a comment put back into the form reads as the same blocks', () => {
    expect(again([{ id: 'comment', kind: 'add_comment', text: { blocks, draftedBy: 'model' } }])).toEqual({ value: { kind: 'comment', blocks } });
  });

  it('so do sub-tasks and links', () => {
    const subtask = { kind: 'create_subtask', issueTypeId: '5', summary: 'Do', text: { blocks, draftedBy: 'person' } } as const;
    expect(again([{ ...subtask, id: 'subtask-1' }, { ...subtask, id: 'subtask-2' }])).toEqual({
      value: { kind: 'subtasks', issueTypeId: '5', items: [{ summary: 'Do', blocks }, { summary: 'Do', blocks }] },
    });
    const link: Change = { id: 'link', kind: 'link_issues', type: { id: '7', name: 'Duplicate' }, direction: 'inward', other: { id: '9', key: 'HARBOR-9' } };
    expect(again([link])).toEqual({ value: { kind: 'link', typeId: '7', direction: 'inward', otherKey: 'HARBOR-9' } });
  });
});
