import { describe, expect, test } from 'vitest';
import { IssueTextLimits } from '../../../src/domain/issue/issue-text-limits';
import { IssueSnapshotSchema, takeSnapshot } from '../../../src/domain/issue/snapshot';

const base = { id: '10001', key: 'DEMO-1', projectId: '10000', issueType: 'Bug', summary: 'Login fails' };
const described = (text: string) => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('takeSnapshot', () => {
  test.each([null, undefined, 5, {}, { type: 'doc', content: [{ type: 'paragraph', content: 'x' }] }])(
    'a description of %j is empty',
    (description) => {
      const none = { total: 0, control: 0, zeroWidth: 0, bidirectional: 0, tag: 0 };
      const snapshot = takeSnapshot({ ...base, description });
      expect(snapshot).toEqual({ ...base, description: '', hiddenCharacters: none, truncated: false });
      expect(IssueSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    },
  );

  test('hidden characters of summary and description are removed and counted together', () => {
    const snapshot = takeSnapshot({
      ...base,
      summary: 'Log\u200Bin\u202E fails',
      description: described('Open\u0007 it\u{E0041}\u{E0042}\u200B <b>now</b>'),
    });
    expect(snapshot).toMatchObject({ summary: 'Login fails', description: 'Open it now' });
    expect(snapshot.hiddenCharacters).toEqual({ total: 6, control: 1, zeroWidth: 2, bidirectional: 1, tag: 2 });
  });

  test('summary and type are one line', () => {
    const snapshot = takeSnapshot({ ...base, issueType: ' Bug\nx', summary: 'a<br>b\r\n c ', description: 'd' });
    expect(snapshot).toMatchObject({ issueType: 'Bug x', summary: 'a b c', description: 'd' });
  });

  test('an oversized summary or description is cut and marked', () => {
    const summary = 'x'.repeat(IssueTextLimits.MAX_SUMMARY_CHARS + 1);
    expect(takeSnapshot({ ...base, summary, description: null })).toMatchObject({
      summary: summary.slice(1),
      truncated: true,
    });
    const text = 'y'.repeat(IssueTextLimits.MAX_TEXT_CHARS + 1);
    expect(takeSnapshot({ ...base, description: described(text) }).truncated).toBe(true);
  });
});
