import type { Clock } from '../../host/clock';
import { jsonResponse, NotSimulatedError } from '../../host/platform-call';
import type { Simulator } from '../../host/platform-call';
import { perInstallation } from '../per-installation';
import { CLOSED_TEST_ACCOUNT, PrivacyDumpSchema, ReportRequestSchema } from './accounts';
import type { AccountStatus, PrivacyDump } from './accounts';
import { privacyLimits } from './limits';

export interface PrivacySimulator extends Simulator {
  /** From now on a report of this account is answered with `status`. */
  setStatus(installationId: string, accountId: string, status: AccountStatus): void;
  /** When the account was last reported, in epoch milliseconds. */
  findReportedAt(installationId: string, accountId: string): number | undefined;
  dump(installationId: string): PrivacyDump;
  /** @throws ZodError for a state that no dump wrote */
  restore(installationId: string, state: unknown): void;
}

const CALL = 'POST /app/report-accounts';
const CYCLE = { 'cycle-period': String(privacyLimits.cyclePeriodDays) };

/** Every call the simulator answers, by `METHOD path`. The parity table names the same calls. */
export const privacyRoutes: readonly string[] = [CALL];

/** Atlassian's reporting of personal data: tells an app which of the accounts it stores were closed or changed. */
export function createPrivacySimulator({ clock }: { clock: Clock }): PrivacySimulator {
  const states = perInstallation((): { statuses: Map<string, AccountStatus>; reportedAt: Map<string, number> } => ({
    statuses: new Map([[CLOSED_TEST_ACCOUNT, 'closed']]),
    reportedAt: new Map(),
  }));

  return {
    async handle({ method, path, body, invocation }) {
      if (`${method} ${path}` !== CALL) throw new NotSimulatedError(`the privacy call ${method} ${path}`);
      const parsed = ReportRequestSchema.safeParse(body);
      if (!parsed.success)
        return jsonResponse(400, { message: 'accounts: takes accountId and updatedAt (ISO 8601) each' });
      const { accounts } = parsed.data;
      if (accounts.length > privacyLimits.accountsPerReport) {
        return jsonResponse(400, { message: `accounts: at most ${privacyLimits.accountsPerReport} a report` });
      }
      const { statuses, reportedAt } = states.of(invocation.installation.id);
      for (const { accountId } of accounts) reportedAt.set(accountId, clock.now());
      const changed = accounts.flatMap(({ accountId }) => {
        const status = statuses.get(accountId);
        return status ? [{ accountId, status }] : [];
      });
      return changed.length === 0
        ? jsonResponse(204, undefined, CYCLE)
        : jsonResponse(200, { accounts: changed }, CYCLE);
    },
    setStatus: (installationId, accountId, status) => states.of(installationId).statuses.set(accountId, status),
    findReportedAt: (installationId, accountId) => states.of(installationId).reportedAt.get(accountId),
    dump(installationId) {
      const { statuses, reportedAt } = states.of(installationId);
      return { statuses: Object.fromEntries(statuses), reportedAt: Object.fromEntries(reportedAt) };
    },
    restore(installationId, state) {
      const { statuses, reportedAt } = PrivacyDumpSchema.parse(state);
      states.replace(installationId, {
        statuses: new Map(Object.entries(statuses)),
        reportedAt: new Map(Object.entries(reportedAt)),
      });
    },
  };
}
