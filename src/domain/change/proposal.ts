import * as z from 'zod';
import { fingerprint } from '../issue/fingerprint';
import { ChangeSchema, type Change } from './change';
import { ProposalOriginSchema } from './proposal-origin';

export { ProposalOriginSchema, type ProposalOrigin } from './proposal-origin';

/** Everything an approval is bound to. */
export const ProposalSchema = z.object({
  id: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  createdAt: z.iso.datetime(),
  origin: ProposalOriginSchema,
  settingsVersion: z.number().int().nonnegative(),
  /** Null where no prompt was written. */
  promptVersion: z.string().nullable(),
  modelAsked: z.string().nullable(),
  /** The model whose answer this is; null when rules or a person came up with it. */
  modelAnswered: z.string().nullable(),
  /** What Jira held, as one fingerprint for each thing the changes touch (`touchKey`). */
  fingerprints: z.record(z.string(), z.string()),
  changes: z.array(ChangeSchema),
});
export type Proposal = z.infer<typeof ProposalSchema>;

/** How many characters of the digest people see, in the panel and in the audit log. */
const CODE_CHARS = 8;

/** SHA-256 (hex) over the proposal's canonical JSON (RFC 8785): any other change, value, version or model gives another. */
export const proposalDigest = (proposal: Proposal): string => fingerprint(proposal);

/** The short form of a digest that people read and compare. */
export const proposalCode = (digest: string): string => digest.slice(0, CODE_CHARS);

export const changeFor = (proposal: Proposal, changeId: string): Change | undefined =>
  proposal.changes.find((change) => change.id === changeId);

/** How the audit log names a proposal. */
export interface ProposalName {
  readonly proposalId: string;
  readonly code: string;
}

export const proposalName = (proposal: Proposal): ProposalName => ({
  proposalId: proposal.id,
  code: proposalCode(proposalDigest(proposal)),
});
