import type { DuplicateSetView, PastIssueView, SimilarView } from '../contract/calls/issue-panel';
import { duplicateSets, isDone, type DuplicateSet } from '../domain/history/duplicate-sets';
import type { PastIssue } from '../domain/history/past-issue';
import { mapFields } from '../domain/taxonomy/taxonomy';
import type { TriageReport } from '../domain/triage/report';
import type { PastLook } from '../usecases/panel/panel-state';

/** What of the past this reader may see, sorted by what it is to the issue. */
export function similarView({ similar }: TriageReport, { self, read, duplicateLinkType }: PastLook): SimilarView {
  const alike = (likeness: TriageReport['similar'][number]['likeness']) =>
    similar.flatMap(({ issueId, likeness: is }) => (is === likeness ? read.filter(({ snapshot }) => snapshot.id === issueId) : []));
  const sets = duplicateSets(self, alike('duplicate'), read, duplicateLinkType);
  const inSets = new Set(sets.flatMap(({ canonical, others }) => [canonical, ...others]));
  return {
    duplicates: sets.filter(({ canonical }) => !isDone(canonical)).map(setView),
    seenBefore: sets.filter(({ canonical }) => isDone(canonical)).map(setView),
    related: alike('related').filter((one) => !inSets.has(one)).map(pastView),
  };
}

const setView = ({ canonical, others, isLinked, mayLink }: DuplicateSet): DuplicateSetView => ({
  canonical: pastView(canonical),
  others: others.map(pastView),
  isLinked,
  mayLink,
});

const pastView = ({ snapshot, status, resolution, createdAt, values }: PastIssue): PastIssueView => ({
  issueKey: snapshot.key,
  summary: snapshot.summary,
  status: status.name,
  progress: status.progress,
  resolution,
  createdAt: new Date(createdAt).toISOString(),
  values: mapFields((field) => values[field].map(({ name }) => name)),
});
