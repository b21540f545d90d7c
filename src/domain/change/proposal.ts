import * as z from 'zod';
import { fingerprint } from '../issue/fingerprint';
import type { TriageField } from '../triage/field';
import { ChangeSchema, type Change } from './change';

/** Everything an approval is bound to. */
export const ProposalSchema = z.object({
  id: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  createdAt: z.iso.datetime(),
  settingsVersion: z.number().int().nonnegative(),
  promptVersion: z.string(),
  modelAsked: z.string().nullable(),
  answeredBy: z.enum(['model', 'rules']),
  changes: z.array(ChangeSchema),
});
export type Proposal = z.infer<typeof ProposalSchema>;

/** How many characters of the digest people see, in the panel and in the audit log. */
const CODE_CHARS = 8;

/** SHA-256 (hex) over the proposal's canonical JSON (RFC 8785): any other change, value, version or model gives another. */
export const proposalDigest = (proposal: Proposal): string => fingerprint(proposal);

/** The short form of a digest that people read and compare. */
export const proposalCode = (digest: string): string => digest.slice(0, CODE_CHARS);

export const changeFor = (proposal: Proposal, field: TriageField): Change | undefined =>
  proposal.changes.find((change) => change.field === field);
