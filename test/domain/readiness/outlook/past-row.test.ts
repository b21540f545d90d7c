import { describe, expect, it } from 'vitest';
import { pastRow } from '../../../../src/domain/readiness/outlook/past-row';
import { pastScore } from '../../../../src/domain/readiness/outlook/past-score';
import type { DiscussedIssue } from '../../../../src/domain/readiness/outlook/discussed-issue';
import { defaultReadiness } from '../../../../src/domain/readiness/readiness-settings';
import { day, past } from '../../history/fixtures';

const type = [{ id: '10001', name: 'Bug' }];
const issue = (given: Partial<Parameters<typeof past>[0]>, more: Partial<DiscussedIssue> = {}): DiscussedIssue => ({
  ...past({ id: 1, summary: 'I see it', description: 'Printer jams.', values: { type }, ...given }),
  talk: { reporter: 'ann', comments: [] },
  ...more,
});
const question = { reporter: 'ann', comments: [{ author: 'bob', text: 'Which version are you using?' }] };
const row = (one: DiscussedIssue, days = 20) => pastRow(one, defaultReadiness, day(1 + days));

describe('pastRow', () => {
  it('holds numbers: how it read and whether people asked back', () => {
    const one = issue({});
    expect(row(one)).toEqual({ issueId: '1', createdAt: day(1), score: pastScore(one, defaultReadiness), points: 12, asked: false });
    expect(row({ ...one, talk: question })?.asked).toBe(true);
  });
  it('waits until an issue is resolved, done or two weeks old', () => {
    expect(row(issue({}), 13)).toBeNull();
    expect(row(issue({}), 14)).not.toBeNull();
    expect(row(issue({ isDone: true }), 0)).not.toBeNull();
    expect(row(issue({ resolution: 'Fixed' }), 0)).not.toBeNull();
  });
  it('is none with a security level, in an unknown language, and where the first comments are not known', () => {
    expect(row(issue({}, { restricted: true }))).toBeNull();
    expect(row(issue({ summary: 'プリンターが詰まる', description: '印刷するとプリンターが詰まります。' }))).toBeNull();
    expect(row(issue({}, { talk: null }))).toBeNull();
  });
  it('a resolution that says it stands for comments that are not known', () => {
    expect(row(issue({ resolution: 'Needs more info' }, { talk: null }))?.asked).toBe(true);
  });
});

describe('pastScore', () => {
  it('rises with what the text tells, by the definition of its type', () => {
    const told = 'Steps to reproduce:\n1. Open the app\n2. Print a ticket\n\nExpected: it prints.\nActual: it jams.\nVersion 4.2 on Windows 11.';
    const [poor, good] = [issue({}), issue({ summary: 'Printer jams', description: told })].map((one) => pastScore(one, defaultReadiness) ?? -1);
    expect(good).toBeGreaterThan((poor ?? 100) + 25);
    expect(pastScore(issue({}), { ...defaultReadiness, definitions: { '10001': { rules: {}, judged: [] } } })).toBe(100);
  });
  it('does not hold against an issue what is not known of its past', () => {
    const rules = { open_blockers: 'critical', open_questions: 'critical', attachments_there: 'critical', estimate: 'critical' } as const;
    expect(pastScore(issue({}, { talk: question }), { ...defaultReadiness, definitions: { '10001': { rules, judged: [] } } })).toBe(100);
  });
  it('is none without a type, and where the rules do not know the language', () => {
    expect(pastScore(past({ id: 1 }), defaultReadiness)).toBeNull();
    expect(pastScore(issue({ summary: 'プリンターが詰まる', description: '印刷するとプリンターが詰まります。' }), defaultReadiness)).toBeNull();
  });
});
