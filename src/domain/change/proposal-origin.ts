import * as z from 'zod';

/**
 * Where a proposal comes from: a triage, a text or list a person put together in the panel, questions to the reporter that
 * a person picked there, an earlier proposal whose changes it takes back one by one, under the same change ids, or the
 * readiness of an issue that a project has published. In a file
 * of its own because the audit page reads events too, and a browser has no node:crypto for the rest of a proposal.
 */
export const ProposalOriginSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('triage') }),
  /** `workOrderId`: what the words began as. Drafted again, they still say that a model wrote them. */
  z.object({ type: z.literal('draft'), workOrderId: z.string().exactOptional() }),
  /** `asked`: `questionHash` of each, SHA-256 in hex, so that no question is put twice. */
  z.object({ type: z.literal('questions'), asked: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1) }),
  z.object({ type: z.literal('undo'), proposalId: z.string() }),
  /** Score, status and sign-off of the issue, put where Jira search finds them. */
  z.object({ type: z.literal('readiness') }),
]);
export type ProposalOrigin = z.infer<typeof ProposalOriginSchema>;
