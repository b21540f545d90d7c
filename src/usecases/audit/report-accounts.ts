import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditLog, AuditUpkeep, Clock, PrivacyReporter } from '../../domain/ports';

/** Accounts in one report: Atlassian's own limit for `/app/report-accounts`. */
const MAX_ACCOUNTS = 90;

/** Rows one statement changes: small enough to stay far under Forge SQL's 10 s for an UPDATE. */
const ERASE_BATCH = 500;

interface ReportPorts {
  audit: AuditLog;
  upkeep: AuditUpkeep;
  privacy: PrivacyReporter;
  clock: Clock;
}

/**
 * Tells Atlassian which accounts stand in the log, and erases those that were closed. Account ids are the only personal
 * data the app keeps, and the log is the only place it keeps them.
 */
export async function reportAccounts(ports: ReportPorts): Promise<void> {
  const updatedAt = new Date(ports.clock.now()).toISOString();
  let after: string | undefined;
  let closed = 0;
  do {
    const accounts = await ports.upkeep.listActors(after, MAX_ACCOUNTS);
    if (accounts.length === 0) return;
    const answers = await ports.privacy.report(accounts.map((accountId) => ({ accountId, updatedAt })));
    for (const { accountId, status } of answers) if (status === 'closed') await erase(ports, accountId, ++closed);
    after = accounts.length === MAX_ACCOUNTS ? accounts.at(-1) : undefined;
  } while (after !== undefined);
}

/** @param ordinal which closed account of this run it is: two in one millisecond are two facts */
async function erase(ports: ReportPorts, accountId: string, ordinal: number): Promise<void> {
  const now = ports.clock.now();
  let count = 0;
  let erased: number;
  do {
    erased = await ports.upkeep.eraseActor(accountId, ERASE_BATCH);
    count += erased;
  } while (erased === ERASE_BATCH);
  const scene = {
    actor: { type: 'schedule' } as const,
    target: { projectId: null, issueId: null, issueKey: null },
    correlationId: `privacy-${now}`,
  };
  await ports.audit.record([
    composeEvent(scene, { action: 'data.erased', payload: { what: 'account', count } }, now, `account:${now}:${ordinal}`),
  ]);
}
