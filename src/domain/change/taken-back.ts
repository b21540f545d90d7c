import type { AuditEntry } from '../audit/event';
import { changeFor, proposalName, type Proposal } from './proposal';

/** The proposal an undo takes back and, when that is an undo itself, the one it had taken back. Both absent otherwise. */
export interface Lineage {
  readonly target: Proposal | undefined;
  readonly root: Proposal | undefined;
}

export const noLineage: Lineage = { target: undefined, root: undefined };

/**
 * What an applied change of an undo says about earlier proposals: its target's change is undone, and where the target was
 * an undo, the change that one had taken back stands again.
 */
export function takenBack(undo: Proposal, { target, root }: Lineage, changeId: string): AuditEntry[] {
  const by = proposalName(undo);
  const about = (proposal: Proposal | undefined) => {
    const change = proposal && changeFor(proposal, changeId);
    if (!change) return undefined;
    return { ...proposalName(proposal), changeId, kind: change.kind, settingsVersion: proposal.settingsVersion, by };
  };
  const [undone, restored] = [about(target), about(root)];
  return [
    ...(undone ? [{ action: 'change.undone', payload: undone } as const] : []),
    ...(restored ? [{ action: 'change.restored', payload: restored } as const] : []),
  ];
}
