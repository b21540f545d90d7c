import * as z from 'zod';
import { ChangeIdSchema, ChangeSchema } from '../../domain/change/change';

export { ChangeSchema, type Change, type ChangeKind } from '../../domain/change/change';
export { durationText } from '../../domain/change/estimate';
export { BlockSchema, DraftLimits, type Block, type DraftText } from '../../domain/change/draft-text';

export const IssueIdSchema = z.string().regex(/^\d{1,19}$/);
export const ProposalIdSchema = z.string().min(1).max(64);
export const ChangeIdsSchema = z.array(ChangeIdSchema).min(1).max(60);

/** Where one proposed change stands, derived from the audit log. */
export const ChangeStatusSchema = z.enum(['open', 'applying', 'applied', 'failed', 'unknown', 'dismissed', 'undone']);
export type ChangeStatus = z.infer<typeof ChangeStatusSchema>;

/** One change of a proposal, word for word as it would be written, and where it stands. */
export const ChangeViewSchema = z.object({
  change: ChangeSchema,
  status: ChangeStatusSchema,
  /** True when Jira no longer holds what this change was proposed against. */
  outdated: z.boolean(),
  /** True when it puts a value in another one's place: the person has to tick that. */
  overwrites: z.boolean(),
  /** The sub-task that was created. */
  createdKey: z.string().nullable(),
  /** Why it failed: a code of `ErrorCodeSchema`, or another word of the log. */
  problem: z.string().nullable(),
});
export type ChangeView = z.infer<typeof ChangeViewSchema>;

/** Something an undo leaves as it is, and why. */
export const KeptViewSchema = z.object({
  changeId: ChangeIdSchema,
  why: z.enum(['changed_since', 'gone', 'not_applied', 'touched']),
  value: z.string().nullable(),
  /** Account id of whoever changed it since, and when; null when Jira does not say. */
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type KeptView = z.infer<typeof KeptViewSchema>;

/** A proposal that is not a triage: a text or list somebody drafted, or an undo. */
export const ProposalViewSchema = z.object({
  proposalId: z.string(),
  /** SHA-256 over what would be written and what it rests on; an approval sends it back. */
  digest: z.string(),
  /** The first characters of the digest, for people; the same code stands in the audit log. */
  code: z.string(),
  createdAt: z.iso.datetime(),
  /** The work order its words began as; left out where there is none. */
  workOrderId: z.string().exactOptional(),
  changes: z.array(ChangeViewSchema),
});
export type ProposalView = z.infer<typeof ProposalViewSchema>;

export const UndoViewSchema = ProposalViewSchema.extend({
  issueId: z.string(),
  issueKey: z.string(),
  /** The proposal whose changes it takes back, under the same change ids. */
  undoes: z.string(),
  /** What cannot be taken back; empty in a later view of the same undo. */
  kept: z.array(KeptViewSchema),
});
export type UndoView = z.infer<typeof UndoViewSchema>;

/** What a person approves. `digest` binds it to what they saw. */
export const ApprovalSchema = z.strictObject({
  issueId: IssueIdSchema,
  proposalId: ProposalIdSchema,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  changes: ChangeIdsSchema,
  /** Changes whose present value the person ticked to be replaced. */
  overwrite: z.array(ChangeIdSchema).max(60),
});
