import { createHmac } from 'node:crypto';
import { HistoryLimits } from '../../src/domain/history/history-limits';
import { indexEntry } from '../../src/domain/history/index-entry';
import { askedTerms, rankNeighbours } from '../../src/domain/history/look-up';
import type { PastIssue } from '../../src/domain/history/past-issue';
import type { Candidates, TermKey } from '../../src/domain/ports';
import { memoryIndex } from '../eval/memory-index';
import type { BenchIssue } from './bench-issues';

const SECRET = Buffer.alloc(32, 'bench');

/** As the product's: one HMAC a word, remembered nowhere. */
export const benchKey: TermKey = {
  keyId: 1,
  hash: (word) => createHmac('sha256', SECRET).update(word, 'utf8').digest().readUInt32BE(0),
};

/** An issue at the moment it was filed, with what the index of its project's past answers. */
export interface Filed {
  readonly issue: BenchIssue;
  readonly found: Candidates;
  /** What would be read back, nearest first. */
  readonly nearest: readonly PastIssue[];
  /** Values of the newest issues; asked for only where somebody needs them. */
  readonly listRecent: () => Promise<readonly (readonly number[])[]>;
}

/** Walks through a project in time order, so that each issue meets the past it met. */
export async function walkPast(issues: readonly BenchIssue[], visit: (filed: Filed) => void | Promise<void>): Promise<void> {
  const index = memoryIndex();
  const past = new Map<string, PastIssue>();
  for (const issue of issues) {
    const { snapshot, createdAt } = issue;
    const scope = { projectId: snapshot.projectId, keyId: benchKey.keyId };
    const asked = askedTerms(benchKey, snapshot);
    const found = await index.findCandidates(scope, { terms: asked, exceptIssueId: snapshot.id, limit: HistoryLimits.CANDIDATES });
    const neighbours = rankNeighbours(asked, found, createdAt).slice(0, HistoryLimits.NEIGHBOURS);
    const nearest = neighbours.flatMap(({ issueId }) => past.get(issueId) ?? []);
    await visit({ issue, found, nearest, listRecent: () => index.listRecentValues(scope, createdAt, HistoryLimits.RECENT) });
    past.set(snapshot.id, issue);
    await index.saveEntries(scope, [indexEntry(benchKey, issue)]);
  }
}
