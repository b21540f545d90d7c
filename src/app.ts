import { clock, invocationId, isLicensed, random } from './adapters/invocation';
import { jiraAnchors } from './adapters/jira/app-anchors';
import { isConsentRequest, jiraAsApp, jiraAsUser } from './adapters/jira/client';
import { issueTracker } from './adapters/jira/issue-tracker';
import { laterIssues } from './adapters/jira/later-issues';
import { pastIssues } from './adapters/jira/past-issues';
import { permissionsAsUser } from './adapters/jira/permissions';
import { kvsAnchors, kvsDayCounts, kvsIntegrity, kvsOpenIntents } from './adapters/kvs/audit-state';
import { kvsHistoryPace, kvsHistoryProgress } from './adapters/kvs/history-progress';
import { kvsLabels } from './adapters/kvs/labels';
import { kvsOutcomeProgress } from './adapters/kvs/outcome-progress';
import { kvsSettings } from './adapters/kvs/settings';
import { kvsSweeps } from './adapters/kvs/readiness-sweep';
import { kvsTermKeys } from './adapters/kvs/term-keys';
import { kvsTextSealer } from './adapters/kvs/text-sealer';
import { forgeModel } from './adapters/llm/forge-model';
import { log } from './adapters/log';
import { privacyReporter } from './adapters/privacy/privacy-reporter';
import { kvsWorkOrderMarks } from './adapters/kvs/work-order-marks';
import { publishedIssues } from './adapters/jira/published-issues';
import { readinessReader } from './adapters/jira/readiness-reader';
import { historyQueue } from './adapters/queue/history-queue';
import { readinessQueue } from './adapters/queue/readiness-queue';
import { sweepQueue } from './adapters/queue/sweep-queue';
import { workOrderQueue } from './adapters/queue/work-order-queue';
import { retryLater, waitFor } from './adapters/queue/retry-later';
import { requestSetup, triageQueue } from './adapters/queue/triage-queue';
import { sqlAuditLog } from './adapters/sql/audit-log';
import { sqlAuditReader } from './adapters/sql/audit-reader';
import { sqlAuditUpkeep } from './adapters/sql/audit-upkeep';
import { sqlHistoryIndex } from './adapters/sql/history-index';
import { migrateSchema } from './adapters/sql/migrations';
import { sqlOutcomes } from './adapters/sql/outcomes';
import { sqlProposals } from './adapters/sql/proposals';
import { sqlReadinessPast } from './adapters/sql/readiness-past';
import { sqlReadiness } from './adapters/sql/readiness';
import { sqlTriageReader } from './adapters/sql/triage-reader';
import { sqlWorkOrders } from './adapters/sql/work-orders';
import type { AuditFilter } from './domain/audit/filter';
import type { HistoryStep, SweepStep } from './domain/ports';
import type { ProjectSettings } from './domain/settings/project-settings';
import type { TriageRequest } from './domain/triage/triage-request';
import type { WorkOrderProfile } from './domain/work-order/profile';
import type { WorkOrderRequest } from './domain/work-order/work-order-request';
import { approveChanges } from './usecases/changes/approve-changes';
import { checkReadiness } from './usecases/readiness/check-readiness';
import { collectOutcomes } from './usecases/outcomes/collect-outcomes';
import { countDecisions } from './usecases/outcomes/count-decisions';
import { dismissChanges } from './usecases/changes/dismiss-changes';
import { draftWorkOrder, openWorkOrder, runQueuedWorkOrder } from './usecases/work-order/draft-work-order';
import { eraseIssue } from './usecases/history/erase-issue';
import { beginExport, readExport } from './usecases/audit/export-audit-log';
import { getAuditEvent } from './usecases/audit/get-audit-event';
import { getIntegrity } from './usecases/audit/get-integrity';
import { indexChangedIssue, type ChangedIssue } from './usecases/history/index-changed-issue';
import { indexIssue } from './usecases/history/index-issue';
import { keepSweeping } from './usecases/sweep/keep-sweeping';
import { listAuditEvents, listUnknownOutcomes } from './usecases/audit/list-audit-events';
import { openIssuePanel } from './usecases/triage/open-issue-panel';
import { openProjectSettings } from './usecases/settings/open-project-settings';
import { openReadiness, readBadge, type ReadinessCommand } from './usecases/readiness/open-readiness';
import { openSimilar } from './usecases/triage/open-similar';
import { planUndos, type BatchScope } from './usecases/changes/plan-undos';
import type { Draft } from './usecases/changes/plan-draft';
import { proposeDraft } from './usecases/changes/propose-draft';
import { proposeUndo } from './usecases/changes/propose-undo';
import { pruneHistory } from './usecases/history/prune-history';
import { publishReadiness } from './usecases/readiness/publish-readiness';
import { queueNewIssue } from './usecases/triage/queue-new-issue';
import { queueReadiness } from './usecases/readiness/queue-readiness';
import { queueTriage } from './usecases/triage/queue-triage';
import { readHistoryStep } from './usecases/history/read-history-step';
import { reconcileChanges } from './usecases/changes/reconcile-changes';
import { reportAccounts } from './usecases/audit/report-accounts';
import { resetHistory } from './usecases/settings/reset-history';
import { resumeHistory } from './usecases/history/resume-history';
import { runQueuedTriage } from './usecases/triage/run-queued-triage';
import { saveProjectSettings } from './usecases/settings/save-project-settings';
import { sealAuditLog } from './usecases/audit/seal-audit-log';
import { signOffReadiness, withdrawSignOff } from './usecases/readiness/sign-off-readiness';
import { sweepReadiness } from './usecases/sweep/sweep-readiness';
import { triageIssue } from './usecases/triage/triage-issue';
import { trimHistory } from './usecases/history/trim-history';
import { verifyAuditLog } from './usecases/audit/verify-audit-log';

/** Whoever is asking, for the audit log. */
interface Caller {
  readonly accountId: string;
  readonly correlationId: string;
}

interface ChangesOfProposal {
  readonly issueId: string;
  readonly proposalId: string;
  readonly changes: readonly string[];
}

interface Approval extends ChangesOfProposal {
  readonly digest: string;
  readonly overwrite: readonly string[];
}

const by = ({ accountId, correlationId }: Caller) => ({ actor: { type: 'user', accountId } as const, correlationId });

const stores = {
  proposals: sqlProposals,
  triages: sqlTriageReader,
  outcomeProgress: kvsOutcomeProgress,
  audit: sqlAuditLog,
  reader: sqlAuditReader,
  upkeep: sqlAuditUpkeep,
  kvsAnchors,
  jiraAnchors,
  integrity: kvsIntegrity,
  openIntents: kvsOpenIntents,
  dayCounts: kvsDayCounts,
  sealer: kvsTextSealer,
  settings: kvsSettings,
  labels: kvsLabels,
  queue: triageQueue,
  index: sqlHistoryIndex,
  terms: kvsTermKeys,
  progress: kvsHistoryProgress,
  pace: kvsHistoryPace,
  historyQueue,
  outcomes: sqlOutcomes,
  readiness: sqlReadiness,
  readinessPast: sqlReadinessPast,
  readinessQueue,
  sweeps: kvsSweeps,
  sweepQueue,
  workOrders: sqlWorkOrders,
  workOrderMarks: kvsWorkOrderMarks,
  workOrderQueue,
  model: forgeModel,
  privacy: privacyReporter,
  clock,
  random,
};
/** For people: everything in Jira as themselves. */
const asUser = { ...stores, tracker: issueTracker(jiraAsUser), past: pastIssues(jiraAsUser), factsReader: readinessReader(jiraAsUser) };
/** For triggers, consumers and schedules, where nobody is present. */
const asApp = { ...stores, tracker: issueTracker(jiraAsApp), past: pastIssues(jiraAsApp), factsReader: readinessReader(jiraAsApp) };

/** The composition root: every use case with its adapters, and nothing else. */
export const app = {
  openIssuePanel: (issueId: string, caller: Caller) => openIssuePanel(asUser, issueId, by(caller).actor),
  openSimilar: (issueId: string, caller: Caller) => openSimilar(asUser, issueId, by(caller).actor),
  triageIssue: (input: { issueId: string; projectGuess: string | null }, caller: Caller) =>
    triageIssue(asUser, { ...input, triageId: random.newId(), ...by(caller) }),
  queueTriage: (issueId: string, caller: Caller) => queueTriage(asUser, { issueId, ...by(caller) }),
  approveChanges: (input: Approval, caller: Caller) => approveChanges(asUser, { ...input, ...by(caller) }),
  approveUndo: (input: Approval, caller: Caller) => approveChanges(asUser, { ...input, ...by(caller), origin: 'undo' }),
  dismissChanges: (input: ChangesOfProposal, caller: Caller) => dismissChanges(asUser, { ...input, ...by(caller) }),
  proposeUndo: (input: ChangesOfProposal, caller: Caller) => proposeUndo(asUser, { ...input, ...by(caller) }),
  proposeDraft: (input: { issueId: string; draft: Draft }, caller: Caller) => proposeDraft(asUser, { ...input, ...by(caller) }),
  listDraftOptions: async (issueId: string) => {
    const { snapshot } = await asUser.tracker.getIssue(issueId);
    return asUser.tracker.listDraftOptions(snapshot.projectId);
  },
  openReadiness: (command: ReadinessCommand, caller: Caller) => openReadiness(asUser, { ...command, ...by(caller) }),
  readBadge: (command: ReadinessCommand) => readBadge(asUser, command),
  checkReadiness: (command: ReadinessCommand, caller: Caller) => checkReadiness(asUser, { ...command, ...by(caller) }),
  signOffReadiness: (command: ReadinessCommand & { sight: string; override: boolean }, caller: Caller) =>
    signOffReadiness(asUser, { ...command, ...by(caller) }),
  withdrawSignOff: (command: ReadinessCommand, caller: Caller) => withdrawSignOff(asUser, { ...command, ...by(caller) }),
  openWorkOrder: (issueId: string) => openWorkOrder(asUser, { issueId }),
  draftWorkOrder: (input: { issueId: string; profile: WorkOrderProfile }, caller: Caller) => draftWorkOrder(asUser, { ...input, ...by(caller) }),
  openProjectSettings: (projectId: string) => openProjectSettings(asUser, projectId),
  saveProjectSettings: (input: { projectId: string; baseVersion: number; settings: ProjectSettings }, caller: Caller) =>
    saveProjectSettings(asUser, { ...input, ...caller }),
  readReadinessSearch: (projectId: string) => asUser.sweeps.findSweep(projectId),
  resetHistory: (projectId: string, caller: Caller) => resetHistory(asUser, { projectId, ...by(caller) }),

  listAuditEvents: (page: { filter: AuditFilter; before: number | null; size: number }) => listAuditEvents(asUser, page),
  getAuditEvent: (seq: number) => getAuditEvent(asUser, seq),
  listUnknownOutcomes: (after: number) => listUnknownOutcomes(asUser, after),
  getIntegrity: () => getIntegrity(asUser),
  verifyAuditLog: (state: string | null, caller: Caller) => verifyAuditLog(asUser, { state, ...caller }),
  countDecisions: (days: number) => countDecisions(asUser, days),
  beginExport: (input: { format: 'jsonl' | 'csv' | 'ocsf'; filter: AuditFilter }, caller: Caller) =>
    beginExport(asUser, { ...input, ...caller }),
  readExport: (token: string, caller: Caller) => readExport(asUser, { token, ...caller }),
  planUndos: (input: { scope: BatchScope; before: number | null }, caller: Caller) => planUndos(asUser, { ...input, ...by(caller) }),

  queueNewIssue: (created: { issueId: string; projectId: string }) => queueNewIssue(asApp, created),
  runQueuedTriage: (request: TriageRequest) => runQueuedTriage({ ...asApp, log }, request),
  eraseIssue: (deleted: { issueId: string; issueKey: string; projectId: string }) => eraseIssue(asApp, deleted),
  queueReadiness: (edit: { issueId: string; projectId: string; changedFields: readonly string[] | null }) => queueReadiness(asApp, edit),
  runQueuedWorkOrder: (request: WorkOrderRequest) => runQueuedWorkOrder(asApp, request),
  publishReadiness: (issueId: string) => publishReadiness(asApp, issueId),
  sweepReadiness: (step: SweepStep) => sweepReadiness({ ...asApp, publishedIssues: publishedIssues(jiraAsApp), log }, step),
  keepSweeping: () => keepSweeping(asApp),
  indexIssue: (issue: { issueId: string; projectId: string }) => indexIssue(asApp, issue),
  indexChangedIssue: (changed: ChangedIssue) => indexChangedIssue(asApp, changed),
  readHistoryStep: (step: HistoryStep) => readHistoryStep({ ...asApp, log }, step),
  resumeHistory: () => resumeHistory(asApp),
  trimHistory: () => trimHistory(asApp),
  reconcileChanges: () => reconcileChanges({ ...asApp, log }),
  sealAuditLog: () => sealAuditLog({ ...asApp, log }),
  collectOutcomes: () => collectOutcomes({ ...asApp, laterIssues: laterIssues(jiraAsApp) }),
  pruneHistory: () => pruneHistory(asApp),
  reportAccounts: () => reportAccounts(asApp),

  migrateSchema,
  requestSetup,
  ...{ retryLater, waitFor },

  /** What the caller may do, as Jira says. */
  permissions: permissionsAsUser,
  isConsentRequest,
  invocationId,
  isLicensed,
  log,
};
