/** Names of the two usual schemes, highest first. An export does not carry the order; other names go last. */
const HIGHEST_FIRST = [
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
];

const rankOf = (priority: string): number => {
  const rank = HIGHEST_FIRST.indexOf(priority);
  return rank === -1 ? HIGHEST_FIRST.length : rank;
};

/** Sorts priority names as Jira would list them, highest first. */
export const inPriorityOrder = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
