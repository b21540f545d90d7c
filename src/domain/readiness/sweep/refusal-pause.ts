/** Most refusals of one run: then it says that the app is shut out. The pauses before it come to not quite two days. */
export const MOST_REFUSALS = 4;

const FIRST_PAUSE_MS = 6 * 60 * 60_000;
const LONGEST_PAUSE_MS = 7 * 24 * 60 * 60_000;

/**
 * For how long a project is left alone whose first page Jira refused: it is gone, or the app may not see it. First this, then
 * twice as long each time, at most a week, milliseconds: somebody may let the app in, and most likely nobody does.
 *
 * @param refusals how often in a row, at least once
 */
export const refusalPauseMs = (refusals: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(refusals - 1, 20));
