import { findAlike, type Alike } from '../../src/domain/history/find-alike';
import { HistoryLimits } from '../../src/domain/history/history-limits';
import { hashTerm, indexEntry } from '../../src/domain/history/index-entry';
import { askedTerms, rankNeighbours } from '../../src/domain/history/look-up';
import type { PastIssue } from '../../src/domain/history/past-issue';
import { termsOf } from '../../src/domain/history/terms';
import { voteFromPast } from '../../src/domain/history/vote';
import type { HistoryVotes } from '../../src/domain/history/votes';
import type { TermKey } from '../../src/domain/ports';
import type { Choices } from '../../src/domain/taxonomy/taxonomy';
import { memoryIndex } from './memory-index';

/** What one look into the past gives for an issue. */
export interface LookBack {
  /** The past issues that vote, nearest first. */
  readonly nearest: readonly PastIssue[];
  vote(choices: Choices): HistoryVotes;
  /** The nearest ones, likeliest the same problem first. */
  findAlike(): readonly Alike[];
}

export interface ProjectPast {
  lookBack(issue: Asking): Promise<LookBack>;
  /** The issue was triaged and is past from now on. */
  add(issue: PastIssue): Promise<void>;
}

/** All of an issue that a look back is given: its words and when it was filed. */
export type Asking = Pick<PastIssue, 'snapshot' | 'createdAt'>;

export interface PastSize {
  readonly terms: number;
  readonly candidates: number;
  readonly recent: number;
  /** How many of the last issues filed are not triaged yet, and so not in the index. */
  readonly lag: number;
}

/** What the product keeps and asks for. */
export const shippedSize: PastSize = {
  terms: HistoryLimits.TERMS_PER_ISSUE,
  candidates: HistoryLimits.CANDIDATES,
  recent: HistoryLimits.RECENT,
  lag: 0,
};

/** All words of all issues, and everything that shares one is looked at: what an index without limits would give. */
export const wholeSize: PastSize = { terms: Infinity, candidates: Infinity, recent: Infinity, lag: 0 };

/** A project's past that grows as a replay goes on, looked into by the product's own code. */
export function startProjectPast(key: TermKey, size: PastSize): ProjectPast {
  const index = memoryIndex();
  const issues = new Map<string, PastIssue>();
  const untriaged: PastIssue[] = [];
  return {
    async add(added) {
      untriaged.push(added);
      if (untriaged.length <= size.lag) return;
      const issue = untriaged.shift();
      if (!issue) return;
      issues.set(issue.snapshot.id, issue);
      const terms = termsOf(issue.snapshot, size.terms).map(({ term }) => hashTerm(key, term));
      const scope = { projectId: issue.snapshot.projectId, keyId: key.keyId };
      await index.saveEntries(scope, [{ ...indexEntry(key, issue), terms: [...new Set(terms)] }]);
    },
    async lookBack({ snapshot, createdAt }) {
      const scope = { projectId: snapshot.projectId, keyId: key.keyId };
      const asked = askedTerms(key, snapshot, size.terms);
      const query = { terms: asked, exceptIssueId: snapshot.id, limit: size.candidates };
      const found = await index.findCandidates(scope, query);
      const recent = await index.listRecentValues(scope, createdAt, size.recent);
      const neighbours = rankNeighbours(asked, found, createdAt);
      const voters = neighbours.slice(0, HistoryLimits.NEIGHBOURS);
      const nearest = voters.flatMap(({ issueId }) => issues.get(issueId) ?? []);
      const past = { asked, voters, issues: found.issues, recent };
      const read = nearest.map((issue) => issue.snapshot);
      return {
        nearest,
        vote: (choices) => voteFromPast(key, snapshot, choices, past),
        findAlike: () => findAlike(key, snapshot, read, neighbours, { ...found, recent }),
      };
    },
  };
}
