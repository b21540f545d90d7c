import { describe, expect, it } from 'vitest';
import { freshIssues } from '../../../workbench/sample/harbor/fresh';
import { harborProject } from '../../../workbench/sample/harbor/harbor-project';
import { pastIssues } from '../../../workbench/sample/harbor/past/past-issues';
import type { SeedIssue } from '../../../workbench/sample/seed';

const issueOf = (key: string): SeedIssue => {
  const issue = harborProject.issues.find((candidate) => candidate.key === key);
  if (issue === undefined) throw new Error(`The sample project has no issue ${key}.`);
  return issue;
};
const keysOf = (issues: readonly SeedIssue[]): readonly string[] => issues.map(({ key }) => key);
const isOpen = ({ resolution }: SeedIssue): boolean => resolution === null;
const usersOf = (component: string): readonly SeedIssue[] =>
  pastIssues.filter(({ components }) => components.includes(component));

/** What a duplicate says it duplicates; undefined for an issue that is none. */
const canonicalOf = (issue: SeedIssue): SeedIssue | undefined => {
  const link = issue.links?.find(({ type }) => type === 'Duplicate');
  return link && issueOf(link.key);
};
const duplicates = pastIssues.filter(({ resolution }) => resolution === 'Duplicate');

describe('sample past: what is in it', () => {
  it('lies in the 18 months before the fresh issues, each month with some', () => {
    const months = new Set(pastIssues.map(({ created }) => created.slice(0, 7)));
    expect([...months].sort().at(0)).toBe('2024-08');
    expect(months.size).toBe(18);
    const firstFresh = Math.min(...freshIssues.map(({ created }) => Date.parse(created)));
    expect(keysOf(pastIssues.filter(({ created }) => Date.parse(created) >= firstFresh))).toEqual([]);
  });

  it('is mostly closed, mostly at the default priority, and without labels here and there', () => {
    expect(pastIssues.filter(isOpen)).toHaveLength(27);
    expect(pastIssues.filter(({ priority }) => priority === harborProject.defaultPriority)).toHaveLength(117);
    expect(pastIssues.filter(({ labels }) => labels.length === 0)).toHaveLength(31);
    expect(pastIssues.filter(({ components }) => components.length === 0)).toHaveLength(5);
  });

  it('spreads over the components unevenly', () => {
    const shares = harborProject.components.map(({ name }) => [name, usersOf(name).length]);
    expect(Object.fromEntries(shares)).toEqual({
      Checkout: 34,
      Payments: 29,
      'Mobile app': 37,
      Kiosk: 21,
      'Timetable import': 15,
      Accounts: 11,
      Notifications: 16,
      Reporting: 5,
      Infrastructure: 14,
      'Agency portal': 14,
    });
  });

  it('has a component that was used much until January 2025 and never since', () => {
    const created = usersOf('Agency portal').map((issue) => issue.created.slice(0, 7));
    expect(created.at(0)).toBe('2024-08');
    expect(created.at(-1)).toBe('2025-01');
    expect(harborProject.issues.filter(({ components }) => components.includes('Agency portal'))).toHaveLength(14);
  });
});

describe('sample past: duplicates', () => {
  it('every duplicate names one issue, and only duplicates do', () => {
    expect(keysOf(duplicates.filter((issue) => canonicalOf(issue) === undefined))).toEqual([]);
    expect(keysOf(pastIssues.filter((issue) => canonicalOf(issue) !== undefined))).toEqual(keysOf(duplicates));
  });

  it('sets with an open and with a closed canonical issue', () => {
    const canonical = [...new Set(duplicates.flatMap((issue) => canonicalOf(issue)?.key ?? []))].map(issueOf);
    const ends = canonical.filter(({ resolution }) => resolution !== 'Duplicate');
    expect([ends.filter(isOpen).length, ends.filter((issue) => !isOpen(issue)).length]).toEqual([8, 14]);
  });

  it('one chain: HARB-235 duplicates HARB-234, which duplicates HARB-232', () => {
    const chained = duplicates.filter((issue) => canonicalOf(issue)?.resolution === 'Duplicate');
    expect(keysOf(chained)).toEqual(['HARB-235']);
    expect([canonicalOf(issueOf('HARB-235'))?.key, canonicalOf(issueOf('HARB-234'))?.key]).toEqual(['HARB-234', 'HARB-232']);
  });

  it('one canonical issue is younger than its duplicate', () => {
    const younger = duplicates.filter((issue) => Date.parse(canonicalOf(issue)?.created ?? '') > Date.parse(issue.created));
    expect(keysOf(younger)).toEqual(['HARB-167']);
  });
});

describe('sample past: what resembles the fresh issues', () => {
  it.each([
    ['HARB-58', 'HARB-238', ['HARB-241'], 'HARB-126', 'Payments'],
    ['HARB-59', 'HARB-237', ['HARB-240'], 'HARB-108', 'Kiosk'],
    ['HARB-60', 'HARB-229', ['HARB-233'], 'HARB-119', 'Timetable import'],
    ['HARB-61', 'HARB-239', ['HARB-242'], 'HARB-92', 'Mobile app'],
    ['HARB-62', 'HARB-209', ['HARB-225'], 'HARB-133', 'Notifications'],
    ['HARB-63', 'HARB-228', ['HARB-231'], 'HARB-112', 'Accounts'],
    ['HARB-64', 'HARB-232', ['HARB-234'], 'HARB-130', 'Checkout'],
  ])('%s: %s is open with %j, %s is closed, all in %s', (fresh, open, itsDuplicates, closed, component) => {
    const alike = [open, closed].map(issueOf);
    expect(alike.map(isOpen)).toEqual([true, false]);
    expect(alike.map(({ type }) => type)).toEqual([issueOf(fresh).type, issueOf(fresh).type]);
    for (const issue of [...alike, ...itsDuplicates.map(issueOf)]) expect(issue.components).toContain(component);
    expect(keysOf(duplicates.filter((issue) => canonicalOf(issue)?.key === open))).toEqual(itsDuplicates);
  });

  it('HARB-63: the issue with most of its words is restricted', () => {
    const wordsOf = (issue: SeedIssue) =>
      new Set(`${issue.summary} ${JSON.stringify(issue.description)}`.toLowerCase().match(/\p{L}{3,}/gu));
    const asked = wordsOf(issueOf('HARB-63'));
    const shared = (issue: SeedIssue) => [...wordsOf(issue)].filter((word) => asked.has(word)).length;
    const [best] = [...pastIssues].sort((a, b) => shared(b) - shared(a));
    expect([best?.key, best?.securityLevel]).toEqual(['HARB-215', 'Security team']);
  });
});
