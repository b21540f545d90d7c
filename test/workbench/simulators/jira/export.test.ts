import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { seedFromExport } from '../../../../workbench/simulators/jira/export';
import { createJiraWorld, installation } from './jira-world';
import { at, listAt } from './reply';

const issuesFile = resolve(__dirname, '../../../../../shared/data/issues/jira-issues.jsonl');

const line = (issue: Record<string, unknown>) => JSON.stringify({ summary: 'A summary', ...issue });

describe('seedFromExport', () => {
  it('a bad line is reported with its number and never stops the rest', () => {
    const { seed, counts, problems } = seedFromExport({
      lines: [
        '{"key":',
        '',
        line({ key: 'ONE-1' }),
        line({ key: 'one' }),
        line({ key: 'ONE-1' }),
        line({ key: 'ONE-2', created: 'soon' }),
        '[]',
        line({ key: 'ONE-3', summary: '' }),
      ],
    });
    expect(problems.map(({ line: number }) => number)).toEqual([1, 4, 5, 6, 7, 8]);
    expect(problems.map(({ reason }) => reason).slice(0, 4)).toEqual([
      'is not JSON',
      'key: is not an issue key such as ABC-12',
      'ONE-1 is already there',
      'created: is not a time',
    ]);
    expect(counts).toEqual({ lines: 8, issues: 1, otherProjects: 0, skipped: 6 });
    expect(seed.projects.map(({ key }) => key)).toEqual(['ONE']);
  });

  it('a key and a summary are enough', () => {
    const { seed } = seedFromExport({ lines: [line({ key: 'ONE-1' })] });
    expect(seed.projects[0]).toMatchObject({ key: 'ONE', issueTypes: ['Task'], priorities: [], components: [] });
    expect(seed.projects[0]?.issues[0]).toMatchObject({
      type: 'Task',
      status: 'To Do',
      priority: null,
      description: null,
      links: [],
    });
    const { simulator } = createJiraWorld({ seed });
    expect(simulator.getIssue(installation.id, 'ONE-1').summary).toBe('A summary');
  });

  it('two spellings of one name are one priority and one type', () => {
    const { seed } = seedFromExport({
      lines: [
        line({ key: 'ONE-1', type: 'Bug', priority: 'High', components: ['api'] }),
        line({ key: 'ONE-2', type: 'bug', priority: 'HIGH', components: ['API'] }),
      ],
    });
    const { simulator } = createJiraWorld({ seed });
    const [first, second] = ['ONE-1', 'ONE-2'].map((key) => simulator.getIssue(installation.id, key));
    expect(second).toMatchObject({ priorityId: first?.priorityId, typeId: first?.typeId });
  });

  it('project keeps one project; types, components and ordered priorities come from its issues', () => {
    const { seed, counts } = seedFromExport({
      project: 'TWO',
      lines: [
        line({ key: 'ONE-1', priority: 'High' }),
        line({
          key: 'TWO-1',
          type: 'Story',
          priority: 'Trivial',
          components: ['b', 'a', 'b'],
          created: '2009-03-06T04:54:10.080-0600',
        }),
        line({
          key: 'TWO-2',
          type: 'Bug',
          priority: 'Blocker',
          labels: ['two words'],
          links: [{ type: 'duplicates', key: 'TWO-1' }, 'x'],
        }),
        line({ key: 'TWO-3', type: 'Bug', priority: 'Trivial' }),
        line({ key: 'TWO-4', priority: 'Someday', type: null }),
      ],
    });
    expect(counts).toMatchObject({ issues: 4, otherProjects: 1 });
    expect(seed.projects).toHaveLength(1);
    expect(seed.projects[0]).toMatchObject({
      priorities: ['Blocker', 'Trivial', 'Someday'],
      defaultPriority: 'Trivial',
      issueTypes: ['Bug', 'Story', 'Task'],
      components: [{ name: 'a' }, { name: 'b' }],
    });
    expect(seed.projects[0]?.issues[0]?.created).toBe('2009-03-06T10:54:10.080Z');
    expect(seed.projects[0]?.issues[1]).toMatchObject({
      labels: ['two-words'],
      links: [{ type: 'duplicates', key: 'TWO-1' }],
    });
  });
});

describe.skipIf(!existsSync(issuesFile))('the real export (skipped when ../shared/data is not here)', () => {
  it('all 2,000 TIMOB issues load, are found, and come back from a dump', async () => {
    const started = performance.now();
    const { seed, counts, problems } = seedFromExport({
      lines: readFileSync(issuesFile, 'utf8').split('\n'),
      project: 'TIMOB',
    });
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ issues: 2_000, skipped: 0 });
    const { as, simulator } = createJiraWorld({ seed });
    const seeded = performance.now();
    const count = await as(standardUsers.viewer)('POST', '/rest/api/3/search/approximate-count', {
      jql: 'project = TIMOB',
    });
    expect(count.json).toEqual({ count: 2_000 });
    const jql = 'text ~ android AND priority >= High ORDER BY created DESC';
    const found = await as(standardUsers.member)('POST', '/rest/api/3/search/jql', {
      jql,
      fields: ['summary', 'priority'],
      maxResults: 100,
    });
    expect(listAt(found.json, 'issues')).toHaveLength(100);
    const searched = performance.now();
    const saved = JSON.stringify(simulator.dump(installation.id));
    simulator.restore(installation, JSON.parse(saved));
    expect(JSON.stringify(simulator.dump(installation.id))).toBe(saved);
    const [ms, searchMs, dumpMs] = [seeded - started, searched - seeded, performance.now() - searched].map(Math.round);
    console.info(
      `2,000 issues: read and seeded in ${ms} ms, two searches ${searchMs} ms, ` +
        `dump and restore ${dumpMs} ms, ${saved.length} characters`,
    );
  });

  it('the whole file loads as twelve projects, every issue in the shape Atlassian describes', async () => {
    const { seed, counts } = seedFromExport({ lines: readFileSync(issuesFile, 'utf8').split('\n') });
    expect(counts).toMatchObject({ issues: 4_912, skipped: 0 });
    expect(seed.projects).toHaveLength(12);
    const { as, simulator, clock } = createJiraWorld({ seed });
    const keys = seed.projects
      .flatMap(({ issues }) => issues.map(({ key }) => key))
      .filter((_key, index) => index % 7 === 0);
    for (let start = 0; start < keys.length; start += 100) {
      const issueIdsOrKeys = keys.slice(start, start + 100);
      const { json } = await as(standardUsers.member)('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys });
      expect(listAt(json, 'issues')).toHaveLength(issueIdsOrKeys.length);
      await clock.advance(1_000);
    }
    const editmeta = await as(standardUsers.member)('GET', `/rest/api/3/issue/${keys[0] ?? ''}/editmeta`);
    expect(at(editmeta.json, 'fields', 'priority', 'allowedValues')).toBeDefined();
    expect(simulator.points(installation.id).total).toBe(keys.length + Math.ceil(keys.length / 100) + 2);
  });
});
