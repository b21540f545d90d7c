import { describe, expect, it } from 'vitest';
import type { ReadinessFacts } from '../../../src/domain/readiness/facts';
import { changedParts, issueState } from '../../../src/domain/readiness/issue-state';
import { empty } from './fixtures';
import { comment, factsOf } from './rules/facts';

const value = (id: string) => ({ id, name: `name of ${id}` });
const base = factsOf('Summary', 'Description', {
  estimate: { value: 3 },
  attachments: ['b.png', 'a.png'],
  attachmentIds: ['12', '11'],
});
const facts: ReadinessFacts = { ...base, issue: { ...base.issue, values: { ...base.issue.values, type: [value('1')], components: [value('7'), value('3')] } } };
const withIssue = (more: Partial<ReadinessFacts['issue']>): ReadinessFacts => ({ ...facts, issue: { ...facts.issue, ...more } });
const withValues = (more: Partial<ReadinessFacts['issue']['values']>) => withIssue({ values: { ...facts.issue.values, ...more } });
const withWords = (more: Partial<ReadinessFacts['issue']['snapshot']>) => withIssue({ snapshot: { ...facts.issue.snapshot, ...more } });
const before = issueState(facts, empty);
const parts = (changed: ReadinessFacts, definition = empty) => {
  const after = issueState(changed, definition);
  expect(after.hash === before.hash).toBe(changedParts(before, after).length === 0);
  return changedParts(before, after);
};

describe('issueState', () => {
  it('the same issue has the same state', () => {
    expect(issueState(structuredClone(facts), empty)).toEqual(before);
    expect(before.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['summary', withWords({ summary: 'Another' })],
    ['description', withWords({ description: 'Another' })],
    ['environment', withIssue({ environment: 'Linux' })],
    ['type', withValues({ type: [value('2')] })],
    ['components', withValues({ components: [value('7')] })],
    ['estimate', { ...facts, estimate: { value: 5 } }],
    ['estimate', { ...facts, estimate: { value: null } }],
    ['attachments', { ...facts, attachmentIds: ['11'] }],
    ['attachments', { ...facts, attachmentIds: ['11', '13'] }],
  ] as const)('an edit of the %s changes that part alone', (part, changed) => {
    expect(parts(changed)).toEqual([part]);
  });

  it('another definition is another state', () => {
    expect(parts(facts, { ...empty, rules: { steps: 'critical' } })).toEqual(['definition']);
  });

  it.each([
    ['a label', withValues({ labels: [value('urgent')] })],
    ['a priority', withValues({ priority: [value('1')] })],
    ['a comment', { ...facts, comments: [comment('Which one?')] }],
    ['a blocker', { ...facts, openBlockers: [{ id: '9', key: 'A-9' }] }],
    ['another name of the same file', { ...facts, attachments: ['c.png', 'a.png'] }],
    ['the app’s own property', { ...facts, property: { score: 1 } }],
    ['a security level', withIssue({ restricted: true })],
    ['a move that keeps everything', withWords({ key: 'B-1' })],
  ] as const)('%s changes nothing', (_what, changed) => {
    expect(parts(changed)).toEqual([]);
  });

  it('the order Jira lists values and files in changes nothing', () => {
    expect(parts({ ...withValues({ components: [value('3'), value('7')] }), attachmentIds: ['11', '12'] })).toEqual([]);
  });

  it('no estimate in a project that estimates is as none in one that does not: switching it on ends no sign-off', () => {
    expect(issueState({ ...facts, estimate: { value: null } }, empty)).toEqual(issueState({ ...facts, estimate: null }, empty));
  });

  it('a part taken apart otherwise is another state: texts do not run into one another', () => {
    const one = issueState(factsOf('a', 'bc'), empty);
    expect(issueState(factsOf('ab', 'c'), empty).hash).not.toBe(one.hash);
  });
});

describe('changedParts', () => {
  it('lists them in the order they are shown in', () => {
    const changed = { ...withIssue({ environment: 'Linux', snapshot: { ...facts.issue.snapshot, summary: 'Another' } }), attachmentIds: [] };
    expect(parts(changed, { ...empty, rules: { steps: 'info' } })).toEqual(['summary', 'environment', 'attachments', 'definition']);
  });
});
