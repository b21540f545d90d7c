/** Priority names of the two usual schemes, highest first. */
const PRIORITY_ORDER = [
  'Blocker',
  'Highest',
  'Critical',
  'High',
  'Major',
  'Medium',
  'Minor',
  'Low',
  'Trivial',
  'Lowest',
] as const;

/** Where a priority stands by its name, 0 at the top; a name that neither scheme has goes below them all. */
export function priorityRank(name: string): number {
  const rank = PRIORITY_ORDER.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  return rank < 0 ? PRIORITY_ORDER.length : rank;
}

/** Sorts priority names as Jira would list them, highest first. An export does not carry the order. */
export const inPriorityOrder = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => priorityRank(a) - priorityRank(b) || (a < b ? -1 : 1));
