import { findAlike } from '../../domain/history/find-alike';
import { HistoryLimits } from '../../domain/history/history-limits';
import { hashValues } from '../../domain/history/index-entry';
import { askedTerms, rankNeighbours, type AskedTerm, type Neighbour } from '../../domain/history/look-up';
import type { PastIssue } from '../../domain/history/past-issue';
import { voteFromPast } from '../../domain/history/vote';
import type { HistoryVotes } from '../../domain/history/votes';
import { inParallel } from '../../domain/in-parallel';
import type { Candidates, Clock, HistoryIndex, PastIssues, TermKey, TrackedIssue } from '../../domain/ports';
import type { Choices } from '../../domain/taxonomy/taxonomy';
import type { Similar } from '../../domain/triage/report';
import { orNull } from '../or-null';

/** What the index answered about an issue. */
export interface IndexAnswer {
  readonly key: TermKey;
  readonly asked: readonly AskedTerm[];
  readonly found: Candidates;
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[];
  readonly recent: readonly (readonly number[])[];
}

/** What the past says about an issue, and those past issues that whoever asked may see. */
export interface LookedBack {
  readonly votes: HistoryVotes;
  /** Best first. */
  readonly similar: readonly Similar[];
  /** The issue itself with its links, and past issues; null where nothing was read back. */
  readonly read: { readonly self: PastIssue; readonly past: readonly PastIssue[] } | null;
}

/** Milliseconds that must be left for the model and for storing its answer; reading the past must not eat them. */
const RESERVE_MS = 15_000;

/** Asks the index of past issues: two statements side by side. Null when it cannot answer. */
export function askIndex(ports: { index: HistoryIndex }, key: TermKey, issue: TrackedIssue): Promise<IndexAnswer | null> {
  const { id, projectId } = issue.snapshot;
  const scope = { projectId, keyId: key.keyId };
  const asked = askedTerms(key, issue.snapshot);
  const look = async (): Promise<IndexAnswer> => {
    const [found, recent] = await inParallel([
      ports.index.findCandidates(scope, { terms: asked, exceptIssueId: id, limit: HistoryLimits.CANDIDATES }),
      ports.index.listRecentValues(scope, issue.createdAt, HistoryLimits.RECENT),
    ]);
    return { key, asked, found, neighbours: rankNeighbours(asked, found, issue.createdAt), recent };
  };
  return orNull(look());
}

/**
 * The nearest past issues as the person who asks sees them, in one call. What they may not see is gone before it votes, is
 * shown or reaches a prompt; what only some may see is left out too, since others will read the report.
 */
export async function lookBackAsUser(
  ports: { past: PastIssues; clock: Clock },
  { answer, issue, choices }: { answer: IndexAnswer; issue: TrackedIssue; choices: Choices },
): Promise<LookedBack | null> {
  const { id, projectId } = issue.snapshot;
  const nearest = answer.neighbours.slice(0, HistoryLimits.NEIGHBOURS);
  if (nearest.length === 0) return speak(answer, issue, choices, { voters: [], read: null });
  if (ports.clock.remainingMs() < RESERVE_MS) return null;
  const issues = await orNull(ports.past.readMany([id, ...nearest.map(({ issueId }) => issueId)]));
  const self = issues?.find(({ snapshot }) => snapshot.id === id);
  if (!issues || !self) return null;
  const past = issues.filter(({ snapshot, restricted }) => snapshot.id !== id && snapshot.projectId === projectId && !restricted);
  // What Jira holds now counts, not what it held when the issue was indexed.
  const voters = nearest.flatMap((neighbour) => {
    const read = past.find(({ snapshot }) => snapshot.id === neighbour.issueId);
    return read ? [{ ...neighbour, values: new Set(hashValues(answer.key, read.values)) }] : [];
  });
  return speak(answer, issue, choices, { voters, read: { self, past } });
}

/** In the background issues are read back only where one is near enough to be the same problem. */
const NEAR_ENOUGH = 0.5;
const MOST_READ = 1;

/**
 * The same for the app, where nobody is present: the index holds nothing that is restricted, and the hashes of the values that
 * may be chosen tell what past issues had. It costs no call, but for issues so near that they may be the same problem.
 */
export async function lookBackAsApp(
  ports: { past: PastIssues },
  { answer, issue, choices }: { answer: IndexAnswer; issue: TrackedIssue; choices: Choices },
): Promise<LookedBack> {
  const nearest = answer.neighbours.slice(0, HistoryLimits.NEIGHBOURS);
  const near = nearest.filter(({ alike }) => alike >= NEAR_ENOUGH).slice(0, MOST_READ);
  const read = near.length === 0 ? [] : await orNull(ports.past.readMany(near.map(({ issueId }) => issueId)));
  const past = (read ?? []).filter(({ snapshot, restricted }) => snapshot.projectId === issue.snapshot.projectId && !restricted);
  const isStillThere = ({ issueId }: Neighbour) => past.some(({ snapshot }) => snapshot.id === issueId);
  // One that was looked for and is gone, moved or limited since does not vote either.
  const voters = nearest.filter((one) => read === null || !near.includes(one) || isStillThere(one));
  const { votes } = speak(answer, issue, choices, { voters, read: null });
  return { votes, similar: sortSimilar(answer, issue, past), read: null };
}

function speak(
  { key, asked, found, neighbours, recent }: IndexAnswer,
  issue: TrackedIssue,
  choices: Choices,
  { voters, read }: { voters: readonly Neighbour[]; read: LookedBack['read'] },
): LookedBack {
  const votes = voteFromPast(key, issue.snapshot, choices, { asked, voters, issues: found.issues, recent });
  return { votes, similar: sortSimilar({ key, asked, found, neighbours, recent }, issue, read?.past ?? []), read };
}

const sortSimilar = ({ key, found, neighbours, recent }: IndexAnswer, issue: TrackedIssue, past: readonly PastIssue[]): Similar[] =>
  findAlike(
    key,
    issue.snapshot,
    past.map(({ snapshot }) => snapshot),
    neighbours,
    { frequencies: found.frequencies, issues: found.issues, recent },
  ).map(({ issueId, likeness }) => ({ issueId, likeness }));
