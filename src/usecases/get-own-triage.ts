import { PlumblineError } from '../domain/errors';
import type { StoredTriage, TriageStore } from '../domain/ports';

/**
 * The triage of a proposal, provided it belongs to the issue the caller was authorised for.
 *
 * @throws PlumblineError `not_found` otherwise: a proposal of another issue is as good as none
 */
export async function getOwnTriage(
  ports: { triages: TriageStore },
  wanted: { issueId: string; proposalId: string },
): Promise<StoredTriage> {
  const triage = await ports.triages.findProposal(wanted.proposalId);
  if (!triage || triage.proposal.issueId !== wanted.issueId) {
    throw new PlumblineError('not_found', `no proposal ${wanted.proposalId} for issue ${wanted.issueId}`);
  }
  return triage;
}
