import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { IssueSnapshot } from '../../domain/issue/snapshot';
import { pickModel, type LanguageModel } from '../../domain/model/model-port';
import type { ModelProblem } from '../../domain/model/model-problem';
import type { AuditLog, IssueTracker, PastIssues, Random, WorkOrderStore } from '../../domain/ports';
import { gapsOf } from '../../domain/work-order/gaps';
import { missingQuestions } from '../../domain/triage/questions';
import { checkStatements, type CheckedOrder } from '../../domain/work-order/check-statements';
import { composeByRules } from '../../domain/work-order/compose-by-rules';
import { composeWorkOrder } from '../../domain/work-order/compose-work-order';
import type { WorkOrder } from '../../domain/work-order/work-order';
import { parseWorkOrder } from '../../domain/work-order/work-order-answer';
import { WORK_ORDER_PROMPT_VERSION, workOrderPrompt } from '../../domain/work-order/work-order-prompt';
import type { WorkOrderRequest } from '../../domain/work-order/work-order-request';
import { askModel } from '../ask-model';
import { lookAtReadiness, withoutBlockers, type LookPorts, type ReadinessLook } from '../readiness/look-at-readiness';
import { withoutHiddenBlockers } from '../readiness/without-hidden-blockers';

export interface WriteWorkOrderPorts extends LookPorts {
  tracker: IssueTracker;
  past: PastIssues;
  workOrders: WorkOrderStore;
  model: LanguageModel;
  audit: AuditLog;
  random: Random;
}

/**
 * Milliseconds kept back from the model to check its answer and store it. A person who waits has 25 s in all; after the model
 * come two statements (the record and the order), which may wait about 2 s each for their turn (`takeTurns`), one more read of
 * the issue, and two steps in KVS to end the mark.
 */
const RESERVE_MS = 8_000;

/** Whose work it is, and what joins its events in the log. */
type By = Pick<AuditScene, 'actor' | 'correlationId'>;

/** An order before it is recorded, with what the log says about how it came to be. */
interface Drafted {
  readonly order: WorkOrder;
  /** An earlier delivery of the same request has kept it. */
  readonly isKept: boolean;
  readonly issue: IssueSnapshot;
  readonly settingsVersion: number;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/**
 * Writes one work order from the text of an issue and stores it; nothing is written to Jira. Each statement of the model is
 * held to the issue; without a usable answer the rules write it alone. A request delivered twice writes once.
 */
export async function writeWorkOrder(ports: WriteWorkOrderPorts, request: WorkOrderRequest, by: By): Promise<WorkOrder> {
  const drafted = await draftOrder(ports, request, by.actor);
  return by.actor.type === 'user' ? recordThenKeep(ports, drafted, by) : keepThenRecord(ports, drafted, by);
}

/** Nobody delivers a person's own request again: the log goes first, so that no order is kept that it does not know. */
async function recordThenKeep(ports: WriteWorkOrderPorts, drafted: Drafted, by: By): Promise<WorkOrder> {
  await record(ports, drafted, by);
  return keep(ports, drafted.order, by.actor);
}

/** A queued request is delivered until it was worked off: the order goes first, and every delivery records the one that was kept. */
async function keepThenRecord(ports: WriteWorkOrderPorts, drafted: Drafted, by: By): Promise<WorkOrder> {
  const order = drafted.isKept ? drafted.order : await keep(ports, drafted.order, by.actor);
  await record(ports, { ...drafted, order }, by);
  return order;
}

async function draftOrder(ports: WriteWorkOrderPorts, { requestId, issueId, profile }: WorkOrderRequest, actor: AuditActor): Promise<Drafted> {
  const [look, { editable }, offered, earlier] = await inParallel([
    lookAtReadiness(ports, { issueId, projectGuess: null }),
    ports.tracker.getEditableIssue(issueId),
    ports.model.listModels(),
    ports.workOrders.findWorkOrder(requestId),
  ]);
  const { issue, estimate } = look.facts;
  const { snapshot, values, environment } = issue;
  const components = (editable.components ?? values.components).map(({ name }) => name);
  const { version: settingsVersion, settings } = await ports.settings.getSettings(snapshot.projectId);
  const asked = earlier ? notAsked : await askForOrder(ports, { look, components, profile, modelId: pickModel(offered, settings.modelTier)?.id });
  const { modelAsked, modelProblem, checked, inputTokens, outputTokens } = asked;
  if (earlier) return { order: earlier, isKept: true, issue: snapshot, settingsVersion, inputTokens, outputTokens };
  const missing = missingQuestions(snapshot, environment);
  // What is kept for everybody says nothing of issues that not everybody may see.
  const { scored } = actor.type === 'user' ? withoutBlockers(look) : await withoutHiddenBlockers(ports.past, look);
  const gaps = gapsOf(scored);
  const readiness = { score: scored.score, status: scored.status };
  const rules = composeByRules({ snapshot, components: values.components, environment, estimate, results: look.results, gaps, missing, profile });
  const { order } = composeWorkOrder({ id: requestId, snapshot, now: ports.clock.now(), profile, modelAsked, modelProblem, readiness, rules, checked });
  return { order, isKept: false, issue: snapshot, settingsVersion, inputTokens, outputTokens };
}

async function record(ports: WriteWorkOrderPorts, drafted: Drafted, by: By): Promise<void> {
  const { order, issue, settingsVersion, inputTokens, outputTokens } = drafted;
  const payload = {
    workOrderId: order.id,
    profile: order.profile,
    answeredBy: order.answeredBy,
    modelAsked: order.modelAsked,
    promptVersion: order.modelAsked === null ? null : WORK_ORDER_PROMPT_VERSION,
    settingsVersion,
    inputTokens,
    outputTokens,
    statements: Object.values(order.sections).reduce((sum, { length }) => sum + length, 0),
    dropped: order.dropped,
  };
  const scene: AuditScene = { ...by, target: { projectId: issue.projectId, issueId: issue.id, issueKey: issue.key } };
  await ports.audit.record([composeEvent(scene, { action: 'workorder.drafted', payload }, ports.clock.now())]);
}

/**
 * Of two deliveries at once one is kept, and both record that one. A model may take minutes: of an issue that was deleted
 * meanwhile, or kept from the app, nothing is.
 */
async function keep(ports: WriteWorkOrderPorts, order: WorkOrder, actor: AuditActor): Promise<WorkOrder> {
  const { restricted } = await ports.tracker.getIssue(order.issueId);
  if (restricted && actor.type !== 'user') throw new PlumblineError('forbidden', `issue ${order.issueId} has a security level`);
  if (await ports.workOrders.saveWorkOrder(order)) return order;
  return (await ports.workOrders.findWorkOrder(order.id)) ?? order;
}

interface Asked {
  readonly checked: CheckedOrder | null;
  readonly modelAsked: string | null;
  readonly modelProblem: ModelProblem | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

const notAsked: Asked = { checked: null, modelAsked: null, modelProblem: null, inputTokens: null, outputTokens: null };

async function askForOrder(
  ports: WriteWorkOrderPorts,
  given: { look: ReadinessLook; components: readonly string[]; profile: WorkOrderRequest['profile']; modelId: string | undefined },
): Promise<Asked> {
  const { components, profile, modelId } = given;
  const { snapshot, environment } = given.look.facts.issue;
  if (modelId === undefined) return { ...notAsked, modelProblem: 'no_model' };
  const answer = await askModel(ports, {
    model: modelId,
    prompt: workOrderPrompt(snapshot, { components, profile }, ports.random.newMarker()),
    parse: (completion) => parseWorkOrder(completion, components),
    remainingMs: () => ports.clock.remainingMs() - RESERVE_MS,
  });
  const { inputTokens, outputTokens } = answer;
  if (!answer.ok) return { checked: null, modelAsked: modelId, modelProblem: answer.problem, inputTokens, outputTokens };
  return { checked: checkStatements(answer.answer, snapshot, [environment, ...components]), modelAsked: modelId, modelProblem: null, inputTokens, outputTokens };
}
