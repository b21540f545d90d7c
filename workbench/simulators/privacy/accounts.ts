import { z } from 'zod';

/** What Atlassian says about a reported account: nothing for one that is unchanged. */
export const AccountStatusSchema = z.enum(['closed', 'updated']);
export type AccountStatus = z.infer<typeof AccountStatusSchema>;

/** The account Atlassian documents as always closed, for testing. Its active sibling is 5be24ad8b1653240376955d2. */
export const CLOSED_TEST_ACCOUNT = '5be24ba3f91c106033269289';

export const ReportRequestSchema = z.object({
  accounts: z.array(z.object({ accountId: z.string().min(1), updatedAt: z.iso.datetime({ offset: true }) })).min(1),
});

/** What the simulator writes to `.workbench/`: accounts that changed, and when each account was last reported. */
export const PrivacyDumpSchema = z.object({
  statuses: z.record(z.string(), AccountStatusSchema),
  /** Epoch milliseconds by account id. */
  reportedAt: z.record(z.string(), z.number()),
});
export type PrivacyDump = z.infer<typeof PrivacyDumpSchema>;
