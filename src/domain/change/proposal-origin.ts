import * as z from 'zod';

/**
 * Where a proposal comes from: a triage, a text or list a person put together in the panel, questions to the reporter that
 * a person picked there, or an earlier proposal whose changes it takes back one by one, under the same change ids. In a file
 * of its own because the audit page reads events too, and a browser has no node:crypto for the rest of a proposal.
 */
export const ProposalOriginSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('triage') }),
  z.object({ type: z.literal('draft') }),
  /** `asked`: `questionHash` of each, SHA-256 in hex, so that no question is put twice. */
  z.object({ type: z.literal('questions'), asked: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1) }),
  z.object({ type: z.literal('undo'), proposalId: z.string() }),
]);
export type ProposalOrigin = z.infer<typeof ProposalOriginSchema>;
