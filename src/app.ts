import { clock, invocationId, isLicensed, random } from './adapters/invocation';
import { isConsentRequest, jiraAsApp, jiraAsUser } from './adapters/jira/client';
import { issueTracker } from './adapters/jira/issue-tracker';
import { permissionsAsUser } from './adapters/jira/permissions';
import { kvsLabels } from './adapters/kvs/labels';
import { kvsSettings } from './adapters/kvs/settings';
import { forgeModel } from './adapters/llm/forge-model';
import { log } from './adapters/log';
import { privacyReporter } from './adapters/privacy/privacy-reporter';
import { retryLater } from './adapters/queue/retry-later';
import { requestSetup, triageQueue } from './adapters/queue/triage-queue';
import { sqlAuditLog } from './adapters/sql/audit-log';
import { migrateSchema } from './adapters/sql/migrations';
import { sqlTriages } from './adapters/sql/triages';
import type { AuditPosition } from './domain/ports';
import type { ProjectSettings } from './domain/settings/project-settings';
import type { TriageField } from './domain/triage/field';
import type { TriageRequest } from './domain/triage/triage-request';
import { approveChanges } from './usecases/approve-changes';
import { dismissChanges } from './usecases/dismiss-changes';
import { eraseIssue } from './usecases/erase-issue';
import { listAuditEvents } from './usecases/list-audit-events';
import { openIssuePanel } from './usecases/open-issue-panel';
import { openProjectSettings } from './usecases/open-project-settings';
import { pruneHistory } from './usecases/prune-history';
import { queueNewIssue } from './usecases/queue-new-issue';
import { queueTriage } from './usecases/queue-triage';
import { reconcileChanges } from './usecases/reconcile-changes';
import { reportAccounts } from './usecases/report-accounts';
import { runQueuedTriage } from './usecases/run-queued-triage';
import { saveProjectSettings } from './usecases/save-project-settings';
import { triageIssue } from './usecases/triage-issue';

/** Whoever is asking, for the audit log. */
interface Caller {
  readonly accountId: string;
  readonly correlationId: string;
}

const by = ({ accountId, correlationId }: Caller) => ({ actor: { type: 'user', accountId } as const, correlationId });

const stores = {
  triages: sqlTriages,
  audit: sqlAuditLog,
  settings: kvsSettings,
  labels: kvsLabels,
  queue: triageQueue,
  model: forgeModel,
  privacy: privacyReporter,
  clock,
  random,
};
/** For people: everything in Jira as themselves. */
const asUser = { ...stores, tracker: issueTracker(jiraAsUser) };
/** For triggers, consumers and schedules, where nobody is present. */
const asApp = { ...stores, tracker: issueTracker(jiraAsApp) };

/** The composition root: every use case with its adapters, and nothing else. */
export const app = {
  openIssuePanel: (issueId: string) => openIssuePanel(asUser, issueId),
  triageIssue: (issueId: string, caller: Caller) =>
    triageIssue(asUser, { issueId, triageId: random.newId(), ...by(caller) }),
  queueTriage: (issueId: string, caller: Caller) => queueTriage(asUser, { issueId, ...by(caller) }),
  approveChanges: (
    input: { issueId: string; proposalId: string; digest: string; fields: readonly TriageField[] },
    caller: Caller,
  ) => approveChanges(asUser, { ...input, ...by(caller) }),
  dismissChanges: (
    input: { issueId: string; proposalId: string; fields: readonly TriageField[] },
    caller: Caller,
  ) => dismissChanges(asUser, { ...input, ...by(caller) }),
  openProjectSettings: (projectId: string) => openProjectSettings(asUser, projectId),
  saveProjectSettings: (input: { projectId: string; baseVersion: number; settings: ProjectSettings }, caller: Caller) =>
    saveProjectSettings(asUser, { ...input, ...caller }),
  listAuditEvents: (page: { after: AuditPosition | undefined; size: number }) => listAuditEvents(asUser, page),

  queueNewIssue: (created: { issueId: string; projectId: string }) => queueNewIssue(asApp, created),
  runQueuedTriage: (request: TriageRequest) => runQueuedTriage({ ...asApp, log }, request),
  eraseIssue: (deleted: { issueId: string; issueKey: string; projectId: string }) => eraseIssue(asApp, deleted),
  reconcileChanges: () => reconcileChanges({ ...asApp, log }),
  pruneHistory: () => pruneHistory(asApp),
  reportAccounts: () => reportAccounts(asApp),

  migrateSchema,
  requestSetup,
  retryLater,

  /** What the caller may do, as Jira says. */
  permissions: permissionsAsUser,
  isConsentRequest,
  invocationId,
  isLicensed,
  log,
};
