import { markedOriginal, speaksOfDuplicates, type EvalLine } from './eval-line';

export interface DuplicateCases {
  /** For an issue, the earlier ones that people found to be the same problem, by two signs: resolution and link. */
  targetsOf(key: string): readonly string[];
  /** Whether any marks, direct or through other issues, say that two are the same problem. */
  areMarkedSame(one: string, other: string): boolean;
  /** Whether people linked two issues, whatever the link is called. */
  areLinked(one: string, other: string): boolean;
}

/**
 * What people of one project marked, looked at from the end: the truth that what is shown is held against. Of a pair the
 * later issue asks and the earlier one is to be found, whichever of them was closed.
 */
export function duplicateCases(issues: readonly EvalLine[]): DuplicateCases {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const targets = new Map<string, Set<string>>();
  for (const issue of issues) {
    const original = byKey.get(markedOriginal(issue) ?? '');
    if (!original || original === issue) continue;
    const apart = Date.parse(issue.created) - Date.parse(original.created);
    // Filed at the same instant neither could have been found when the other came.
    if (apart === 0) continue;
    const [asking, target] = apart > 0 ? [issue, original] : [original, issue];
    targets.set(asking.key, (targets.get(asking.key) ?? new Set()).add(target.key));
  }
  const setOf = joinSets(issues);
  const links = new Set(issues.flatMap(({ key, links: own }) => own.map((link) => `${key} ${link.key}`)));
  return {
    targetsOf: (key) => [...(targets.get(key) ?? [])],
    areMarkedSame: (one, other) => setOf(one) === setOf(other),
    areLinked: (one, other) => links.has(`${one} ${other}`) || links.has(`${other} ${one}`),
  };
}

/** Joins what any mark calls the same problem; gives each key the name of its set. */
function joinSets(issues: readonly EvalLine[]): (key: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { key, duplicateOf, links } of issues) {
    const marked = links.filter(({ type }) => speaksOfDuplicates(type)).map((link) => link.key);
    for (const other of duplicateOf === null ? marked : [duplicateOf, ...marked]) {
      const [one, two] = [rootOf(key), rootOf(other)];
      if (one !== two) parents.set(one, two);
    }
  }
  return rootOf;
}
