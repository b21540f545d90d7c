import * as z from 'zod';

/** What a reader of the log may ask for: an outcome is a set of actions, and `unknown` an intent that never got one. */
export const OutcomeSchema = z.enum(['applied', 'failed', 'refused', 'dismissed', 'undone', 'unknown']);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** Which events to show. Everything given must hold; null asks nothing. */
export const AuditFilterSchema = z.object({
  /** Inclusive, ISO 8601. */
  from: z.iso.datetime().nullable(),
  /** Exclusive, ISO 8601. */
  to: z.iso.datetime().nullable(),
  accountId: z.string().min(1).max(128).nullable(),
  action: z.string().min(1).max(40).nullable(),
  issueKey: z.string().min(1).max(64).nullable(),
  projectId: z.string().min(1).max(20).nullable(),
  outcome: OutcomeSchema.exclude(['unknown']).nullable(),
  proposalId: z.string().min(1).max(64).nullable(),
  correlationId: z.string().min(1).max(64).nullable(),
});
export type AuditFilter = z.infer<typeof AuditFilterSchema>;

export const everything: AuditFilter = {
  from: null,
  to: null,
  accountId: null,
  action: null,
  issueKey: null,
  projectId: null,
  outcome: null,
  proposalId: null,
  correlationId: null,
};

/** The actions an outcome stands for. */
export const actionsOf: Readonly<Record<Exclude<Outcome, 'unknown'>, readonly string[]>> = {
  applied: ['change.applied', 'change.restored'],
  failed: ['analysis.failed', 'change.failed', 'integrity.failed'],
  refused: ['proposal.voided', 'quota.denied'],
  dismissed: ['proposal.dismissed'],
  undone: ['change.undone'],
};
