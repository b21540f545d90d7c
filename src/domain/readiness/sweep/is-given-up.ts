import type { SweepProgress } from './sweep';

/**
 * How long Jira has to have refused a project, in milliseconds. A deleted project can be restored for 60 days, and goes on by
 * itself then. Source: Atlassian's "Trash for Jira Cloud projects".
 */
const GONE_FOR_MS = 60 * 24 * 60 * 60_000;

/** Whether Jira refused a project for that long, by its first answer and its last: it is not asked again by itself. */
export const isGivenUp = ({ status, refusedSince, endedAt }: Pick<SweepProgress, 'status' | 'refusedSince' | 'endedAt'>): boolean =>
  status === 'done' && endedAt !== null && refusedSince !== null && endedAt - refusedSince >= GONE_FOR_MS;
