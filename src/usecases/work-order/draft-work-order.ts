import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import { auditEventId } from '../../domain/audit/event-id';
import { PlumblineError, errorCodeOf, type ErrorCode } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, Random, ReadinessReader, SettingsStore, TrackedIssue, WorkOrderMarks, WorkOrderQueue, WorkOrderStore } from '../../domain/ports';
import type { WorkOrderProfile } from '../../domain/work-order/profile';
import type { WorkOrder } from '../../domain/work-order/work-order';
import type { WorkOrderRequest } from '../../domain/work-order/work-order-request';
import { orNull } from '../or-null';
import { writeWorkOrder, type WriteWorkOrderPorts } from './write-work-order';

interface OpenPorts {
  tracker: IssueTracker;
  factsReader: ReadinessReader;
  settings: SettingsStore;
  workOrders: WorkOrderStore;
  workOrderMarks: WorkOrderMarks;
}

export interface DraftPorts extends OpenPorts, WriteWorkOrderPorts {
  workOrderQueue: WorkOrderQueue;
  audit: AuditLog;
  clock: Clock;
  random: Random;
}

const requested = { action: 'analysis.requested', payload: { task: 'work_order' } } as const;

/** What the panel shows of an issue's work order. */
export interface WorkOrderState {
  readonly issue: TrackedIssue;
  /** The profile the settings name. */
  readonly profile: WorkOrderProfile;
  readonly estimates: boolean;
  readonly estimateIn: { readonly hours: boolean; readonly field: string | null } | null;
  readonly drafting: boolean;
  readonly order: WorkOrder | undefined;
}

/** @throws PlumblineError `not_found` */
export async function openWorkOrder(ports: OpenPorts, { issueId }: { readonly issueId: string }): Promise<WorkOrderState> {
  const [issue, drafting, order] = await inParallel([
    ports.tracker.getIssue(issueId),
    ports.workOrderMarks.isDrafting(issueId),
    ports.workOrders.findNewest(issueId),
  ]);
  const { settings } = await ports.settings.getSettings(issue.snapshot.projectId);
  const { profile, estimateField } = settings.readiness;
  const estimateIn = estimateField === null ? null : await estimated(ports, estimateField, !drafting && order !== undefined && order.subtasks.length > 0);
  return { issue, profile, estimates: estimateField !== null, estimateIn, drafting, order };
}

/** What an estimate is in. The field's name is read only where somebody may come to type one; without it nothing fails. */
async function estimated({ factsReader }: OpenPorts, id: string, isNameNeeded: boolean): Promise<NonNullable<WorkOrderState['estimateIn']>> {
  const hours = id === 'timeoriginalestimate';
  const fields = hours || !isNameNeeded ? null : await orNull(factsReader.listEstimateFields());
  return { hours, field: fields?.find((field) => field.id === id)?.name ?? null };
}

/**
 * Has a work order written: in the background, where a model may take minutes and the panel may be closed; of an issue with a
 * security level at once and as the person, because in the background the app does not read such issues. Who asked is
 * recorded before anything is. Asked for again while one is on its way nothing happens.
 *
 * @throws PlumblineError `not_found`; `audit_unavailable` or `storage_unavailable` with nothing begun
 */
export async function draftWorkOrder(
  ports: DraftPorts,
  command: { readonly issueId: string; readonly profile: WorkOrderProfile; readonly actor: AuditActor; readonly correlationId: string },
): Promise<WorkOrderState> {
  const { issueId, profile, actor, correlationId } = command;
  const state = await openWorkOrder(ports, { issueId });
  const request: WorkOrderRequest = { v: 1, requestId: ports.random.newId(), issueId, profile };
  if (state.drafting || !(await ports.workOrderMarks.begin(issueId, request.requestId))) return { ...state, drafting: true };
  const { key: issueKey, projectId } = state.issue.snapshot;
  const scene: AuditScene = { actor, target: { projectId, issueId, issueKey }, correlationId };
  let order: WorkOrder;
  try {
    await ports.audit.record([composeEvent(scene, requested, ports.clock.now(), request.requestId)]);
    if (!state.issue.restricted) {
      await ports.workOrderQueue.push(request);
      return { ...state, drafting: true };
    }
    order = await writeWorkOrder(ports, request, { actor, correlationId });
  } catch (thrown) {
    await recordFailure(ports, scene, request.requestId, errorCodeOf(thrown));
    await letGo(ports, request);
    throw thrown;
  }
  await letGo(ports, request);
  return { ...state, drafting: false, order };
}

/** A mark that cannot be ended ends by itself: what was written, or what went wrong, is what the person must hear of. */
const letGo = ({ workOrderMarks }: DraftPorts, { issueId, requestId }: WorkOrderRequest) => orNull(workOrderMarks.end(issueId, requestId));

/** The failure itself is what the caller must hear of, so a log that cannot take it does not replace it. */
const recordFailure = async (ports: DraftPorts, scene: AuditScene, requestId: string, problem: string): Promise<void> => {
  await orNull(ports.audit.record([composeEvent(scene, { action: 'analysis.failed', payload: { problem } }, ports.clock.now(), requestId)]));
};

/** Failures that another delivery may not meet. */
const mayPass: readonly ErrorCode[] = ['jira_rate_limited', 'jira_unavailable', 'storage_unavailable', 'audit_unavailable', 'setting_up'];

/**
 * Writes one queued work order as the app. An issue that is gone, or that only some may see by now, is left alone; that it
 * failed is recorded, and the panel stops waiting.
 */
export async function runQueuedWorkOrder(ports: DraftPorts, request: WorkOrderRequest): Promise<void> {
  const actor = { type: 'app' } as const;
  try {
    const issue = await ports.tracker.getIssue(request.issueId);
    if (issue.restricted) throw new PlumblineError('forbidden', `issue ${request.issueId} has a security level`);
    await writeWorkOrder(ports, request, { actor, correlationId: request.requestId });
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (mayPass.includes(code)) throw thrown;
    await recordFailure(ports, { actor, target: await targetOf(ports, request), correlationId: request.requestId }, request.requestId, code);
  }
  await ports.workOrderMarks.end(request.issueId, request.requestId);
}

/** Named as when it was asked for: by now the issue may be gone, or kept from the app. */
async function targetOf({ audit }: DraftPorts, { requestId, issueId }: WorkOrderRequest): Promise<AuditScene['target']> {
  const [asked] = (await orNull(audit.findEvents([auditEventId(requested, requestId)]))) ?? [];
  return asked?.target ?? { projectId: null, issueId, issueKey: null };
}
