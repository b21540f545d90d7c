import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HistoryLimits } from '../../../src/domain/history/history-limits';
import { indexEntry } from '../../../src/domain/history/index-entry';
import { askedTerms } from '../../../src/domain/history/look-up';
import type { PastIssue } from '../../../src/domain/history/past-issue';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import type { Candidates } from '../../../src/domain/ports';
import { sampleSite } from '../../../workbench/sample/sample-site';
import { asPastIssue } from '../../eval/eval-line';
import { memoryIndex } from '../../eval/memory-index';
import { readExport } from '../../eval/read-export';
import { replayKey } from '../../eval/term-key';
import { createIndexFixture, scope, type IndexFixture } from './index-fixture';

const EXPORT = '../shared/data/issues/jira-issues.jsonl';
const key = replayKey();

/** The index knows issues by Jira's numbers; an export has keys alone. */
const numbered = (issues: readonly PastIssue[]): PastIssue[] =>
  [...issues]
    .sort((left, right) => left.createdAt - right.createdAt)
    .map((issue, at) => ({ ...issue, snapshot: { ...issue.snapshot, id: `${at + 1}` } }));

const sampleIssues = (): PastIssue[] =>
  numbered(
    (sampleSite.projects[0]?.issues ?? []).map(({ key: issueKey, type, summary, description, components, labels, created, resolution }) => {
      const named = (names: readonly string[]) => names.map((name) => ({ id: name, name }));
      const createdAt = Date.parse(created);
      return {
        snapshot: takeSnapshot({ id: issueKey, key: issueKey, projectId: '1', issueType: type, summary, description }),
        values: { priority: [], components: named(components), labels: named(labels), type: named([type]) },
        environment: '',
        createdAt,
        changedAt: createdAt,
        restricted: false,
        status: { name: '', progress: resolution === null ? 'to_do' : 'done' },
        resolution,
        links: [],
      };
    }),
  );

/** What the port promises: neither says in which order a candidate names its terms. */
const plain = ({ candidates, frequencies, issues }: Candidates) => ({
  candidates: candidates.map(({ issueId, createdAt, terms, values }) => ({ issueId, createdAt, terms: [...terms].sort((a, b) => a - b), values })),
  frequencies: [...frequencies].sort(([left], [right]) => left - right),
  issues,
});

/** The published figures come from the index in memory; the product asks the one in SQL. */
describe('the index in SQL and the one in memory', () => {
  let fixture: IndexFixture;
  beforeAll(async () => {
    fixture = await createIndexFixture();
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.dispose());

  async function expectSame(issues: readonly PastIssue[], asking: readonly PastIssue[]): Promise<void> {
    const memory = memoryIndex();
    const entries = issues.map((issue) => indexEntry(key, issue));
    await memory.saveEntries(scope, entries);
    for (let at = 0; at < entries.length; at += 100) await fixture.run((index) => index.saveEntries(scope, entries.slice(at, at + 100)));
    let found = 0;
    for (const { snapshot, createdAt } of asking) {
      const query = { terms: askedTerms(key, snapshot), exceptIssueId: snapshot.id, limit: HistoryLimits.CANDIDATES };
      const inSql = await fixture.run((index) => index.findCandidates(scope, query));
      expect(plain(inSql), snapshot.summary).toEqual(plain(await memory.findCandidates(scope, query)));
      const best = await fixture.run((index) => index.findCandidates(scope, { ...query, limit: 5 }));
      expect(best.candidates, snapshot.summary).toEqual(inSql.candidates.slice(0, 5));
      found += inSql.candidates.length;
      for (const limit of [HistoryLimits.RECENT, 20]) {
        const recent = await fixture.run((index) => index.listRecentValues(scope, createdAt, limit));
        expect(recent, snapshot.summary).toEqual(await memory.listRecentValues(scope, createdAt, limit));
      }
    }
    expect(found).toBeGreaterThan(10 * asking.length);
  }

  it('say the same of the sample project, each issue asked about', { timeout: 120_000 }, async () => {
    const issues = sampleIssues();
    await expectSame(issues, issues);
  });

  it.skipIf(!existsSync(EXPORT)).each(['TIMOB', 'DURACLOUD'])(
    'say the same of up to 600 real issues of %s (skipped where ../shared/data is not there)',
    { timeout: 240_000 },
    async (project) => {
      const lines = (await readExport(EXPORT, project)).get(project) ?? [];
      const issues = numbered(lines.map(asPastIssue)).slice(-600);
      await expectSame(issues.slice(0, -30), issues.slice(-60));
    },
  );
});
