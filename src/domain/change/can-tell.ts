import type { AuditActor } from '../audit/event';
import type { Change } from './change';

/**
 * Whether a reader's look at an issue tells what became of an attempt. What they see is there; what they do not see may be
 * kept from them alone. Only whoever began the attempt, as it was written in their name, or the app may say that it is not
 * there: not that a creation never arrived, nor that a deletion did.
 *
 * @param isMade what the look would mean if nothing were kept from the reader
 */
export function canTell(reader: AuditActor, begunBy: AuditActor, { kind }: Change, isMade: boolean): boolean {
  const isSeen = kind === 'delete_comment' || kind === 'delete_subtask' ? !isMade : isMade;
  if (isSeen || reader.type !== 'user' || isForAll(kind)) return true;
  return begunBy.type === 'user' && begunBy.accountId === reader.accountId;
}

/** Fields and properties show the same to everybody who sees the issue; comments, sub-tasks and links have readers of their own. */
const isForAll = (kind: Change['kind']): boolean =>
  ['set_priority', 'edit_components', 'edit_labels', 'set_type', 'set_property'].includes(kind);
