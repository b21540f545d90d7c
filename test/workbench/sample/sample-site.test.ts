import { describe, expect, it } from 'vitest';
import { pastIssues } from '../../../workbench/sample/harbor/past/past-issues';
import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SeedIssue, SeedProject } from '../../../workbench/sample/seed';
import { standardUsers } from '../../../workbench/sample/users';

const projectOf = (key: string): SeedProject => {
  const project = sampleSite.projects.find((candidate) => candidate.key === key);
  if (project === undefined) throw new Error(`The sample site has no project ${key}.`);
  return project;
};

const harbor = projectOf('HARB');
const operations = projectOf('OPS');
/** All but the past: those that tell what the app must cope with, one by one. */
const told = harbor.issues.filter((issue) => !pastIssues.includes(issue));
const allIssues = sampleSite.projects.flatMap((project) => project.issues);
const keysOf = (issues: readonly SeedIssue[]): readonly string[] => issues.map((issue) => issue.key);
const count = (matches: (issue: SeedIssue) => boolean): number => harbor.issues.filter(matches).length;
const isUntriaged = (issue: SeedIssue): boolean =>
  issue.components.length === 0 &&
  issue.labels.length === 0 &&
  issue.priority === harbor.defaultPriority &&
  issue.status === 'To Do';

describe('sample site: what is in it', () => {
  it('holds 242 issues in HARB, 178 of them past ones, and 4 in OPS', () => {
    expect([harbor.issues.length, pastIssues.length, operations.issues.length]).toEqual([242, 178, 4]);
  });

  it('has issues of every type', () => {
    const byType = harbor.issueTypes.map((type) => [type, count((issue) => issue.type === type)]);
    expect(Object.fromEntries(byType)).toEqual({ Bug: 191, Story: 28, Task: 20, 'Sub-task': 3 });
  });

  it('uses each priority, each component and 25 labels', () => {
    expect(harbor.priorities.filter((priority) => count((issue) => issue.priority === priority) < 5)).toEqual([]);
    const rare = harbor.components.filter(({ name }) => count((issue) => issue.components.includes(name)) < 4);
    expect(rare).toEqual([]);
    expect(new Set(harbor.issues.flatMap((issue) => issue.labels)).size).toBe(25);
  });

  it('has a history to learn from: most issues are done, and those carry components and labels', () => {
    const done = harbor.issues.filter((issue) => issue.status === 'Done');
    expect(done.length).toBeGreaterThanOrEqual(180);
    const toldDone = done.filter((issue) => told.includes(issue));
    expect(keysOf(toldDone.filter((issue) => issue.components.length === 0 || issue.labels.length === 0))).toEqual([
      'HARB-12',
    ]);
    expect(keysOf(allIssues.filter((issue) => (issue.status === 'Done') !== (issue.resolution !== null)))).toEqual([]);
  });

  it('has seven issues that are not triaged yet, the newest of all', () => {
    const untriaged = harbor.issues.filter(isUntriaged);
    const newestFirst = [...harbor.issues].sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
    expect(keysOf(untriaged)).toEqual(keysOf(newestFirst.slice(0, 7).reverse()));
    expect(untriaged.filter((issue) => issue.description === null)).toEqual([]);
  });

  it('tells five sets of duplicates in full, each duplicate linked to an older issue that is none', () => {
    const duplicates = told.filter((issue) => issue.resolution === 'Duplicate');
    const originals = duplicates.map((issue) => issue.links?.find((link) => link.type === 'Duplicate')?.key);
    expect(originals).toEqual(['HARB-9', 'HARB-3', 'HARB-27', 'HARB-27', 'HARB-8', 'HARB-17']);
    expect(originals.filter((key) => keysOf(duplicates).some((duplicate) => duplicate === key))).toEqual([]);
  });

  it('estimates about half of its stories', () => {
    const isStory = (issue: SeedIssue) => issue.type === 'Story';
    expect(count((issue) => isStory(issue) && issue.storyPoints !== undefined)).toBe(15);
    expect(count(isStory)).toBe(28);
  });

  it('has two open issues with an open blocker', () => {
    const isOpen = (key: string) => harbor.issues.some((issue) => issue.key === key && issue.resolution === null);
    const blocked = harbor.issues.filter(
      ({ key, links = [] }) => isOpen(key) && links.some((link) => link.type === 'is blocked by' && isOpen(link.key)),
    );
    expect(keysOf(blocked)).toEqual(['HARB-56', 'HARB-214']);
  });

  it('has files, and texts that name files which are not there', () => {
    expect(keysOf(harbor.issues.filter(({ attachments = [] }) => attachments.length > 0))).toEqual(['HARB-26', 'HARB-40', 'HARB-47']);
    const namesFile = (issue: SeedIssue, words: RegExp) =>
      typeof issue.description === 'string' && words.test(issue.description) && issue.attachments === undefined;
    expect(keysOf(told.filter((issue) => namesFile(issue, /checkout-v2\.png|attached screenshot/)))).toEqual(['HARB-16', 'HARB-52']);
  });

  it('has questions in comments: two that nobody answered, one that was, and a comment for administrators', () => {
    const asked = told.filter(({ resolution, comments = [] }) => resolution === null && comments.some(({ text }) => text.includes('?')));
    const lastIsQuestion = ({ comments = [] }: SeedIssue) => comments.at(-1)?.text.endsWith('?');
    expect(keysOf(asked)).toEqual(['HARB-16', 'HARB-34', 'HARB-56']);
    expect(keysOf(asked.filter(lastIsQuestion))).toEqual(['HARB-16', 'HARB-56']);
    expect(keysOf(told.filter(({ comments = [] }) => comments.some(({ visibleTo }) => visibleTo !== undefined)))).toEqual(['HARB-30']);
  });

  it('leaves a few issues without a description', () => {
    expect(keysOf(allIssues.filter((issue) => issue.description === null))).toEqual(['HARB-32', 'HARB-49', 'HARB-194', 'OPS-3']);
  });
});

describe('sample site: who may see it', () => {
  it('gives the project admin of HARB no admin role in OPS and the member no role there', () => {
    expect(harbor.roles.administrators).toContain(standardUsers.projectAdmin.accountId);
    expect(operations.roles.administrators).not.toContain(standardUsers.projectAdmin.accountId);
    expect(Object.values(operations.roles).flat()).not.toContain(standardUsers.member.accountId);
  });

  it('gives the outsider no role anywhere', () => {
    const people = sampleSite.projects.flatMap((project) => Object.values(project.roles).flat());
    expect(people).not.toContain(standardUsers.outsider.accountId);
  });

  it('hides three issues from member and viewer, and their code words stand nowhere else', () => {
    const [level, ...otherLevels] = harbor.securityLevels ?? [];
    expect(otherLevels).toEqual([]);
    expect(level?.members).not.toContain(standardUsers.member.accountId);
    expect(level?.members).not.toContain(standardUsers.viewer.accountId);
    const restricted = harbor.issues.filter((issue) => issue.securityLevel !== undefined);
    const named = allIssues.filter((issue) => /tideglass|nightlatch|driftlock/i.test(JSON.stringify(issue)));
    expect(keysOf(restricted)).toEqual(['HARB-24', 'HARB-51', 'HARB-215']);
    expect(keysOf(named)).toEqual(keysOf(restricted));
  });
});

describe.each(sampleSite.projects)('sample site: references in $key', (project) => {
  const accountIds = new Set(sampleSite.users.map((user) => user.accountId));
  const allKeys = new Set(keysOf(allIssues));
  const componentNames = new Set(project.components.map((component) => component.name));
  const levelNames = new Set((project.securityLevels ?? []).map((level) => level.name));
  type ValuesOf = (issue: SeedIssue) => readonly (string | null | undefined)[];
  const unknown = (valuesOf: ValuesOf, known: ReadonlySet<string>): readonly string[] =>
    project.issues.flatMap((issue) =>
      valuesOf(issue)
        .filter((value) => typeof value === 'string' && !known.has(value))
        .map((value) => `${issue.key}: ${value}`),
    );

  it('numbers its issues without a gap, in the order of their creation, and the past after the rest', () => {
    expect(keysOf(project.issues)).toEqual(project.issues.map((_, index) => `${project.key}-${index + 1}`));
    const past = project.issues.filter((issue) => pastIssues.includes(issue));
    const rest = project.issues.filter((issue) => !pastIssues.includes(issue));
    expect(project.issues).toEqual([...rest, ...past]);
    for (const issues of [rest, past]) {
      const created = issues.map((issue) => Date.parse(issue.created));
      expect(created).toEqual([...created].sort((a, b) => a - b));
    }
    const times = rest.map((issue) => new Date(issue.created).toISOString());
    expect([times.at(0)?.slice(0, 4), (times.at(-1) ?? '') < '2026-03']).toEqual(['2025', true]);
  });

  it('names only values that the project has', () => {
    expect(unknown((issue) => [issue.type], new Set(project.issueTypes))).toEqual([]);
    expect(unknown((issue) => [issue.priority, project.defaultPriority], new Set(project.priorities))).toEqual([]);
    expect(unknown((issue) => issue.components, componentNames)).toEqual([]);
    expect(unknown((issue) => [issue.securityLevel], levelNames)).toEqual([]);
    expect(project.issues.flatMap((issue) => issue.labels).filter((label) => !/^\S{1,255}$/.test(label))).toEqual([]);
    expect(keysOf(project.issues.filter((issue) => !/^.{1,255}$/.test(issue.summary)))).toEqual([]);
  });

  it('names only people that the site has', () => {
    const onLevels = (project.securityLevels ?? []).flatMap((level) => level.members);
    const people = [...Object.values(project.roles).flat(), ...onLevels];
    expect(people.filter((accountId) => !accountIds.has(accountId))).toEqual([]);
    const inIssue = (issue: SeedIssue) => [
      issue.reporter,
      issue.assignee,
      ...(issue.comments ?? []).map((comment) => comment.author),
    ];
    expect(unknown(inIssue, accountIds)).toEqual([]);
  });

  it('links only to issues that exist, and a sub-task to an older parent of its project', () => {
    expect(unknown((issue) => (issue.links ?? []).map((link) => link.key), allKeys)).toEqual([]);
    const hasParent = project.issues.filter((issue) => issue.parent !== undefined);
    expect(keysOf(hasParent)).toEqual(keysOf(project.issues.filter((issue) => issue.type === 'Sub-task')));
    const olderThan = (issue: SeedIssue) => keysOf(project.issues.slice(0, project.issues.indexOf(issue)));
    expect(hasParent.filter((issue) => !olderThan(issue).some((key) => key === issue.parent))).toEqual([]);
  });
});
