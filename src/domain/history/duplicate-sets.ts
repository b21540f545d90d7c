import { marksDuplicates } from './duplicate-link';
import type { PastIssue } from './past-issue';

/** Issues that are one and the same problem, as far as anybody can tell from here. */
export interface DuplicateSet {
  /** The one to keep: an open one before closed ones, then the one others were linked to, then the oldest. */
  readonly canonical: PastIssue;
  readonly others: readonly PastIssue[];
  readonly isLinked: boolean;
  readonly mayLink: boolean;
}

/**
 * Joins likely duplicates of an issue to sets: two belong together when a link says so, directly or through others that
 * were read. Nothing here closes anything, and no set offers a link that would lead back to where it starts.
 *
 * @param issue the issue itself, with its links
 * @param likely past issues that look like the same problem, best first
 * @param read everything that was read, to follow links through
 * @param linkType id of the chosen link type; null: found by name
 */
export function duplicateSets(
  issue: PastIssue,
  likely: readonly PastIssue[],
  read: readonly PastIssue[],
  linkType: string | null,
): DuplicateSet[] {
  const byId = new Map(read.map((one) => [one.snapshot.id, one]));
  const links = duplicateLinks([issue, ...read], linkType);
  const taken = new Set<string>([issue.snapshot.id]);
  const sets: DuplicateSet[] = [];
  for (const seed of likely) {
    if (taken.has(seed.snapshot.id)) continue;
    const ids = connected(seed.snapshot.id, links, issue.snapshot.id);
    const members = ids.flatMap((id) => byId.get(id) ?? []);
    for (const { snapshot } of members) taken.add(snapshot.id);
    sets.push(asSet(issue, members, links));
  }
  return sets;
}

/** A pair of ids: the first duplicates the second. */
type Pair = readonly [duplicate: string, original: string];

function duplicateLinks(issues: readonly PastIssue[], chosen: string | null): Pair[] {
  return issues.flatMap(({ snapshot, links }) =>
    links
      .filter(({ type }) => marksDuplicates(type, chosen))
      .map(({ direction, other }): Pair => (direction === 'outward' ? [snapshot.id, other.id] : [other.id, snapshot.id])),
  );
}

/** Everything joined to `from`, not passing through the issue at hand: what people linked to it is no proof of each other. */
function connected(from: string, links: readonly Pair[], except: string): string[] {
  const found = [from];
  for (const id of found) {
    for (const [left, right] of links) {
      const next = left === id ? right : right === id ? left : undefined;
      if (next !== undefined && next !== except && !found.includes(next)) found.push(next);
    }
  }
  return found;
}

export const isDone = ({ status }: PastIssue): boolean => status.progress === 'done';

function asSet(issue: PastIssue, members: readonly PastIssue[], links: readonly Pair[]): DuplicateSet {
  const timesNamed = ({ snapshot }: PastIssue) => links.filter(([, original]) => original === snapshot.id).length;
  const [canonical, ...others] = [...members].sort(
    (left, right) =>
      Number(isDone(left)) - Number(isDone(right)) ||
      timesNamed(right) - timesNamed(left) ||
      left.createdAt - right.createdAt,
  );
  if (!canonical) throw new Error('a set has at least the issue it was made from');
  const ids = new Set(members.map(({ snapshot }) => snapshot.id));
  const own = issue.snapshot.id;
  const isLinked = links.some(([left, right]) => (left === own && ids.has(right)) || (right === own && ids.has(left)));
  return { canonical, others, isLinked, mayLink: !isLinked && !reaches(canonical.snapshot.id, own, links) };
}

/** Whether following "duplicates" from one issue leads to another. */
function reaches(from: string, to: string, links: readonly Pair[]): boolean {
  const seen = [from];
  for (const id of seen) {
    for (const [duplicate, original] of links) {
      if (duplicate !== id || seen.includes(original)) continue;
      if (original === to) return true;
      seen.push(original);
    }
  }
  return false;
}
