import type { Proposal } from '../../domain/change/proposal';
import { noLineage, type Lineage } from '../../domain/change/taken-back';
import type { ProposalStore } from '../../domain/ports';

/** The proposals behind an undo; nothing for any other proposal. One that retention took is left out. */
export async function findLineage(ports: { proposals: ProposalStore }, { origin }: Proposal): Promise<Lineage> {
  if (origin.type !== 'undo') return noLineage;
  const target = (await ports.proposals.findProposal(origin.proposalId))?.proposal;
  if (target?.origin.type !== 'undo') return { target, root: undefined };
  return { target, root: (await ports.proposals.findProposal(target.origin.proposalId))?.proposal };
}
