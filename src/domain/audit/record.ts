import * as z from 'zod';

/** SHA-256 in lower-case hex. */
export const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands before the first event. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * One stored event as the chain covers it: every column of its row, with the account replaced by its seal. The payload is
 * the stored JSON as it is, parsed and not cut to what this version knows, so that an added key is noticed too.
 */
export const AuditBodySchema = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  occurredAt: z.string(),
  action: z.string(),
  actorType: z.string(),
  /** SHA-256 over salt and account id: it proves who acted while both are kept, and nothing once they are erased. */
  actorSeal: HashSchema.nullable(),
  projectId: z.string().nullable(),
  issueId: z.string().nullable(),
  issueKey: z.string().nullable(),
  proposalId: z.string().nullable(),
  settingsVersion: z.number().int().nullable(),
  correlationId: z.string(),
  payload: z.json(),
});
export type AuditBody = z.infer<typeof AuditBodySchema>;

/** Who acted, with the salt of the seal; null for the app and for erased accounts. */
export const SealedAccountSchema = z.strictObject({ id: z.string(), salt: z.string() }).nullable();
export type SealedAccount = z.infer<typeof SealedAccountSchema>;

/** One row of the log: `hash` joins the hash before it, its number and the hash of its body. */
export const AuditRecordSchema = z.strictObject({
  seq: z.number().int().positive(),
  hash: HashSchema,
  bodyHash: HashSchema,
  body: AuditBodySchema,
  account: SealedAccountSchema,
});
export type AuditRecord = z.infer<typeof AuditRecordSchema>;

/** The place behind which the next event goes. `seq` 0 with the genesis hash is an empty log. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** A head that was written down outside the database. `at` is ISO 8601. */
export const AnchorSchema = z.strictObject({ seq: z.number().int().positive(), hash: HashSchema, at: z.iso.datetime() });
export type Anchor = z.infer<typeof AnchorSchema>;
