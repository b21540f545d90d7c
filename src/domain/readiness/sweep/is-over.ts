import { isTakenOut, type Sweep } from './sweep';

/**
 * How long Jira has to have refused a project, in milliseconds. A deleted project can be restored for 60 days, and goes on by
 * itself then. Source: Atlassian's "Trash for Jira Cloud projects".
 */
const GONE_FOR_MS = 60 * 24 * 60 * 60_000;

/**
 * Whether nothing is left to do for a project, so that its order and progress need not be kept: what it had published is taken
 * out, or Jira refused it for that long, by its first answer and its last. A project whose settings are gone comes here too: it
 * is taken out first. Whoever opens its settings page orders it anew, if it publishes: `openProjectSettings`, `orderSweep`. An
 * issue event puts in that issue alone, or takes it out: `publishReadiness`, which asks for no order.
 */
export function isOver(sweep: Sweep, now: number): boolean {
  const { status, refusedSince, endedAt } = sweep.progress;
  if (status !== 'done' || endedAt === null) return false;
  return isTakenOut(sweep, now) || (refusedSince !== null && endedAt - refusedSince >= GONE_FOR_MS);
}
