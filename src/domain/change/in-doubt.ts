import type { AuditEvent } from '../audit/event';
import type { Change } from './change';
import { changeState } from './change-state';

/**
 * Whether Jira may hold a change that the log does not call applied, so that it has to be looked for before it is made again:
 * no outcome is known, or somebody who did not see it took it for lost. The app sees no more than it is shown, and what it
 * misses may be in plain sight for whoever asks now.
 *
 * @param now epoch milliseconds
 */
export function isInDoubt(events: readonly AuditEvent[], { id, kind }: Pick<Change, 'id' | 'kind'>, now: number): boolean {
  const { status } = changeState(events, id, now);
  if (status === 'unknown') return true;
  const isMarked = kind === 'add_comment' || kind === 'create_subtask';
  return isMarked && status === 'failed' && events.some((event) => wasMissed(event, id));
}

const wasMissed = (event: AuditEvent, changeId: string): boolean =>
  event.action === 'change.failed' && event.payload.changeId === changeId && event.payload.problem === 'never_arrived';
