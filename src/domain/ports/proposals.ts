import type { Proposal } from '../change/proposal';
import type { TriageReport } from '../triage/report';

export interface StoredTriage {
  readonly report: TriageReport;
  readonly proposal: Proposal;
}

/** A proposal, and the report of the triage it came from. */
export interface StoredProposal {
  readonly report: TriageReport | null;
  readonly proposal: Proposal;
}

export interface ProposalStore {
  /** Storing the same id again changes nothing; answers whether it was stored now. */
  saveProposal(stored: StoredProposal): Promise<boolean>;
  findProposal(proposalId: string): Promise<StoredProposal | undefined>;
  /** The newest triage of an issue and its newest other proposals, newest first. */
  listRecent(issueId: string): Promise<readonly StoredProposal[]>;
  /** Deletes everything kept about an issue; the audit log stays. Answers how many proposals that were. */
  eraseIssue(issueId: string): Promise<number>;
  /** Deletes up to `limit` proposals from before `olderThan`; answers how many. */
  prune(olderThan: Date, limit: number): Promise<number>;
}
